// SPDX-License-Identifier: GPL-3.0-or-later
// Matching: compares words with lists of words. No spelling, no grammar, no scores.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace steps {

// Small letters, one blank before, between and after the words, nothing else: " i will go ".
// Little pictures are no words.
std::string plain(std::string_view text);

bool has_phrase(std::string_view plain_text, std::string_view phrase);
bool has_any(std::string_view plain_text, const std::vector<std::string>& phrases);
// True for no words at all, too.
bool only_words_of(std::string_view plain_text, const std::vector<std::string>& words);
// Each word of the phrases for itself: "deal with it" gives deal, with, it.
std::vector<std::string> single_words(const std::vector<std::string>& phrases);
bool has_digit(std::string_view text);

// Scripts that set no blanks between words are counted by their letters, two to a word.
int word_count(std::string_view text);

// Whether the text is in other letters than the list, or has several words and none of the common ones: then
// nobody can tell from a list which word it lacks.
bool in_another_language(std::string_view plain_text, const std::vector<std::string>& list,
                         const std::vector<std::string>& common_words);

}  // namespace steps
