// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/language.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace steps {
namespace {

constexpr std::size_t shortest_shout = 4;  // "PC" and "CV" are no shouting

constexpr std::array<std::string_view, 6> pointing = {"on the right", "on the left", "the green",
                                                      "the red",      "click here",  "top corner"};

bool ends_sentence(std::string_view text, std::size_t at) {
  const char letter = text[at];
  if (letter == '\n') return true;
  if (letter != '.' && letter != '!' && letter != '?') return false;
  if (at + 1 == text.size()) return true;
  const char next = text[at + 1];
  const bool word_goes_on =
      (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  return !word_goes_on;
}

bool is_shouted(std::string_view word) {
  if (word.size() < shortest_shout) return false;
  return std::all_of(word.begin(), word.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

}  // namespace

std::vector<std::string> sentences_in(std::string_view text) {
  std::vector<std::string> sentences;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ends_sentence(text, at) && at + 1 != text.size()) continue;
    const std::string_view sentence = base::trimmed(text.substr(start, at + 1 - start));
    if (base::count_words(sentence) > 0) sentences.emplace_back(sentence);
    start = at + 1;
  }
  return sentences;
}

std::vector<LanguageFault> language_faults(std::string_view text, int most_words) {
  std::vector<LanguageFault> faults;
  for (const std::string& sentence : sentences_in(text)) {
    const auto count = static_cast<int>(base::count_words(sentence));
    if (count > most_words) {
      faults.push_back({"“" + sentence + "” has " + std::to_string(count) + " words",
                        "Use at most " + std::to_string(most_words) + ", or make two sentences of it"});
    }
  }
  for (const base::Word& word : base::words_in(text)) {
    const std::string_view letters = text.substr(word.offset, word.length);
    if (is_shouted(letters)) {
      faults.push_back(
          {"“" + std::string(letters) + "” is written in capitals", "Write it in small letters"});
    }
  }
  const std::string lower = base::lower_case(text);
  for (const std::string_view phrase : pointing) {
    if (lower.find(phrase) == std::string::npos) continue;
    faults.push_back({"“" + std::string(phrase) + "” points at a place or a colour",
                      "Name the thing instead: not everybody sees the screen"});
  }
  return faults;
}

}  // namespace steps
