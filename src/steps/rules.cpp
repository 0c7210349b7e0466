// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/rules.h"

#include <algorithm>

#include "base/text.h"
#include "steps/matching.h"
#include "steps/options.h"

namespace steps {
namespace {

bool is_writing(const Step& step) {
  return std::holds_alternative<Write>(step.kind) || std::holds_alternative<Example>(step.kind);
}

// A choice without own words has no text to ask about.
bool has_text(const Asked& asked) { return is_writing(asked.step) || !asked.text.empty(); }

std::vector<std::string> words_in_plain(std::string_view plain_text) {
  std::vector<std::string> words = base::split(plain_text, ' ');
  std::erase(words, std::string());
  return words;
}

std::string card_of(const CheckContext& context) {
  if (!context.card_words.empty()) return plain(context.card_words);
  std::string id(parts_of_slot(context.slot).card);
  std::replace(id.begin(), id.end(), '_', ' ');
  return plain(id);
}

}  // namespace

bool vague_or_very_short(const Asked& asked) {
  constexpr int least_words = 3;
  if (!has_text(asked)) return false;
  // Own words on a card are often one good word: only vague ones are asked about.
  const bool short_text = is_writing(asked.step) && word_count(asked.text) < least_words;
  return short_text || only_words_of(asked.plain_text, asked.triggers);
}

bool example_too_thin(const Asked& asked) {
  constexpr int least_words = 5;
  return is_writing(asked.step) && word_count(asked.text) < least_words;
}

bool place_without_detail(const Asked& asked) {
  if (std::holds_alternative<Example>(asked.step.kind)) {
    const auto parts = parts_in(asked.answer);
    const auto where = parts.find("where");
    return where == parts.end() || only_words_of(plain(where->second), asked.triggers);
  }
  return has_text(asked) && only_words_of(asked.plain_text, asked.triggers);
}

bool reason_without_because(const Asked& asked) {
  if (!has_text(asked)) return false;
  if (!has_any(asked.plain_text, asked.triggers)) return true;
  // "Steady pay, because steady pay" has the word for a reason and no reason.
  std::vector<std::string> known = words_in_plain(card_of(asked.context));
  for (const std::string& trigger : asked.triggers) {
    for (const std::string& word : words_in_plain(plain(trigger))) known.push_back(word);
  }
  return only_words_of(asked.plain_text, known);
}

bool same_text_twice(const Asked& asked) {
  if (asked.text.empty()) return false;
  std::vector<std::string> texts;
  for (const auto& [part, text] : parts_in(asked.answer)) texts.push_back(plain(text));
  std::sort(texts.begin(), texts.end());
  if (std::adjacent_find(texts.begin(), texts.end()) != texts.end()) return true;
  if (asked.step.each.from.empty()) return false;
  const SlotParts here = parts_of_slot(asked.context.slot);
  for (const Option& card : left_by(asked.step.each, asked.context.answer_in, {here.card, here.round})) {
    if (card_in_slot(card.id) == here.card) continue;
    const auto other = asked.context.answer_in(slot_of(here.activity, here.step, card.id, here.round));
    if (other && plain(*other) == plain(asked.answer)) return true;
  }
  return false;
}

bool all_on_one_pile(const Asked& asked) {
  const auto* sort = std::get_if<PileSort>(&asked.step.kind);
  if (sort == nullptr || sort->cards.size() < 2) return false;
  const SlotParts here = parts_of_slot(asked.context.slot);
  return std::all_of(sort->cards.begin(), sort->cards.end(), [&](const Option& card) {
    if (card.id == here.card) return true;
    return asked.context.answer_in(slot_of(here.activity, here.step, card.id, here.round)) == asked.answer;
  });
}

bool quality_and_skill_mixed_up(const Asked& asked) {
  return !asked.text.empty() && has_any(asked.plain_text, asked.triggers);
}

bool nobody_says_i(const Asked& asked) {
  return has_text(asked) && !has_any(asked.plain_text, asked.triggers);
}

bool later_goal_without_direction(const Asked& asked) {
  return has_text(asked) && !has_any(asked.plain_text, asked.triggers);
}

bool routine_duty(const Asked& asked) { return has_text(asked) && has_any(asked.plain_text, asked.triggers); }

bool nothing_to_measure(const Asked& asked) {
  return has_text(asked) && !has_digit(asked.text) && only_words_of(asked.plain_text, asked.triggers);
}

bool no_or_odd_date(const Asked& asked) {
  // A course lasts half a year at most, and a goal may reach a year beyond it.
  constexpr int most_months = 18;
  const auto date = base::date_from_iso(asked.answer);
  if (!date) return true;
  return *date < asked.context.today || *date > base::add_months(asked.context.today, most_months);
}

bool no_gap_linked(const Asked& asked) {
  if (const auto* goal = std::get_if<GoalCheck>(&asked.step.kind)) {
    return words_of_part(*goal, asked.context.answer_in, asked.context.slot, "gap").empty();
  }
  if (base::trimmed(asked.answer).empty()) return true;
  return !asked.text.empty() && only_words_of(asked.plain_text, asked.triggers);
}

bool too_big(const Asked& asked) { return has_text(asked) && has_any(asked.plain_text, asked.triggers); }

}  // namespace steps
