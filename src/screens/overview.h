// SPDX-License-Identifier: GPL-3.0-or-later
// Overview: what the adviser's room and what leads to it both ask.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "screens/state.h"

namespace screens {

// The criteria of a programme's unit, in order.
std::vector<const content::Criterion*> criteria_of(const content::Pack& pack);
// Those of the group that are asked for, by name; who is not counted yet stands only among all.
std::vector<const centre::Learner*> learners_shown(const State& state, const MyLearners& screen);
bool is_among(const LearnerRow& row, WhichLearners which);

// The first criterion of that learner that waits to be read; else the first that is not met; "" for none.
std::string first_waiting(const State& state, base::Id learner);
// The next work to be read after that one, in the order of the page; no value: none waits.
std::optional<OpenWork> next_waiting(const State& state, const MyLearners& screen, base::Id after);

std::string_view words_of(const State& state, assessment::CriterionStanding standing);

}  // namespace screens
