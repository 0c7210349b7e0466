// SPDX-License-Identifier: GPL-3.0-or-later
// Checks: gentle questions about an answer (domain 3.9). A check asks, it never blocks.
//
// Rules are fixed and pure. Their words and trigger lists live in the pack; the
// number of the rule is the name that both know.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "steps/step.h"

namespace steps {

struct RuleWords {
  std::string question;                // what the learner sees and hears
  std::vector<std::string> triggers;   // words or phrases, lower case; of some rules ids
  std::vector<std::string> also = {};  // a second list, where the rule has one
  // Which steps hold what else the rule looks at: "when" -> A17/when.
  std::map<std::string, std::vector<std::string>, std::less<>> looks_at = {};
};

// By rule: "R01"; by rule and activity or step, where a rule says something else there: "R08.A06",
// "R12.A07/chances". Under common_words: words that nearly every longer text of the pack's language has.
using RuleBook = std::map<std::string, RuleWords, std::less<>>;
inline constexpr std::string_view common_words = "common_words";

// What the rule says about this slot: the words for the step, for the activity, or for all. Null: none.
const RuleWords* words_for(const RuleBook& book, std::string_view rule, std::string_view slot);

struct CheckContext {
  const RuleBook& book;
  AnswerIn answer_in;
  std::string_view activity;  // "A05"
  std::string_view slot;      // "A05/example#patient"
  base::Date today;
  std::string_view card_words = {};          // what the step is asked for, where it is: "Patient"
  std::vector<std::string> card_texts = {};  // all that the pack says about it; a copy of it is asked about
  int words_at_once = 0;                     // the most that were written within ten seconds
};

struct Nudge {
  std::string rule;
  std::string question;
};

// All that the step's rules would ask of this answer, in the step's order. The caller
// shows at most one, and none that this slot was asked before. Of an empty answer only
// those ask that look for what is not there.
std::vector<Nudge> check(const Step& step, std::string_view answer, const CheckContext& context);

// R35: whether a day that was set for looking back has come, and nobody looked back on that day or since.
bool review_day_has_come(std::span<const base::Date> set_for, std::optional<base::Date> last_review,
                         base::Date today);
// The days in the answers to the steps that R35 looks at as "when".
std::vector<base::Date> review_days(const RuleBook& book, const AnswerIn& answer_in);

bool is_rule(std::string_view name);           // whether code knows it: "R01"
bool is_about_answers(std::string_view name);  // else no step can name it: R35 at sign-in, R36 for staff
bool needs_triggers(std::string_view name);
std::span<const std::string_view> rule_names();  // R01 to R36

}  // namespace steps
