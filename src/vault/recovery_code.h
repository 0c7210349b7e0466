// SPDX-License-Identifier: GPL-3.0-or-later
// Recovery code: what is printed once and locked away, for the day a passphrase is lost.
//
// 24 signs of an alphabet without look-alikes, in six groups of four: "7KQ2-M9XA-…".
// The last two check the others, so that a slip of the pen is told from a wrong code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vault {

std::string new_recovery_code();  // 110 random bits
// As it was made, whatever the case, blanks and dashes; look-alikes are taken for what they stand for.
// No value: a letter too many or too few, or one that is wrong.
std::optional<std::string> recovery_code_from(std::string_view typed);

}  // namespace vault
