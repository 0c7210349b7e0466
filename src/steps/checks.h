// SPDX-License-Identifier: GPL-3.0-or-later
// Checks: gentle questions about an answer (domain 3.9). A check asks, it never blocks.
//
// Rules are fixed and pure. Their words and trigger lists live in the pack; the
// number of the rule is the name that both know.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "steps/step.h"

namespace steps {

struct RuleWords {
  std::string question;               // what the learner sees and hears
  std::vector<std::string> triggers;  // words or phrases, lower case
};

using RuleBook = std::map<std::string, RuleWords, std::less<>>;  // by rule: "R01"

struct CheckContext {
  const RuleBook& book;
  AnswerIn answer_in;
  std::string_view activity;  // "A05"
  std::string_view slot;      // "A05/example#patient"
  base::Date today;
  std::string_view card_words = {};  // what the step is asked for, where it is: "Patient"
};

struct Nudge {
  std::string rule;
  std::string question;
};

// All that the step's rules would ask of this answer, in the step's order. The caller
// shows at most one, and none that this slot was asked before.
std::vector<Nudge> check(const Step& step, std::string_view answer, const CheckContext& context);

bool is_rule(std::string_view name);  // whether code knows it: "R01"
bool needs_triggers(std::string_view name);

}  // namespace steps
