// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aloud_words.h"

#include <algorithm>
#include <cmath>

#include "app/own_words.h"
#include "base/letters.h"
#include "base/text.h"
#include "ui/key_layouts.h"

namespace app {
namespace {

constexpr int speeds[] = {115, 140, 164, 222, 300};
constexpr double slower = 0.7;
constexpr int loudest = 5;
constexpr float step_of_volume = 6;  // decibels

void add_found(std::vector<a11y::Replacement>& replacements, std::string_view text, std::string_view words,
               std::string_view with) {
  for (const a11y::Bytes& found : a11y::found_in(text, words))
    replacements.push_back({found.offset, found.length, std::string(with)});
}

// A word written with capitals is meant so; else at the start of a sentence too.
bool is_same_word(std::string_view written, std::string_view known) {
  return written == known || base::in_small(written) == known;
}

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

int words_a_minute(const a11y::Comfort& comfort, bool is_slower) {
  const int speed = speeds[std::clamp(comfort.speed, 1, 5) - 1];
  return is_slower ? static_cast<int>(std::lround(speed * slower)) : speed;
}

float decibels(const a11y::Comfort& comfort) {
  return static_cast<float>(std::clamp(comfort.volume, 1, loudest) - loudest) * step_of_volume;
}

Hidden hide_own_words(const a11y::Spoken& spoken, const screens::State& state) {
  const content::Words& say = *state.say;
  const OwnWords own = own_words_of(state);
  Hidden hidden;
  for (const a11y::Heard& part : spoken.own)
    hidden.replacements.push_back({part.offset, part.length, std::string(say("speech.own_words"))});
  for (const std::string& answer : own.answers)
    add_found(hidden.replacements, spoken.text, answer, say("speech.own_words"));
  hidden.holds_answers = !hidden.replacements.empty();
  for (const std::string& name : own.names)
    add_found(hidden.replacements, spoken.text, name,
              say(state.learner ? "speech.your_name" : "speech.a_name"));
  return hidden;
}

void add_pronunciation(std::vector<a11y::Replacement>& replacements, std::string_view text,
                       const content::Catalogue& catalogue) {
  for (const base::Word& word : base::words_in(text)) {
    const std::string_view written = text.substr(word.offset, word.length);
    for (const content::Pack& pack : catalogue.packs) {
      for (const auto& [known, said] : pack.pronunciation) {
        if (is_same_word(written, known)) replacements.push_back({word.offset, word.length, said});
      }
    }
  }
}

std::string spelt(std::string_view letters, bool letter_names) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < letters.size(); at = base::next_code_point(letters, at)) {
    const std::string_view letter = letters.substr(at, base::next_code_point(letters, at) - at);
    if (letter == " " || letter == "\n") continue;
    names.emplace_back();
    ui::append_key_name(names.back(), letter, letter_names);
  }
  return base::join(names, ", ");
}

Typed typed_between(std::string_view before, std::string_view now) {
  if (now.size() <= before.size()) return {};
  const auto [same, other] = std::mismatch(before.begin(), before.end(), now.begin());
  auto start = static_cast<std::size_t>(same - before.begin());
  while (start > 0 && !begins_letter(now[start])) --start;
  const std::size_t end = start + now.size() - before.size();
  if (now.substr(end) != before.substr(start)) return {};  // something went as well
  Typed typed{std::string(now.substr(start, end - start)), {}};
  for (const base::Word& word : base::words_in(now.substr(0, end))) {
    const std::size_t word_end = word.offset + word.length;
    if (word_end < start || word_end >= end) continue;
    if (!typed.words.empty()) typed.words += ' ';
    typed.words += now.substr(word.offset, word.length);
  }
  return typed;
}

}  // namespace app
