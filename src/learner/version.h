// SPDX-License-Identifier: GPL-3.0-or-later
// Version: one wording among several of the same thing, by the deed that gave it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "learner/order.h"

namespace learner {

struct Version {
  std::string slot;  // or the id of what is no answer
  Order version;

  friend auto operator<=>(const Version&, const Version&) = default;
};

// The body field "answers" of a deed about some, and what it names; lines that name nothing are left out.
std::string text_of(const std::vector<Version>& answers);
std::vector<Version> answers_from(std::string_view text);

}  // namespace learner
