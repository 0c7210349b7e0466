// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: how hard a text is to read, as the Flesch-Kincaid grade and its parts.
#pragma once

#include <string_view>

namespace steps {

inline constexpr double highest_grade = 5;           // pooled over at least words_to_judge
inline constexpr double most_words_on_average = 10;  // of a sentence
inline constexpr int words_to_judge = 100;
inline constexpr int most_syllables = 3;  // of a word that is not listed

// Groups of vowels, without a silent e at the end: near enough for a pooled figure.
int syllables_in(std::string_view word);

// Of more than three syllables, and none of those that a course cannot do without.
bool is_long_word(std::string_view word);

struct Reading {
  double words = 0, sentences = 0, syllables = 0;
  int longest = 0;  // words of the longest sentence

  void add(std::string_view text);
  double mean() const { return sentences > 0 ? words / sentences : 0; }
  double grade() const { return words > 0 ? 0.39 * mean() + 11.8 * syllables / words - 15.59 : 0; }
};

}  // namespace steps
