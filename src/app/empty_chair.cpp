// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty chair leads to: a question, a curtain, the tiles, and a PC that is as new.
#include <limits>

#include "app/session_log.h"
#include "app/update.h"
#include "app/update_session.h"

namespace app {
namespace {

using namespace screens;

constexpr double nobody_asks = std::numeric_limits<double>::infinity();
constexpr double talk_notice = 15 * 60.0;  // of people who talk: until it is asked whether somebody is there

void go_to_welcome(Context& context) {
  show(context, Welcome{});
  close_staff_door(context);
}

void put_comfort_back(Context& context) {
  context.state.comfort = {};
  context.aloud.leave();
}

// A staff room that was left open closes by itself, however long learners may take.
session::TurnTimes times_here(const Context& context) {
  session::TurnTimes times;
  const int minutes = context.state.site.idle_minutes;
  if (!is_for_staff(context.state.screen)) times.idle_notice = minutes == 0 ? nobody_asks : 60.0 * minutes;
  // Two people who talk press nothing for a while, with the curtain down too.
  const State& state = context.state;
  const bool is_talk = std::holds_alternative<Talk>(state.hidden ? state.hidden->screen : state.screen);
  if (is_talk || is_with_group(context.state.screen)) times.idle_notice = talk_notice;
  return times;
}

}  // namespace

// Some screens are there because nothing else can be.
bool may_go_to_welcome(const Context& context) {
  const Screen& screen = context.state.screen;
  return context.store && !std::holds_alternative<Welcome>(screen) &&
         !std::holds_alternative<Trouble>(screen);
}

namespace {

void leave_empty_chair(Context& context, session::Idle idle) {
  using session::Idle;
  State& state = context.state;
  if (std::holds_alternative<RoomScreen>(state.screen)) return leave_room_screen(context);
  if (idle < Idle::left) hide_screen(context);
  if (idle >= Idle::left && (state.learner || state.hidden)) sign_out(context, true);
  // A door that was left open closes by itself; what nobody's comfort is any more goes.
  if (is_for_staff(context.state.screen) || (idle == Idle::over && may_go_to_welcome(context)))
    go_to_welcome(context);
  // Behind the curtain of a talk it is the learner's still.
  if (!state.learner && !state.hidden && !(state.comfort == ui::Comfort{})) put_comfort_back(context);
}

}  // namespace

void watch_idleness(Context& context, double seconds) {
  const session::Idle idle = session::state_at(context.state.turn, seconds, times_here(context));
  if (idle == session::Idle::active || context.state.waiting) return;
  // It stays until somebody comes, or the learner needs nobody any more.
  if (std::holds_alternative<CallForHelp>(context.state.screen)) return;
  if (idle != session::Idle::noticed) return leave_empty_chair(context, idle);
  const bool is_sitting = context.state.learner || std::holds_alternative<Talk>(context.state.screen);
  if (is_sitting && !context.state.hidden) context.state.dialog = Dialog::still_there;
}

double next_idle_change(const Context& context, double seconds) {
  return session::next_change(context.state.turn, seconds, times_here(context));
}

}  // namespace app
