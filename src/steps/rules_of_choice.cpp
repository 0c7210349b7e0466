// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/letters.h"
#include "base/text.h"
#include "steps/matching.h"
#include "steps/options.h"
#include "steps/rules.h"

namespace steps {
namespace {

// One answer for each of several cards.
bool is_sorting(const Step& step) {
  return std::holds_alternative<PileSort>(step.kind) ||
         (std::holds_alternative<Choose>(step.kind) && !step.each.from.empty());
}

// The piles of all cards that this learner sorts; empty until the last one lies somewhere.
std::vector<std::pair<Option, std::string>> piles_of_all(const Asked& asked) {
  std::vector<std::pair<Option, std::string>> piles;
  const SlotParts here = parts_of_slot(asked.context.slot);
  for (const Option& card : cards_asked(asked)) {
    const auto pile = asked.context.answer_in(slot_of(here.activity, here.step, card.id, here.round));
    if (card_in_slot(card.id) == here.card) {
      piles.emplace_back(card, asked.answer);
    } else if (pile) {
      piles.emplace_back(card, *pile);
    } else {
      return {};
    }
  }
  return piles;
}

// The answers beside every row, or the piles of every card, once all of them are there.
std::vector<std::string> answers_to_all(const Asked& asked) {
  std::vector<std::string> answers;
  if (is_sorting(asked.step)) {
    for (const auto& [card, pile] : piles_of_all(asked)) answers.push_back(pile);
  } else {
    for (const auto& [row, value] : rows_in(asked.step, asked.answer)) answers.push_back(value);
  }
  return answers;
}

bool are_all_the_same(const std::vector<std::string>& answers) {
  return std::ranges::all_of(answers, [&](const std::string& each) { return each == answers.front(); });
}

bool is_rare(const std::string& own_words, const RuleWords& words) {
  return has_any(plain(own_words), words.triggers);
}

// "Mr Khan", "Riverside": a capital letter, and neither a day nor a month nor I.
bool has_name(const Asked& asked) {
  for (const base::Word& place : base::words_in(asked.text)) {
    const std::string_view word = asked.text.substr(place.offset, place.length);
    const std::string small = plain(word);
    const bool is_first = base::trimmed(asked.text.substr(0, place.offset)).empty();
    const bool is_me = small == " i " || small.starts_with(" i'");
    if (base::begins_with_capital(word) && !is_first && !is_me && !has_any(small, asked.words.also))
      return true;
  }
  return false;
}

// Own words stand under no heading.
std::string group_of(const Step& step, const std::string& id) {
  const std::vector<const Option*> options = options_in(step, id);
  return options.empty() ? std::string() : options.front()->group;
}

}  // namespace

bool all_on_one_pile(const Asked& asked) {
  const std::vector<std::string> answers = answers_to_all(asked);
  return answers.size() > 1 && are_all_the_same(answers);
}

bool nothing_to_grow(const Asked& asked) {
  const std::vector<std::string> answers = answers_to_all(asked);
  if (answers.size() > 1) {
    return std::ranges::all_of(
        answers, [&](const std::string& each) { return is_one_of(asked.words.triggers, each); });
  }
  const bool may_be_nothing = is_writing(asked.step) || std::holds_alternative<Pick>(asked.step.kind) ||
                              std::holds_alternative<Choose>(asked.step.kind);
  return may_be_nothing && !is_sorting(asked.step) && says_nothing(asked);
}

bool only_rare_jobs(const Asked& asked) {
  if (is_writing(asked.step)) return is_rare(std::string(asked.text), asked.words);
  if (is_sorting(asked.step)) {
    int kept = 0;
    for (const auto& [card, pile] : piles_of_all(asked)) {
      if (!is_one_of(asked.words.also, pile)) continue;
      if (!card.rare) return false;
      ++kept;
    }
    return kept > 0;
  }
  const std::vector<std::string> ids = ids_in(asked.answer);
  return !ids.empty() && std::ranges::all_of(ids, [&](const std::string& id) {
    if (!own_words_in(id).empty()) return is_rare(std::string(own_words_in(id)), asked.words);
    const std::vector<const Option*> options = options_in(asked.step, id);
    return !options.empty() && options.front()->rare;
  });
}

bool fact_without_source(const Asked& asked) {
  if (!has_text(asked)) return false;
  const bool has_source = looks_at(asked.words, "source").empty()
                              ? has_any(asked.plain_text, asked.words.triggers) || has_name(asked)
                              : !held_beside(asked, "source").empty();
  const bool has_day = looks_at(asked.words, "when").empty()
                           ? has_digit(asked.text) || has_any(asked.plain_text, asked.words.also)
                           : !held_beside(asked, "when").empty();
  return !has_source || !has_day;
}

bool all_of_one_group(const Asked& asked) {
  constexpr std::size_t enough_rounds = 3;
  const std::vector<std::string> ids = ids_in(asked.answer);
  if (std::holds_alternative<Choose>(asked.step.kind)) {
    // One kind a round: a helper is a person, a place or a website.
    std::vector<std::string> kinds;
    for (const Held& each : held_under(asked, "kind")) kinds.push_back(each.answer);
    return kinds.size() >= enough_rounds && are_all_the_same(kinds);
  }
  std::set<std::string> groups;
  for (const std::string& id : ids) groups.insert(group_of(asked.step, id));
  return ids.size() > 1 && groups.size() == 1 && !groups.begin()->empty();
}

bool source_without_name(const Asked& asked) {
  if (!has_text(asked) || !has_any(asked.plain_text, asked.words.triggers)) return false;
  std::vector<std::string> known = single_words(asked.words.triggers);
  for (std::string& word : single_words(asked.words.also)) known.push_back(std::move(word));
  return only_words_of(asked.plain_text, known);
}

bool finding_without_effect(const Asked& asked) {
  return has_text(asked) && !has_any(asked.plain_text, asked.words.triggers);
}

}  // namespace steps
