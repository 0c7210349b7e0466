// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/draw.h"

#include "screens/writing.h"

namespace screens {
namespace {

struct Drawer {
  const State& state;
  Sheet& sheet;
  ui::Kit& kit;

  std::optional<Action> operator()(const Welcome&) const { return draw_welcome(state, kit); }
  std::optional<Action> operator()(const NewLearner& screen) const {
    return draw_new_learner(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const Tiles&) const { return draw_tiles(state, kit); }
  std::optional<Action> operator()(const ClaimWork& screen) const {
    return draw_claim_work(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const PictureKey& screen) const {
    return draw_picture_key(state, screen, kit);
  }
  std::optional<Action> operator()(const Curtain&) const { return draw_curtain(state, kit); }
  std::optional<Action> operator()(const Hub&) const { return draw_hub(state, kit); }
  std::optional<Action> operator()(const Arm& screen) const { return draw_arm(state, screen, kit); }
  std::optional<Action> operator()(const Activity& screen) const {
    return draw_activity(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const ActivityDone& screen) const {
    return draw_activity_done(state, screen, kit);
  }
  std::optional<Action> operator()(const ComesLater& screen) const {
    return draw_comes_later(state, screen, kit);
  }
  std::optional<Action> operator()(const Folder& screen) const { return draw_folder(state, screen, kit); }
  std::optional<Action> operator()(const KeptActivity& screen) const {
    return draw_kept_activity(state, screen, kit);
  }
  std::optional<Action> operator()(const KeptAnswer& screen) const {
    return draw_kept_answer(state, screen, kit);
  }
  std::optional<Action> operator()(const MoveAnswer& screen) const {
    return draw_move_answer(state, screen, kit);
  }
  std::optional<Action> operator()(const PutAside& screen) const {
    return draw_put_aside(state, screen, kit);
  }
  std::optional<Action> operator()(const TakeAway& screen) const {
    return draw_take_away(state, screen, kit);
  }
  std::optional<Action> operator()(const Print& screen) const { return draw_print(state, screen, kit); }
  std::optional<Action> operator()(const Easier& screen) const { return draw_easier(state, screen, kit); }
  std::optional<Action> operator()(const SetUp& screen) const { return draw_set_up(state, screen, kit); }
  std::optional<Action> operator()(const WhatWorks& screen) const {
    return draw_what_works(state, screen, kit);
  }
  std::optional<Action> operator()(const Adviser& screen) const {
    return draw_adviser(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const Locked& screen) const {
    return draw_locked(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const MyLearners& screen) const {
    return draw_my_learners(state, screen, kit);
  }
  std::optional<Action> operator()(const ReadWork& screen) const {
    return draw_read_work(state, screen, kit);
  }
  std::optional<Action> operator()(const AskForMore& screen) const {
    return draw_ask_for_more(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const StaffRoom& screen) const {
    return draw_staff_room(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const CentreSetUp& screen) const {
    return draw_centre_set_up(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const StaffList& screen) const {
    return draw_staff_list(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const Groups& screen) const { return draw_groups(state, screen, kit); }
  std::optional<Action> operator()(const GroupPage& screen) const {
    return draw_group_page(state, screen, kit);
  }
  std::optional<Action> operator()(const LearnerPage& screen) const {
    return draw_learner_page(state, screen, kit);
  }
  std::optional<Action> operator()(const AskWords& screen) const {
    return draw_ask_words(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const Evidence& screen) const {
    return draw_evidence(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const SetForYou& screen) const {
    return draw_set_for_you(state, screen, kit);
  }
  std::optional<Action> operator()(const TalkPreparation& screen) const {
    return draw_talk_preparation(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const Talk& screen) const { return draw_talk(state, screen, sheet, kit); }
  std::optional<Action> operator()(const Worry& screen) const {
    return draw_worry(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const Worries& screen) const { return draw_worries(state, screen, kit); }
  std::optional<Action> operator()(const BreakGlass& screen) const {
    return draw_break_glass(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const PrivatePages& screen) const {
    return draw_private_pages(state, screen, kit);
  }
  std::optional<Action> operator()(const GroupSessions& screen) const {
    return draw_group_sessions(state, screen, kit);
  }
  std::optional<Action> operator()(const BeginSession& screen) const {
    return draw_begin_session(state, screen, kit);
  }
  std::optional<Action> operator()(const SessionPage& screen) const {
    return draw_session_page(state, screen, kit);
  }
  std::optional<Action> operator()(const TalkCards& screen) const {
    return draw_talk_cards(state, screen, kit);
  }
  std::optional<Action> operator()(const GroupTalk& screen) const {
    return draw_group_talk(state, screen, kit);
  }
  std::optional<Action> operator()(const GroupSaid& screen) const {
    return draw_group_said(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const GroupLines& screen) const {
    return draw_group_lines(state, screen, kit);
  }
  std::optional<Action> operator()(const GroupLine& screen) const {
    return draw_group_line(state, screen, sheet, kit);
  }
  std::optional<Action> operator()(const RoomScreen& screen) const {
    return draw_room_screen(state, screen, kit);
  }
  std::optional<Action> operator()(const CallForHelp& screen) const {
    return draw_call_for_help(state, screen, kit);
  }
  std::optional<Action> operator()(const Paper& screen) const { return draw_paper(state, screen, kit); }
  std::optional<Action> operator()(const Papers& screen) const { return draw_papers(state, screen, kit); }
  std::optional<Action> operator()(const PlanPage& screen) const {
    return draw_plan_page(state, screen, kit);
  }
  std::optional<Action> operator()(const LearnerList& screen) const {
    return draw_learner_list(state, screen, kit);
  }
  std::optional<Action> operator()(const Trouble& screen) const { return draw_trouble(state, screen, kit); }
};

}  // namespace

std::optional<Action> draw(const State& state, Sheet& sheet, ui::Kit& kit) {
  if (state.comfort.read_aloud && !state.voice_trouble.empty())
    kit.notice("voice", state.voice_trouble, "sound");
  std::optional<Action> done = std::visit(Drawer{state, sheet, kit}, state.screen);
  if (state.dialog != Dialog::none) {
    if (std::optional<Action> answer = draw_dialog(state, kit)) done = answer;
  } else if (state.spelling.doubt) {
    if (std::optional<Action> answer = draw_spelling(state, sheet, kit)) done = answer;
  } else if (!done && kit.pressed_escape()) {
    done = GoBack{};
  }
  return done;
}

}  // namespace screens
