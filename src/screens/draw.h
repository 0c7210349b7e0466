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
std::optional<Action> draw_put_aside(const State& state, const PutAside& screen, ui::Kit& kit);
std::optional<Action> draw_take_away(const State& state, const TakeAway& screen, ui::Kit& kit);
std::optional<Action> draw_print(const State& state, const Print& screen, ui::Kit& kit);
std::optional<Action> draw_easier(const State& state, const Easier& screen, ui::Kit& kit);
std::optional<Action> draw_set_up(const State& state, const SetUp& screen, ui::Kit& kit);
std::optional<Action> draw_what_works(const State& state, const WhatWorks& screen, ui::Kit& kit);
std::optional<Action> draw_adviser(const State& state, const Adviser& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_locked(const State& state, const Locked& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_staff_room(const State& state, const StaffRoom& screen, Sheet& sheet,
                                      ui::Kit& kit);
std::optional<Action> draw_my_learners(const State& state, const MyLearners& screen, ui::Kit& kit);
std::optional<Action> draw_read_work(const State& state, const ReadWork& screen, ui::Kit& kit);
std::optional<Action> draw_ask_for_more(const State& state, const AskForMore& screen, Sheet& sheet,
                                        ui::Kit& kit);
std::optional<Action> draw_centre_set_up(const State& state, const CentreSetUp& screen, Sheet& sheet,
                                         ui::Kit& kit);
std::optional<Action> draw_staff_list(const State& state, const StaffList& screen, Sheet& sheet,
                                      ui::Kit& kit);
std::optional<Action> draw_groups(const State& state, const Groups& screen, ui::Kit& kit);
std::optional<Action> draw_group_page(const State& state, const GroupPage& screen, ui::Kit& kit);
std::optional<Action> draw_learner_page(const State& state, const LearnerPage& screen, ui::Kit& kit);
std::optional<Action> draw_ask_words(const State& state, const AskWords& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_evidence(const State& state, const Evidence& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_set_for_you(const State& state, const SetForYou& screen, ui::Kit& kit);
std::optional<Action> draw_talk_preparation(const State& state, const TalkPreparation& screen, Sheet& sheet,
                                            ui::Kit& kit);
std::optional<Action> draw_talk(const State& state, const Talk& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_worry(const State& state, const Worry& screen, Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_worries(const State& state, const Worries& screen, ui::Kit& kit);
std::optional<Action> draw_break_glass(const State& state, const BreakGlass& screen, Sheet& sheet,
                                       ui::Kit& kit);
std::optional<Action> draw_private_pages(const State& state, const PrivatePages& screen, ui::Kit& kit);
std::optional<Action> draw_group_sessions(const State& state, const GroupSessions& screen, ui::Kit& kit);
std::optional<Action> draw_begin_session(const State& state, const BeginSession& screen, ui::Kit& kit);
std::optional<Action> draw_session_page(const State& state, const SessionPage& screen, ui::Kit& kit);
std::optional<Action> draw_talk_cards(const State& state, const TalkCards& screen, ui::Kit& kit);
std::optional<Action> draw_group_talk(const State& state, const GroupTalk& screen, ui::Kit& kit);
std::optional<Action> draw_group_said(const State& state, const GroupSaid& screen, Sheet& sheet,
                                      ui::Kit& kit);
std::optional<Action> draw_group_lines(const State& state, const GroupLines& screen, ui::Kit& kit);
std::optional<Action> draw_group_line(const State& state, const GroupLine& screen, Sheet& sheet,
                                      ui::Kit& kit);
std::optional<Action> draw_room_screen(const State& state, const RoomScreen& screen, ui::Kit& kit);
std::optional<Action> draw_call_for_help(const State& state, const CallForHelp& screen, ui::Kit& kit);
std::optional<Action> draw_paper(const State& state, const Paper& screen, ui::Kit& kit);
std::optional<Action> draw_papers(const State& state, const Papers& screen, ui::Kit& kit);
std::optional<Action> draw_plan_page(const State& state, const PlanPage& screen, ui::Kit& kit);
std::optional<Action> draw_learner_list(const State& state, const LearnerList& screen, ui::Kit& kit);
std::optional<Action> draw_trouble(const State& state, const Trouble& screen, ui::Kit& kit);
std::optional<Action> draw_dialog(const State& state, ui::Kit& kit);

}  // namespace screens
