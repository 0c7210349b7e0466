// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "steps/matching.h"
#include "steps/options.h"
#include "steps/rules.h"

namespace steps {
namespace {

// What was answered to one review: the choice for each step of the plan, or the rows of all of them.
std::vector<std::string> outcomes_in(const std::vector<Held>& held, int round) {
  std::vector<std::string> outcomes;
  for (const Held& each : held) {
    if (each.round != round) continue;
    for (const std::string& line : base::split(each.answer, '\n')) {
      const std::size_t sign = line.rfind('=');
      outcomes.push_back(sign == std::string::npos ? line : line.substr(sign + 1));
    }
  }
  return outcomes;
}

bool are_all_in(const std::vector<std::string>& outcomes, const std::vector<std::string>& list) {
  return std::ranges::all_of(outcomes, [&](const std::string& each) { return is_one_of(list, each); });
}

// The steps of the plan that this answer says are done: "r2", or "" for a choice without cards.
std::vector<std::string> done_in(const Asked& asked) {
  std::vector<std::string> done;
  const SlotParts here = parts_of_slot(asked.context.slot);
  if (is_one_of(asked.words.triggers, asked.answer)) done.emplace_back(here.card);
  for (const auto& [row, value] : rows_in(asked.step, asked.answer)) {
    if (is_one_of(asked.words.triggers, value)) done.push_back(row);
  }
  return done;
}

// The proof of the step "r2" was asked for in the second round of the plan, or for the card in a review.
bool has_proof(const Asked& asked, const std::string& card) {
  const std::vector<Held> proofs = held_in(asked, looks_at(asked.words, "proof"));
  return std::ranges::any_of(proofs, [&](const Held& proof) {
    const bool is_in_plan = proof.card.empty() && "r" + std::to_string(proof.round) == card;
    return is_in_plan || proof.card == card;
  });
}

}  // namespace

bool talk_without_action(const Asked& asked) {
  if (stands_in(asked, "action")) return says_nothing(asked);
  return held_in(asked, looks_at(asked.words, "action")).empty();
}

bool response_without_deed(const Asked& asked) {
  return has_text(asked) && has_any(asked.plain_text, asked.words.triggers) && says_nothing(asked);
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
  return !asked.text.empty() && only_words_of(asked.plain_text, asked.words.triggers);
}

bool nobody_helps(const Asked& asked) {
  if (stands_in(asked, "help")) return says_nothing(asked);
  std::set<int> helped;
  for (const Held& help : held_in(asked, looks_at(asked.words, "help"))) helped.insert(help.round);
  const std::vector<Held> plan = held_in(asked, looks_at(asked.words, "what"));
  return std::ranges::any_of(plan, [&](const Held& step) { return !helped.contains(step.round); });
}

bool three_on_one_day(const Asked& asked) {
  constexpr int too_many = 3;
  std::map<std::string, int> steps_on;
  for (const Held& each : held_under(asked, "when")) {
    if (base::date_from_iso(each.answer)) ++steps_on[each.answer];
  }
  if (stands_in(asked, "when")) return steps_on[std::string(asked.answer)] >= too_many;
  return std::ranges::any_of(steps_on, [](const auto& day) { return day.second >= too_many; });
}

bool others_do_it_all(const Asked& asked) {
  constexpr std::size_t enough_steps = 2;
  const std::vector<Held> plan = held_under(asked, "what");
  return plan.size() >= enough_steps && std::ranges::all_of(plan, [&](const Held& step) {
           const std::string text = plain(step.answer);
           return has_any(text, asked.words.triggers) && !has_any(text, asked.words.also);
         });
}

bool nothing_changed_twice(const Asked& asked) {
  const int now = parts_of_slot(asked.context.slot).round;
  const std::vector<Held> results = held_under(asked, "result");
  const std::vector<Held> changes = held_in(asked, looks_at(asked.words, "change"));
  const std::vector<std::string> before = outcomes_in(results, now - 1);
  const std::vector<std::string> here = outcomes_in(results, now);
  // The last step of the plan must have been looked at again.
  if (before.empty() || here.size() < before.size()) return false;
  const std::vector<std::string>& nothing = asked.words.triggers;
  return are_all_in(before, nothing) && are_all_in(here, nothing) &&
         are_all_in(outcomes_in(changes, now - 1), nothing) && are_all_in(outcomes_in(changes, now), nothing);
}

bool done_without_proof(const Asked& asked) {
  if (stands_in(asked, "result")) {
    const std::vector<std::string> done = done_in(asked);
    return std::ranges::any_of(done, [&](const std::string& card) { return !has_proof(asked, card); });
  }
  // Asked for the proof itself, after the result.
  const std::vector<std::string> results = held_beside(asked, "result");
  const bool is_done = std::ranges::any_of(
      results, [&](const std::string& each) { return is_one_of(asked.words.triggers, each); });
  return is_done && says_nothing(asked);
}

}  // namespace steps
