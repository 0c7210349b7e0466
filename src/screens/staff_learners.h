// SPDX-License-Identifier: GPL-3.0-or-later
// StaffLearners: the parts of the staff room that are about what learners do; called by draw_staff_room()
// only.
#pragma once

#include <optional>

#include "screens/action.h"
#include "screens/sheet.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// A note to one learner: first for whom, then the words.
std::optional<Action> draw_note_for(const State& state, const StaffRoom& screen, Sheet& sheet, ui::Kit& kit,
                                    bool is_kept);
// Nearly the same words from two learners (R36): a question to ask, and no accusation.
std::optional<Action> draw_similar(const State& state, const StaffRoom& screen, ui::Kit& kit);

}  // namespace screens
