// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/reading.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "steps/language.h"

namespace steps {
namespace {

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

}  // namespace

int syllables_in(std::string_view word) {
  const std::string lower = base::lower_case(word);
  int count = 0;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (is_vowel(lower[i]) && (i == 0 || !is_vowel(lower[i - 1]))) ++count;
  }
  const bool silent = lower.size() > 2 && lower.ends_with('e') && !lower.ends_with("le") &&
                      !is_vowel(lower[lower.size() - 2]);
  if (silent && count > 1) --count;
  return std::max(count, 1);
}

void Reading::add(std::string_view text) {
  for (const std::string& sentence : sentences_in(text)) {
    const auto found = base::words_in(sentence);
    words += static_cast<double>(found.size());
    sentences += 1;
    longest = std::max(longest, static_cast<int>(found.size()));
    for (const base::Word& word : found)
      syllables += syllables_in(std::string_view(sentence).substr(word.offset, word.length));
  }
}

}  // namespace steps
