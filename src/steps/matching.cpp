// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/matching.h"

#include <algorithm>

#include "base/letters.h"
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

bool is_between(char32_t letter, char32_t first, char32_t last) { return letter >= first && letter <= last; }

// Little pictures, and what changes how they look: letters to base::is_letter(), but no words.
bool is_picture(char32_t sign) {
  return is_between(sign, 0x1F000, 0x1FBFF) || is_between(sign, 0xFE00, 0xFE0F) ||
         is_between(sign, 0xE0000, 0xE007F) || sign == 0xFFFD;
}

std::string without_pictures(std::string_view text) {
  std::string left;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    if (is_picture(point.value)) {
      left += ' ';
    } else {
      left += text.substr(at, point.length);
    }
    at += point.length;
  }
  return left;
}

// Thai to Burmese, Khmer, and the scripts of China and Japan.
bool sets_no_blanks(char32_t letter) {
  return is_between(letter, 0x0E00, 0x109F) || is_between(letter, 0x1780, 0x17FF) ||
         is_between(letter, 0x3040, 0x30FF) || is_between(letter, 0x3400, 0x9FFF) ||
         is_between(letter, 0x20000, 0x2FA1F);
}

bool is_latin(char32_t letter) { return letter < 0x250 || is_between(letter, 0x1E00, 0x1EFF); }

// More Latin letters than others; digits and signs do not count. True for no letters at all.
bool is_mostly_latin(std::string_view text) {
  int latin = 0;
  int others = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    at += point.length;
    if (!base::is_letter(point.value) || is_between(point.value, '0', '9')) continue;
    ++(is_latin(point.value) ? latin : others);
  }
  return latin >= others;
}

}  // namespace

std::string plain(std::string_view text) {
  const std::string lower = with_straight_apostrophes(base::in_small(without_pictures(text)));
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

std::vector<std::string> single_words(const std::vector<std::string>& phrases) {
  std::vector<std::string> words;
  for (const std::string& phrase : phrases) {
    for (std::string& word : base::split(plain(phrase), ' ')) {
      if (!word.empty()) words.push_back(std::move(word));
    }
  }
  return words;
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

int word_count(std::string_view text) {
  const std::string words = without_pictures(text);
  int count = 0;
  for (const base::Word& word : base::words_in(words)) {
    int letters = 0;
    for (std::size_t at = word.offset; at < word.offset + word.length;) {
      const base::CodePoint point = base::code_point_at(words, at);
      if (sets_no_blanks(point.value)) ++letters;
      at += point.length;
    }
    count += std::max(1, (letters + 1) / 2);
  }
  return count;
}

bool in_another_language(std::string_view plain_text, const std::vector<std::string>& list,
                         const std::vector<std::string>& common_words) {
  constexpr int enough_to_tell = 5;
  if (is_mostly_latin(plain_text) != is_mostly_latin(base::join(list, " "))) return true;
  return !common_words.empty() && word_count(plain_text) >= enough_to_tell &&
         !has_any(plain_text, common_words);
}

}  // namespace steps
