// SPDX-License-Identifier: GPL-3.0-or-later
// Letters: capital and small letters of the Latin scripts of Europe, one code point at a time.
//
// What has no other form stays itself: ß, digits, signs, other scripts.
#pragma once

#include <string>
#include <string_view>

namespace base {

bool is_letter(char32_t value);  // or a digit; other scripts count as letters
char32_t capital_of(char32_t letter);
char32_t small_of(char32_t letter);

std::string in_small(std::string_view text);
std::string in_capitals(std::string_view text);
std::string with_capital(std::string_view text);  // the first letter alone
bool begins_with_capital(std::string_view text);

}  // namespace base
