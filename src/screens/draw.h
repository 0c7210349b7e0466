// SPDX-License-Identifier: GPL-3.0-or-later
// Draw: the screen that the state names. One file a screen; each returns what was done, or nothing.
#pragma once

#include <optional>

#include "screens/action.h"
#include "screens/sheet.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

std::optional<Action> draw(const State& state, Sheet& sheet, ui::Kit& kit);

// One a screen; called by draw() only.
std::optional<Action> draw_welcome(const State& state, ui::Kit& kit);
std::optional<Action> draw_new_learner(const State& state, const NewLearner& screen, Sheet& sheet,
                                       ui::Kit& kit);
std::optional<Action> draw_tiles(const State& state, ui::Kit& kit);
std::optional<Action> draw_claim_work(const State& state, const ClaimWork& screen, Sheet& sheet,
                                      ui::Kit& kit);
std::optional<Action> draw_picture_key(const State& state, const PictureKey& screen, ui::Kit& kit);
std::optional<Action> draw_curtain(const State& state, ui::Kit& kit);
std::optional<Action> draw_hub(const State& state, ui::Kit& kit);
std::optional<Action> draw_arm(const State& state, const Arm& screen, ui::Kit& kit);
std::optional<Action> draw_activity(const State& state, const Activity& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_activity_done(const State& state, const ActivityDone& screen, ui::Kit& kit);
std::optional<Action> draw_comes_later(const State& state, const ComesLater& screen, ui::Kit& kit);
std::optional<Action> draw_folder(const State& state, const Folder& screen, ui::Kit& kit);
std::optional<Action> draw_kept_activity(const State& state, const KeptActivity& screen, ui::Kit& kit);
std::optional<Action> draw_kept_answer(const State& state, const KeptAnswer& screen, ui::Kit& kit);
std::optional<Action> draw_move_answer(const State& state, const MoveAnswer& screen, ui::Kit& kit);
std::optional<Action> draw_take_away(const State& state, const TakeAway& screen, ui::Kit& kit);
std::optional<Action> draw_print(const State& state, const Print& screen, ui::Kit& kit);
std::optional<Action> draw_easier(const State& state, const Easier& screen, ui::Kit& kit);
std::optional<Action> draw_set_up(const State& state, const SetUp& screen, ui::Kit& kit);
std::optional<Action> draw_what_works(const State& state, const WhatWorks& screen, ui::Kit& kit);
std::optional<Action> draw_adviser(const State& state, const Adviser& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_locked(const State& state, const Locked& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_staff_room(const State& state, const StaffRoom& screen, Sheet& sheet,
                                      ui::Kit& kit);
std::optional<Action> draw_centre_set_up(const State& state, const CentreSetUp& screen, Sheet& sheet,
                                         ui::Kit& kit);
std::optional<Action> draw_staff_list(const State& state, const StaffList& screen, Sheet& sheet,
                                      ui::Kit& kit);
std::optional<Action> draw_groups(const State& state, const Groups& screen, ui::Kit& kit);
std::optional<Action> draw_group_page(const State& state, const GroupPage& screen, ui::Kit& kit);
std::optional<Action> draw_learner_page(const State& state, const LearnerPage& screen, ui::Kit& kit);
std::optional<Action> draw_ask_words(const State& state, const AskWords& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_paper(const State& state, const Paper& screen, ui::Kit& kit);
std::optional<Action> draw_papers(const State& state, const Papers& screen, ui::Kit& kit);
std::optional<Action> draw_plan_page(const State& state, const PlanPage& screen, ui::Kit& kit);
std::optional<Action> draw_learner_list(const State& state, const LearnerList& screen, ui::Kit& kit);
std::optional<Action> draw_trouble(const State& state, const Trouble& screen, ui::Kit& kit);
std::optional<Action> draw_dialog(const State& state, ui::Kit& kit);

}  // namespace screens
