// SPDX-License-Identifier: GPL-3.0-or-later
// DeedsOf: what can be done in one part of the program, as one kind of action.
//
// One of its kinds, and which. It is no variant: all actions are kinds of one large variant, and what a
// compiler has to make of each variant inside of that, in each file, would take it a minute a file.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <utility>

namespace screens {

template <typename... Kinds>
class DeedsOf {
 public:
  template <typename Kind>
  requires(std::same_as<Kind, Kinds> || ...) explicit DeedsOf(Kind kind)
      : at_(place_of<Kind>()), what_(std::make_shared<const Kind>(std::move(kind))) {}

  // Calls the visitor with what it is.
  template <typename Visitor>
  void visit(const Visitor& visitor) const {
    std::size_t at = 0;
    (visit_if<Kinds>(at++ == at_, visitor), ...);
  }
  template <typename Kind>
  bool is() const {
    return at_ == place_of<Kind>();
  }

 private:
  template <typename Kind>
  static constexpr std::size_t place_of() {
    std::size_t at = 0;
    std::size_t found = 0;
    ((std::same_as<Kind, Kinds> ? found = at : 0, ++at), ...);
    return found;
  }
  template <typename Kind, typename Visitor>
  void visit_if(bool is_it, const Visitor& visitor) const {
    if (is_it) visitor(*static_cast<const Kind*>(what_.get()));
  }

  std::size_t at_;
  std::shared_ptr<const void> what_;
};

}  // namespace screens
