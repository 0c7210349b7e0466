// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/checks.h"

#include <algorithm>

#include "base/text.h"
#include "steps/matching.h"
#include "steps/options.h"
#include "steps/rules.h"

namespace steps {
namespace {

struct Rule {
  std::string_view name;
  bool (*asks)(const Asked&);
  bool needs_triggers;
};

// The numbers are those of the specification; the gaps are rules of later activities.
constexpr Rule rules[] = {
    {"R01", vague_or_very_short, true},
    {"R02", example_too_thin, false},
    {"R03", place_without_detail, true},
    {"R05", reason_without_because, true},
    {"R06", same_text_twice, false},
    {"R07", all_on_one_pile, false},
    {"R08", quality_and_skill_mixed_up, true},
    {"R09", nobody_says_i, true},
    {"R15", later_goal_without_direction, true},
    {"R25", routine_duty, true},
    {"R26", nothing_to_measure, true},
    {"R27", no_or_odd_date, false},
    {"R28", no_gap_linked, true},
    {"R29", too_big, true},
};

const Rule* find(std::string_view name) {
  const auto found =
      std::find_if(std::begin(rules), std::end(rules), [&](const Rule& rule) { return rule.name == name; });
  return found == std::end(rules) ? nullptr : &*found;
}

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
  const bool has_options = std::holds_alternative<Pick>(step.kind) ||
                           std::holds_alternative<Choose>(step.kind) ||
                           std::holds_alternative<Arrange>(step.kind);
  return has_options ? own_words_of(answer) : std::string();
}

}  // namespace

std::vector<Nudge> check(const Step& step, std::string_view answer, const CheckContext& context) {
  std::vector<Nudge> nudges;
  const std::string text = written_in(step, answer);
  const std::string plain_text = plain(text);
  for (const std::string& name : step.checks) {
    const Rule* rule = find(name);
    const auto words = context.book.find(name);
    if (rule == nullptr || words == context.book.end()) continue;
    if (rule->asks({step, answer, text, plain_text, words->second.triggers, context})) {
      nudges.push_back({name, words->second.question});
    }
  }
  return nudges;
}

bool is_rule(std::string_view name) { return find(name) != nullptr; }

bool needs_triggers(std::string_view name) {
  const Rule* rule = find(name);
  return rule != nullptr && rule->needs_triggers;
}

}  // namespace steps
