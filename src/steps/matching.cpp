// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/matching.h"

#include <algorithm>

#include "base/text.h"

namespace steps {
namespace {

constexpr std::string_view curly_apostrophe = "\xE2\x80\x99";

std::string with_straight_apostrophes(std::string text) {
  for (std::size_t at = text.find(curly_apostrophe); at != std::string::npos;
       at = text.find(curly_apostrophe, at)) {
    text.replace(at, curly_apostrophe.size(), "'");
  }
  return text;
}

}  // namespace

std::string plain(std::string_view text) {
  const std::string lower = with_straight_apostrophes(base::lower_case(text));
  std::string words = " ";
  for (const base::Word& word : base::words_in(lower)) {
    words.append(lower, word.offset, word.length);
    words += ' ';
  }
  return words;
}

bool has_phrase(std::string_view plain_text, std::string_view phrase) {
  const std::string bounded = plain(phrase);
  return bounded.size() > 1 && plain_text.find(bounded) != std::string_view::npos;
}

bool has_any(std::string_view plain_text, const std::vector<std::string>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const std::string& phrase) { return has_phrase(plain_text, phrase); });
}

bool only_words_of(std::string_view plain_text, const std::vector<std::string>& words) {
  for (const std::string& word : base::split(plain_text, ' ')) {
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) return false;
  }
  return true;
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

int word_count(std::string_view text) { return static_cast<int>(base::count_words(text)); }

}  // namespace steps
