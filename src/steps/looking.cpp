// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/looking.h"

#include <algorithm>

#include "base/text.h"
#include "steps/matching.h"
#include "steps/options.h"

namespace steps {
namespace {

const Source* source_in(const Step& step) {
  if (const auto* pick = std::get_if<Pick>(&step.kind)) return &pick->source;
  if (const auto* choose = std::get_if<Choose>(&step.kind)) return &choose->source;
  if (const auto* arrange = std::get_if<Arrange>(&step.kind)) return &arrange->source;
  return nullptr;
}

const Option* option_named(const std::vector<Option>& options, std::string_view id) {
  const auto found = std::ranges::find(options, id, &Option::id);
  return found == options.end() ? nullptr : &*found;
}

std::string card_of_round(int round) { return round == 0 ? std::string() : "r" + std::to_string(round); }

std::vector<std::string> all_that_says_nothing(const RuleWords& words) {
  std::vector<std::string> all = single_words(words.triggers);
  for (std::string& word : single_words(words.also)) all.push_back(std::move(word));
  return all;
}

void put_in_place(std::vector<Held>& held, const SlotParts& here, std::string_view answer) {
  const auto same = std::ranges::find_if(
      held, [&](const Held& each) { return each.card == here.card && each.round == here.round; });
  if (same != held.end()) held.erase(same);
  if (base::trimmed(answer).empty()) return;
  held.push_back({std::string(here.card), here.round, std::string(answer)});
}

}  // namespace

bool is_writing(const Step& step) {
  return std::holds_alternative<Write>(step.kind) || std::holds_alternative<Example>(step.kind);
}

bool has_text(const Asked& asked) { return is_writing(asked.step) || !asked.text.empty(); }

std::vector<Option> cards_asked(const Asked& asked) {
  const Step& step = asked.step;
  const SlotParts here = parts_of_slot(asked.context.slot);
  std::vector<Option> cards;
  if (!step.each.from.empty()) cards = left_by(step.each, asked.context.answer_in, {here.card, here.round});
  if (const auto* sort = std::get_if<PileSort>(&step.kind)) {
    const std::vector<Option> chosen = std::move(cards);
    cards = sort->cards;
    std::erase_if(cards, [&](const Option& card) {
      return !step.each.from.empty() && option_named(chosen, card.of) == nullptr;
    });
  }
  const auto most = static_cast<std::size_t>(step.for_first);
  if (most > 0 && cards.size() > most) cards.resize(most);
  return cards;
}

bool is_one_of(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool says_nothing(const Asked& asked) {
  const std::vector<std::string> nothing = all_that_says_nothing(asked.words);
  if (is_writing(asked.step)) return only_words_of(asked.plain_text, nothing);
  const std::vector<std::string> ids = ids_in(asked.answer);
  return std::ranges::all_of(ids, [&](const std::string& id) {
    if (own_words_in(id).empty()) return is_one_of(asked.words.triggers, id);
    return only_words_of(plain(own_words_in(id)), nothing);
  });
}

std::vector<const Option*> options_in(const Step& step, std::string_view answer) {
  std::vector<const Option*> options;
  const Source* source = source_in(step);
  if (source == nullptr) return options;
  for (const std::string& id : ids_in(answer)) {
    const Option* option = option_named(source->options, id);
    if (option == nullptr) option = option_named(source->also, id);
    if (option != nullptr) options.push_back(option);
  }
  return options;
}

std::vector<std::pair<std::string, std::string>> rows_in(const Step& step, std::string_view answer) {
  std::vector<std::pair<std::string, std::string>> rows;
  const bool has_rows = !is_writing(step) && source_in(step) == nullptr &&
                        !std::holds_alternative<PickDate>(step.kind) &&
                        !std::holds_alternative<GoalCheck>(step.kind);
  if (!has_rows) return rows;
  for (const std::string& line : base::split(answer, '\n')) {
    const std::size_t sign = line.rfind('=');  // a row may be own words, and hold one, too
    if (sign != std::string::npos) rows.emplace_back(line.substr(0, sign), line.substr(sign + 1));
  }
  return rows;
}

std::vector<std::string> looks_at(const RuleWords& words, std::string_view name) {
  const auto found = words.looks_at.find(name);
  return found == words.looks_at.end() ? std::vector<std::string>() : found->second;
}

bool stands_in(const Asked& asked, std::string_view name) {
  const std::vector<std::string> steps = looks_at(asked.words, name);
  const SlotParts here = parts_of_slot(asked.context.slot);
  return steps.empty() || is_one_of(steps, std::string(here.activity) + "/" + std::string(here.step));
}

std::vector<Held> held_in(const Asked& asked, const std::vector<std::string>& steps) {
  std::vector<Held> held;
  const SlotParts here = parts_of_slot(asked.context.slot);
  for (const std::string& step : steps) {
    const SlotParts there = parts_of_slot(step);
    for (int round = 1; round <= most_rounds; ++round) {
      for (int card = 0; card <= most_rounds; ++card) {
        const std::string id = card_of_round(card);
        const auto answer = asked.context.answer_in(slot_of(there.activity, there.step, id, round));
        if (answer && !base::trimmed(*answer).empty()) held.push_back({id, round, std::string(*answer)});
      }
    }
    if (there.activity == here.activity && there.step == here.step) put_in_place(held, here, asked.answer);
  }
  return held;
}

std::vector<Held> held_under(const Asked& asked, std::string_view name) {
  const std::vector<std::string> steps = looks_at(asked.words, name);
  if (!steps.empty()) return held_in(asked, steps);
  const SlotParts here = parts_of_slot(asked.context.slot);
  return held_in(asked, {std::string(here.activity) + "/" + std::string(here.step)});
}

std::vector<std::string> held_beside(const Asked& asked, std::string_view name) {
  std::vector<std::string> beside;
  const SlotParts here = parts_of_slot(asked.context.slot);
  for (const std::string& step : looks_at(asked.words, name)) {
    const SlotParts there = parts_of_slot(step);
    if (there.activity == here.activity && there.step == here.step) continue;
    auto answer = asked.context.answer_in(slot_of(there.activity, there.step, here.card, here.round));
    if (!answer) answer = asked.context.answer_in(slot_of(there.activity, there.step, {}, here.round));
    if (answer && !base::trimmed(*answer).empty()) beside.emplace_back(*answer);
  }
  return beside;
}

}  // namespace steps
