// SPDX-License-Identifier: GPL-3.0-or-later
// Version: one wording among several of the same thing, by the deed that gave it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "learner/event.h"

namespace learner {

struct Order {
  std::uint64_t tick = 0;
  base::Id writer;
  std::uint64_t number = 0;

  friend auto operator<=>(const Order&, const Order&) = default;
};

Order order_of(const Event& event);

struct Version {
  std::string slot;  // or the id of what is no answer
  Order version;

  friend auto operator<=>(const Version&, const Version&) = default;
};

// The body field "answers" of a deed about some, and what it names; lines that name nothing are left out.
std::string text_of(const std::vector<Version>& answers);
std::vector<Version> answers_from(std::string_view text);

}  // namespace learner
