// SPDX-License-Identifier: GPL-3.0-or-later
// Id: 64 random bits that name a learner, a writer or a kiosk, and no person.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

struct Id {
  std::uint64_t value = 0;

  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;
};

std::string hex(Id id);                                // sixteen lower-case digits
std::optional<Id> id_from_hex(std::string_view text);  // that spelling only

}  // namespace base
