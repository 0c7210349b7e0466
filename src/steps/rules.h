// SPDX-License-Identifier: GPL-3.0-or-later
// Rules: each looks at one answer and says whether to ask about it. Pure, one line
// each in the table of checks.cpp. Their lists of words come from the pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/checks.h"

namespace steps {

struct Asked {
  const Step& step;
  std::string_view answer;                   // as it will be kept
  std::string_view text;                     // what the learner wrote in it, or ""
  std::string_view plain_text;               // the same, for matching
  const std::vector<std::string>& triggers;  // of this rule
  const CheckContext& context;
};

bool vague_or_very_short(const Asked& asked);           // R01
bool example_too_thin(const Asked& asked);              // R02
bool place_without_detail(const Asked& asked);          // R03
bool reason_without_because(const Asked& asked);        // R05
bool same_text_twice(const Asked& asked);               // R06
bool all_on_one_pile(const Asked& asked);               // R07
bool quality_and_skill_mixed_up(const Asked& asked);    // R08
bool nobody_says_i(const Asked& asked);                 // R09
bool later_goal_without_direction(const Asked& asked);  // R15
bool routine_duty(const Asked& asked);                  // R25
bool nothing_to_measure(const Asked& asked);            // R26
bool no_or_odd_date(const Asked& asked);                // R27
bool no_gap_linked(const Asked& asked);                 // R28
bool too_big(const Asked& asked);                       // R29

}  // namespace steps
