// SPDX-License-Identifier: GPL-3.0-or-later
// OneOf: a value of one of many kinds, and of which; for what is handed on and read, and never changed.
//
// It is no std::variant: with some eighty kinds, what a compiler makes of its copies and moves takes it a
// quarter of a minute, in each file that hands one on. A copy shares what it holds.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <utility>

namespace base {

template <typename... Kinds>
class OneOf {
 public:
  template <typename Kind>
  static constexpr bool has = (std::same_as<Kind, Kinds> || ...);

  template <typename Kind>
  requires has<Kind>
  explicit OneOf(Kind kind) : at_(place_of<Kind>()), what_(std::make_shared<const Kind>(std::move(kind))) {}

  // Calls the visitor with what it is.
  template <typename Visitor>
  void visit(const Visitor& visitor) const {
    std::size_t at = 0;
    (visit_if<Kinds>(at++ == at_, visitor), ...);
  }
  template <typename Kind>
  requires has<Kind>
  bool is() const { return at_ == place_of<Kind>(); }
  // Null where it is another kind.
  template <typename Kind>
  requires has<Kind>
  const Kind* as() const { return is<Kind>() ? static_cast<const Kind*>(what_.get()) : nullptr; }

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

}  // namespace base
