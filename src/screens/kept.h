// SPDX-License-Identifier: GPL-3.0-or-later
// Kept: how the screens of the folder name what a learner said, and who may see it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assessment/kept.h"
#include "screens/state.h"

namespace screens {

// The thing to which the answer in this slot belongs; nothing where it is gone.
std::optional<assessment::Kept> kept_at(const State& state, std::string_view activity, std::string_view slot);

// Of an activity that may be gone.
std::string title_of_activity(const State& state, std::string_view activity);

std::string_view icon_of(learner::Ring ring);
std::string_view name_of(const State& state, learner::Ring ring);
std::string_view who_sees(const State& state, learner::Ring ring);

// "Written by Ms Ali, agreed by you.", where somebody wrote it down for the learner; else "".
std::string written_by(const State& state, const learner::Answer& answer);

// The same of what stands together out of one activity, such as a plan.
std::string some_written_by(const State& state, std::string_view activity);

// "Only you see this from now."
std::string_view moved_sentence(learner::Ring ring);

// One line of it, for where it stands among others: who sees it, and how it begins.
std::string glance_at(const State& state, const assessment::Kept& kept);

std::string pages_in_words(const State& state, int pages);
std::string time_in_words(const State& state, int minutes);

}  // namespace screens
