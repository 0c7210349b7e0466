// SPDX-License-Identifier: GPL-3.0-or-later
// Language: what can be counted about plain English.
//
// The limits are those of Easy Read: at most 15 words a sentence, 12 a question.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace steps {

inline constexpr int most_words_in_a_sentence = 15;
inline constexpr int most_words_in_a_question = 12;

// Parted at . ! ? and line breaks; a point inside a number parts nothing.
std::vector<std::string> sentences_in(std::string_view text);

struct LanguageFault {
  std::string what;
  std::string mend;
};

// Too long, shouted, or pointing at a place on the screen that not everybody sees.
std::vector<LanguageFault> language_faults(std::string_view text, int most_words);

}  // namespace steps
