// SPDX-License-Identifier: GPL-3.0-or-later
// People: parts that several pages about staff share.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "centre/roster.h"
#include "screens/action.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// A tick for each role; pressing one keeps it at once.
std::optional<Action> draw_roles(const State& state, const centre::Staff& staff, ui::Kit& kit);

// "Tutor, adviser": as people read it.
std::string roles_in_words(const State& state, const centre::Staff& staff);

// A recovery code for paper, which is shown this once; and what can be done with it: "print", "written".
void offer_recovery_code(const State& state, ui::BottomBar& bar);
void draw_recovery_code(const State& state, std::string_view code, ui::Kit& kit);

// A button for each, parted so that no list is too long to be gone through. Whom was pressed; 0: nobody.
base::Id draw_persons(const State& state, ui::Kit& kit, std::string_view title,
                      const std::vector<LearnerTile>& persons);

}  // namespace screens
