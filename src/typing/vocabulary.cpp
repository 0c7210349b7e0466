// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing/vocabulary.h"

#include <algorithm>
#include <map>

#include "base/letters.h"
#include "base/text.h"

namespace typing {
namespace {

constexpr std::size_t longest_kept = 60;  // bytes

// How often a word was met, and how it was written.
struct Met {
  int times = 0;
  std::map<std::string, int> inside;  // a sentence: these forms count
  std::string at_start;
};
using MetWords = std::map<std::string, Met>;
using MetPairs = std::map<std::string, MetWords>;

bool is_a_word(std::string_view word) {
  if (word.size() > longest_kept) return false;
  if (std::any_of(word.begin(), word.end(), [](char letter) { return letter >= '0' && letter <= '9'; }))
    return false;
  const std::string small = base::in_small(word);
  return base::next_code_point(word, 0) < word.size() || small == "a" || small == "i";
}

void meet(Met& met, std::string_view word, bool starts) {
  ++met.times;
  if (starts) {
    met.at_start = word;
  } else {
    ++met.inside[std::string(word)];
  }
}

Known known_of(const std::string& small, const Met& met, double chance) {
  Known known{key_of(small), small, met.at_start, chance, !met.inside.empty()};
  int most = 0;
  for (const auto& [form, times] : met.inside) {
    if (times <= most) continue;
    most = times;
    known.word = form;
  }
  return known;
}

bool ends_sentence(std::string_view between) {
  return between.find_first_of(".!?:;\n") != std::string_view::npos;
}

// A word is parted from the one before by blanks alone, or a sentence begins with it.
void read_text(std::string_view text, MetWords& words, MetPairs& pairs) {
  std::string before;
  std::size_t end = 0;
  bool starts = true;
  for (const base::Word& each : base::words_in(text)) {
    const std::string_view between = text.substr(end, each.offset - end);
    starts = end == 0 || ends_sentence(between);
    const bool follows = !starts && between.find_first_not_of(' ') == std::string_view::npos;
    end = each.offset + each.length;
    const std::string_view word = text.substr(each.offset, each.length);
    std::string small = small_form(word);
    if (!is_a_word(word)) {
      before.clear();
      continue;
    }
    meet(words[small], word, starts);
    if (follows && !before.empty()) meet(pairs[before][small], word, false);
    before = key_of(small);
  }
}

}  // namespace

bool is_apostrophe(char32_t value) { return value == '\'' || value == 0x2019; }

std::string key_of(std::string_view word) {
  std::string key;
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::code_point_at(word, at);
    if (!is_apostrophe(point.value)) base::append_code_point(key, base::small_of(point.value));
    at += point.length;
  }
  return key;
}

std::string small_form(std::string_view word) {
  std::string small;
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::code_point_at(word, at);
    base::append_code_point(small, is_apostrophe(point.value) ? U'\'' : base::small_of(point.value));
    at += point.length;
  }
  return small;
}

bool is_before(const Known& a, const Known& b) {
  return a.key < b.key || (a.key == b.key && a.small < b.small);
}

Vocabulary Vocabulary::of_list(std::string_view lines) {
  // Zipf's law, about as English keeps it.
  constexpr double first = 0.1, shift = 2.7;
  Vocabulary vocabulary;
  double rank = 0;
  for (const std::string& line : base::split(lines, '\n')) {
    const std::string_view word = base::trimmed(line);
    if (word.empty() || word.front() == '#') continue;
    vocabulary.words_.push_back(
        {key_of(word), small_form(word), std::string(word), first / (rank + shift), true});
    rank += 1;
  }
  std::stable_sort(vocabulary.words_.begin(), vocabulary.words_.end(), is_before);
  return vocabulary;
}

Vocabulary Vocabulary::of_texts(std::span<const std::string> texts, double doubt) {
  MetWords words;
  MetPairs pairs;
  for (const std::string& text : texts) read_text(text, words, pairs);
  double all = doubt;
  for (const auto& [small, met] : words) all += met.times;
  Vocabulary vocabulary;
  for (const auto& [small, met] : words) vocabulary.words_.push_back(known_of(small, met, met.times / all));
  std::sort(vocabulary.words_.begin(), vocabulary.words_.end(), is_before);
  for (const auto& [before, nexts] : pairs) {
    double there = 1;
    for (const auto& [small, met] : nexts) there += met.times;
    for (const auto& [small, met] : nexts)
      vocabulary.followers_.push_back({before, known_of(small, met, met.times / there)});
  }
  return vocabulary;
}

std::span<const Known> Vocabulary::beginning_with(std::string_view key) const {
  const auto first =
      std::lower_bound(words_.begin(), words_.end(), key,
                       [](const Known& known, std::string_view wanted) { return known.key < wanted; });
  auto last = first;
  while (last != words_.end() && std::string_view(last->key).starts_with(key)) ++last;
  return {first, last};
}

double Vocabulary::chance_of(std::string_view word) const {
  const std::string small = small_form(word);
  for (const Known& known : beginning_with(key_of(word))) {
    if (known.small == small) return known.chance;
  }
  return 0;
}

std::span<const Follower> Vocabulary::after(std::string_view key) const {
  const auto first = std::lower_bound(
      followers_.begin(), followers_.end(), key,
      [](const Follower& follower, std::string_view wanted) { return follower.before < wanted; });
  auto last = first;
  while (last != followers_.end() && last->before == key) ++last;
  return {first, last};
}

}  // namespace typing
