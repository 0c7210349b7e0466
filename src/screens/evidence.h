// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence: the pages about evidence by others, each sort in a file of its own; called by draw_evidence()
// only.
#pragma once

#include <optional>
#include <string>

#include "screens/action.h"
#include "screens/sheet.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// One page of a form.
std::optional<Action> draw_form(const State& state, const Evidence& screen, Sheet& sheet, ui::Kit& kit);
// Asking aloud: the questions, one answer as it is typed, and its words before the learner.
std::optional<Action> draw_questions(const State& state, const Evidence& screen, ui::Kit& kit);
std::optional<Action> draw_answer(const State& state, const Evidence& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_agree(const State& state, const Evidence& screen, ui::Kit& kit);

std::string name_of_learner(const State& state, const Evidence& screen);
// The programme that the learner is in, or that this PC offers.
const content::Pack& programme_for(const State& state, const Evidence& screen);

}  // namespace screens
