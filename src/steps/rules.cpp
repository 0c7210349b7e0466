// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/rules.h"

#include <algorithm>

#include "base/text.h"
#include "steps/matching.h"
#include "steps/options.h"

namespace steps {
namespace {

std::string card_of(const CheckContext& context) {
  if (!context.card_words.empty()) return plain(context.card_words);
  std::string id(parts_of_slot(context.slot).card);
  std::replace(id.begin(), id.end(), '_', ' ');
  return plain(id);
}

// What was written in this step about its other cards, where it is asked for each of something.
std::vector<std::string> texts_of_siblings(const Asked& asked, bool& all_are_there) {
  std::vector<std::string> texts;
  all_are_there = true;
  const SlotParts here = parts_of_slot(asked.context.slot);
  for (const Option& card : cards_asked(asked)) {
    if (card_in_slot(card.id) == here.card) continue;
    const auto other = asked.context.answer_in(slot_of(here.activity, here.step, card.id, here.round));
    if (other) texts.emplace_back(*other);
    if (!other) all_are_there = false;
  }
  return texts;
}

bool has_twins(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  return std::adjacent_find(texts.begin(), texts.end()) != texts.end();
}

constexpr int enough_to_know = 5;  // words, to be sure that a text is the same

// The pack's own texts at this step, long enough to be known again.
std::vector<std::string> texts_of_pack(const Asked& asked) {
  std::vector<std::string> texts = asked.context.card_texts;
  if (const auto* write = std::get_if<Write>(&asked.step.kind); write != nullptr && write->example)
    texts.push_back(write->example->words);
  if (const auto* example = std::get_if<Example>(&asked.step.kind); example != nullptr && example->example)
    texts.push_back(example->example->words);
  for (std::string& text : texts) text = plain(text);
  std::erase_if(texts, [](const std::string& text) { return word_count(text) < enough_to_know; });
  return texts;
}

}  // namespace

bool vague_or_very_short(const Asked& asked) {
  constexpr int least_words = 3;
  if (!has_text(asked)) return false;
  // Own words on a card are often one good word: only vague ones are asked about.
  const bool short_text = is_writing(asked.step) && word_count(asked.text) < least_words;
  return short_text || only_words_of(asked.plain_text, asked.words.triggers);
}

bool example_too_thin(const Asked& asked) {
  constexpr int least_words = 5;
  return is_writing(asked.step) && word_count(asked.text) < least_words;
}

bool place_without_detail(const Asked& asked) {
  if (std::holds_alternative<Example>(asked.step.kind)) {
    const auto parts = parts_in(asked.answer);
    const auto where = parts.find("where");
    return where == parts.end() || only_words_of(plain(where->second), asked.words.triggers);
  }
  return has_text(asked) && only_words_of(asked.plain_text, asked.words.triggers);
}

bool nothing_learned(const Asked& asked) {
  if (const auto* example = std::get_if<Example>(&asked.step.kind)) {
    const bool asks_for_it = std::ranges::find(example->parts, "learned", &Part::id) != example->parts.end();
    const auto parts = parts_in(asked.answer);
    const auto learned = parts.find("learned");
    if (!asks_for_it || parts.empty()) return false;
    return learned == parts.end() || only_words_of(plain(learned->second), asked.words.triggers);
  }
  const bool did_something = looks_at(asked.words, "did").empty() || !held_beside(asked, "did").empty();
  return did_something && says_nothing(asked);
}

bool reason_without_because(const Asked& asked) {
  if (!has_text(asked)) return false;
  if (!has_any(asked.plain_text, asked.words.triggers)) return true;
  // "Steady pay, because steady pay" has the word for a reason and no reason.
  std::vector<std::string> known = single_words(asked.words.triggers);
  for (std::string& word : single_words({card_of(asked.context)})) known.push_back(std::move(word));
  return only_words_of(asked.plain_text, known);
}

bool same_text_twice(const Asked& asked) {
  const auto rows = rows_in(asked.step, asked.answer);
  if (rows.size() > 1 && !rows.front().second.empty()) {  // one and the same beside every row
    return std::ranges::all_of(rows, [&](const auto& row) { return row.second == rows.front().second; });
  }
  if (asked.text.empty()) return false;
  std::vector<std::string> texts;
  if (std::holds_alternative<Example>(asked.step.kind)) {
    for (const auto& [part, text] : parts_in(asked.answer)) texts.push_back(plain(text));
  }
  if (has_twins(std::move(texts))) return true;
  bool all_are_there = true;
  std::vector<std::string> others = texts_of_siblings(asked, all_are_there);
  for (std::string& other : held_beside(asked, "others")) others.push_back(std::move(other));
  return std::ranges::any_of(others,
                             [&](const std::string& other) { return plain(other) == plain(asked.answer); });
}

bool wrong_sort_of_thing(const Asked& asked) {
  return !asked.text.empty() && has_any(asked.plain_text, asked.words.triggers);
}

bool nobody_says_i(const Asked& asked) {
  return has_text(asked) && !has_any(asked.plain_text, asked.words.triggers);
}

bool in_the_other_half(const Asked& asked) {
  return has_text(asked) && has_any(asked.plain_text, asked.words.triggers) &&
         !has_any(asked.plain_text, asked.words.also);
}

bool nothing_here(const Asked& asked) { return says_nothing(asked); }

bool only_belongings(const Asked& asked) {
  bool all_are_there = true;
  std::string whole(asked.plain_text);
  for (const std::string& other : texts_of_siblings(asked, all_are_there)) whole += plain(other);
  for (const std::string& other : held_beside(asked, "picture")) whole += plain(other);
  return has_text(asked) && all_are_there && has_any(whole, asked.words.triggers) &&
         !has_any(whole, asked.words.also);
}

bool later_goal_without_direction(const Asked& asked) {
  return has_text(asked) && !has_any(asked.plain_text, asked.words.triggers);
}

bool not_for_everyone(const Asked& asked) {
  return has_text(asked) && has_any(asked.plain_text, asked.words.triggers);
}

bool not_in_own_words(const Asked& asked) {
  constexpr int most_words_at_once = 40;
  if (!has_text(asked)) return false;
  if (asked.context.words_at_once > most_words_at_once) return true;
  // Either one inside the other: plain text begins and ends at a word.
  const bool is_long = word_count(asked.text) >= enough_to_know;
  const std::vector<std::string> texts = texts_of_pack(asked);
  return std::ranges::any_of(texts, [&](const std::string& known) {
    return asked.plain_text.find(known) != std::string_view::npos ||
           (is_long && known.find(asked.plain_text) != std::string::npos);
  });
}

bool routine_duty(const Asked& asked) {
  return has_text(asked) && has_any(asked.plain_text, asked.words.triggers);
}

bool nothing_to_measure(const Asked& asked) {
  return has_text(asked) && !has_digit(asked.text) && only_words_of(asked.plain_text, asked.words.triggers);
}

bool too_big(const Asked& asked) {
  return has_text(asked) && has_any(asked.plain_text, asked.words.triggers);
}

}  // namespace steps
