// SPDX-License-Identifier: GPL-3.0-or-later
// Rules: each looks at one answer and says whether to ask about it. Pure, one line
// each in the table of checks.cpp. Their lists of words come from the pack.
#pragma once

#include "steps/looking.h"

namespace steps {

// --- about what is written (rules.cpp) ---
bool vague_or_very_short(const Asked& asked);           // R01
bool example_too_thin(const Asked& asked);              // R02
bool place_without_detail(const Asked& asked);          // R03
bool nothing_learned(const Asked& asked);               // R04
bool reason_without_because(const Asked& asked);        // R05, R11
bool same_text_twice(const Asked& asked);               // R06
bool wrong_sort_of_thing(const Asked& asked);           // R08
bool nobody_says_i(const Asked& asked);                 // R09
bool in_the_other_half(const Asked& asked);             // R12
bool nothing_here(const Asked& asked);                  // R13
bool only_belongings(const Asked& asked);               // R14
bool later_goal_without_direction(const Asked& asked);  // R15
bool not_for_everyone(const Asked& asked);              // R18
bool not_in_own_words(const Asked& asked);              // R21
bool routine_duty(const Asked& asked);                  // R25
bool nothing_to_measure(const Asked& asked);            // R26
bool too_big(const Asked& asked);                       // R29

// --- about cards and sources (rules_of_choice.cpp) ---
bool all_on_one_pile(const Asked& asked);         // R07
bool nothing_to_grow(const Asked& asked);         // R10
bool only_rare_jobs(const Asked& asked);          // R16
bool fact_without_source(const Asked& asked);     // R17
bool all_of_one_group(const Asked& asked);        // R19
bool source_without_name(const Asked& asked);     // R20
bool finding_without_effect(const Asked& asked);  // R22

// --- about plans and reviews (rules_of_plan.cpp) ---
bool talk_without_action(const Asked& asked);    // R23
bool response_without_deed(const Asked& asked);  // R24
bool no_or_odd_date(const Asked& asked);         // R27
bool no_gap_linked(const Asked& asked);          // R28
bool nobody_helps(const Asked& asked);           // R30
bool three_on_one_day(const Asked& asked);       // R31
bool others_do_it_all(const Asked& asked);       // R32
bool nothing_changed_twice(const Asked& asked);  // R33
bool done_without_proof(const Asked& asked);     // R34

}  // namespace steps
