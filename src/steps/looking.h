// SPDX-License-Identifier: GPL-3.0-or-later
// Looking: what a rule can see of an answer, and of the answers around it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "steps/checks.h"

namespace steps {

struct Asked {
  const Step& step;
  std::string_view answer;      // as it will be kept
  std::string_view text;        // what the learner wrote in it, or ""
  std::string_view plain_text;  // the same, for matching
  const RuleWords& words;       // of this rule, here
  const CheckContext& context;
};

bool is_writing(const Step& step);
// A choice without own words has no text to ask about.
bool has_text(const Asked& asked);
// Nothing at all, or nothing but the triggers and the second list: "nothing", "I don't know".
bool says_nothing(const Asked& asked);

// The cards that this step is asked about, one stop each; none where it is asked once.
std::vector<Option> cards_asked(const Asked& asked);

bool is_one_of(const std::vector<std::string>& list, std::string_view word);
// The options that this answer chose, own words left out.
std::vector<const Option*> options_in(const Step& step, std::string_view answer);
// "id=value" a line, as rows and pairs are kept; empty for words, choices and days.
std::vector<std::pair<std::string, std::string>> rows_in(const Step& step, std::string_view answer);

// The steps that the rule looks at under this name; empty: the pack names none.
std::vector<std::string> looks_at(const RuleWords& words, std::string_view name);
// Whether this answer is given in one of them, or the pack names none: then the rule looks at this step.
bool stands_in(const Asked& asked, std::string_view name);

// One answer among others of its step.
struct Held {
  std::string card;
  int round = 1;
  std::string answer;
};
// All that is kept under these steps ("A17/when"), with and without cards of a round ("r2"); what is being
// asked about takes the place of what was kept in its slot.
std::vector<Held> held_in(const Asked& asked, const std::vector<std::string>& steps);
// The same for what the rule looks at under this name, or for this step where the pack names none.
std::vector<Held> held_under(const Asked& asked, std::string_view name);
// What is kept under that name for the card and the round of this answer, in other steps than its own.
std::vector<std::string> held_beside(const Asked& asked, std::string_view name);

}  // namespace steps
