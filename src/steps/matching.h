// SPDX-License-Identifier: GPL-3.0-or-later
// Matching: compares words with lists of words. No spelling, no grammar, no scores.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace steps {

// Lower case, one blank before, between and after the words, nothing else: " i will go ".
std::string plain(std::string_view text);

bool has_phrase(std::string_view plain_text, std::string_view phrase);
bool has_any(std::string_view plain_text, const std::vector<std::string>& phrases);
// True for no words at all, too.
bool only_words_of(std::string_view plain_text, const std::vector<std::string>& words);
bool has_digit(std::string_view text);
int word_count(std::string_view text);

}  // namespace steps
