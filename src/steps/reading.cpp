// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/reading.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "steps/language.h"

namespace steps {
namespace {

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

// Longer than three syllables, and needed: names, and words that a course cannot do without.
// "Everything", "somebody", "everybody" and "determined" have three in the mouth, and four for who counts
// vowels. A pack explains the others. Jobs and places of learning go by the names that are painted on their
// doors.
constexpr std::string_view listed_words[] = {
    "apprenticeship", "centimetres",  "certificate",  "conversation", "delivery",      "determined",
    "development",    "education",    "electrician",  "everybody",    "qualification", "somebody",
    "energetic",      "everything",   "firefighter",  "firefighters", "independent",   "information",
    "insulation",     "objectives",   "opendyslexic", "operator",     "organising",    "photographer",
    "professional",   "receptionist", "recovery",     "security",     "timetable",     "understanding",
    "university"};

bool is_listed(std::string_view word) {
  const std::string lower = base::lower_case(word);
  return std::ranges::find(listed_words, lower) != std::end(listed_words);
}

// "Open-minded" is read in two parts.
int syllables_of_part(std::string_view word) {
  int most = 0;
  for (const std::string& part : base::split(word, '-')) most = std::max(most, syllables_in(part));
  return most;
}

}  // namespace

bool is_long_word(std::string_view word) {
  return syllables_of_part(word) > most_syllables && !is_listed(word);
}

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
