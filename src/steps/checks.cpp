// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/checks.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "steps/matching.h"
#include "steps/options.h"
#include "steps/rules.h"

namespace steps {
namespace {

// What is true of a rule besides its question.
constexpr unsigned nothing_more = 0;
constexpr unsigned needs_words = 1;      // it has no meaning without triggers
constexpr unsigned asks_of_nothing = 2;  // it looks for what is not there, so an empty answer is asked about
constexpr unsigned misses_a_word = 4;    // it looks for a word that is not there: only in the pack's language
constexpr unsigned of_no_answer = 8;     // asked by the hub, or told to staff

struct Rule {
  std::string_view name;
  bool (*asks)(const Asked&);  // null: of no answer
  unsigned is;
};

// The numbers are those of the specification.
constexpr Rule rules[] = {
    {"R01", vague_or_very_short, needs_words},
    {"R02", example_too_thin, nothing_more},
    {"R03", place_without_detail, needs_words},
    {"R04", nothing_learned, needs_words | asks_of_nothing},
    {"R05", reason_without_because, needs_words | misses_a_word},
    {"R06", same_text_twice, nothing_more},
    {"R07", all_on_one_pile, nothing_more},
    {"R08", wrong_sort_of_thing, needs_words},
    {"R09", nobody_says_i, needs_words | misses_a_word},
    {"R10", nothing_to_grow, needs_words | asks_of_nothing},
    {"R11", reason_without_because, needs_words | asks_of_nothing | misses_a_word},
    {"R12", in_the_other_half, needs_words},
    {"R13", nothing_here, needs_words | asks_of_nothing},
    {"R14", only_belongings, needs_words | misses_a_word},
    {"R15", later_goal_without_direction, needs_words | misses_a_word},
    {"R16", only_rare_jobs, needs_words},
    {"R17", fact_without_source, needs_words | misses_a_word},
    {"R18", not_for_everyone, needs_words},
    {"R19", all_of_one_group, nothing_more},
    {"R20", source_without_name, needs_words},
    {"R21", not_in_own_words, nothing_more},
    {"R22", finding_without_effect, needs_words | misses_a_word},
    {"R23", talk_without_action, needs_words | asks_of_nothing},
    {"R24", response_without_deed, needs_words},
    {"R25", routine_duty, needs_words},
    {"R26", nothing_to_measure, needs_words},
    {"R27", no_or_odd_date, asks_of_nothing},
    {"R28", no_gap_linked, needs_words | asks_of_nothing},
    {"R29", too_big, needs_words},
    {"R30", nobody_helps, needs_words | asks_of_nothing},
    {"R31", three_on_one_day, nothing_more},
    {"R32", others_do_it_all, needs_words},
    {"R33", nothing_changed_twice, needs_words},
    {"R34", done_without_proof, needs_words | asks_of_nothing},
    {"R35", nullptr, of_no_answer},
    {"R36", nullptr, of_no_answer},
};

constexpr auto every_rule_name = [] {
  std::array<std::string_view, std::size(rules)> all;
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = rules[i].name;
  return all;
}();

const Rule* find(std::string_view name) {
  const auto found = std::ranges::find(rules, name, &Rule::name);
  return found == std::end(rules) ? nullptr : &*found;
}

bool is(const Rule* rule, unsigned what) { return rule != nullptr && (rule->is & what) != 0; }

std::string own_words_of(std::string_view answer) {
  std::vector<std::string> words;
  for (const std::string& id : ids_in(answer)) {
    if (!own_words_in(id).empty()) words.emplace_back(own_words_in(id));
  }
  return base::join(words, ". ");
}

// What the learner wrote; words that the pack wrote are not looked at.
std::string written_in(const Step& step, std::string_view answer) {
  if (std::holds_alternative<Write>(step.kind)) return std::string(answer);
  if (std::holds_alternative<Example>(step.kind)) {
    std::vector<std::string> texts;
    for (const auto& [part, text] : parts_in(answer)) texts.push_back(text);
    return base::join(texts, ". ");
  }
  if (std::holds_alternative<Match>(step.kind)) {
    std::vector<std::string> ids;
    for (const Matched& each : matches_in(answer)) {
      ids.push_back(each.need);
      ids.insert(ids.end(), each.haves.begin(), each.haves.end());
    }
    return own_words_of(answer_of(ids));
  }
  const bool has_options =
      std::holds_alternative<Pick>(step.kind) || std::holds_alternative<Choose>(step.kind) ||
      std::holds_alternative<Arrange>(step.kind) || std::holds_alternative<Compare>(step.kind);
  return has_options ? own_words_of(answer) : std::string();
}

bool would_ask(const Rule& rule, const Asked& asked) {
  const bool is_empty = base::trimmed(asked.answer).empty();
  if (rule.asks == nullptr || (is_empty && !is(&rule, asks_of_nothing))) return false;
  if (is(&rule, misses_a_word) && !is_empty) {
    const auto common = asked.context.book.find(common_words);
    const std::vector<std::string> none;
    const std::vector<std::string>& known =
        common == asked.context.book.end() ? none : common->second.triggers;
    if (in_another_language(asked.plain_text, asked.words.triggers, known)) return false;
  }
  return rule.asks(asked);
}

}  // namespace

const RuleWords* words_for(const RuleBook& book, std::string_view rule, std::string_view slot) {
  const SlotParts here = parts_of_slot(slot);
  const std::string activity = std::string(rule) + "." + std::string(here.activity);
  for (const std::string& name : {activity + "/" + std::string(here.step), activity, std::string(rule)}) {
    if (const auto found = book.find(name); found != book.end()) return &found->second;
  }
  return nullptr;
}

std::vector<Nudge> check(const Step& step, std::string_view answer, const CheckContext& context) {
  std::vector<Nudge> nudges;
  const std::string text = written_in(step, answer);
  const std::string plain_text = plain(text);
  for (const std::string& name : step.checks) {
    const Rule* rule = find(name);
    const RuleWords* words = words_for(context.book, name, context.slot);
    if (rule == nullptr || words == nullptr) continue;
    if (would_ask(*rule, {step, answer, text, plain_text, *words, context})) {
      nudges.push_back({name, words->question});
    }
  }
  return nudges;
}

bool review_day_has_come(std::span<const base::Date> set_for, std::optional<base::Date> last_review,
                         base::Date today) {
  return std::ranges::any_of(
      set_for, [&](const base::Date& day) { return day <= today && (!last_review || *last_review < day); });
}

std::vector<base::Date> review_days(const RuleBook& book, const AnswerIn& answer_in) {
  std::vector<base::Date> days;
  const auto words = book.find("R35");
  if (words == book.end()) return days;
  for (const std::string& step : looks_at(words->second, "when")) {
    const SlotParts there = parts_of_slot(step);
    for (int round = 1; round <= most_rounds; ++round) {
      const auto answer = answer_in(slot_of(there.activity, there.step, {}, round));
      const auto day = base::date_from_iso(answer.value_or(""));
      if (day) days.push_back(*day);
    }
  }
  return days;
}

bool is_rule(std::string_view name) { return find(name) != nullptr; }

bool is_about_answers(std::string_view name) { return is_rule(name) && !is(find(name), of_no_answer); }

bool needs_triggers(std::string_view name) { return is(find(name), needs_words); }

std::span<const std::string_view> rule_names() { return every_rule_name; }

}  // namespace steps
