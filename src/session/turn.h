// SPDX-License-Identifier: GPL-3.0-or-later
// Turn: one learner's turn at the PC: how long it lasts, and when nobody is there any more.
//
// Times are seconds of a clock that never goes back; nothing here reads one. Nothing
// ends a turn but the learner and an empty chair: after a while it says that this is
// a good place to swap, and never counts down. An empty chair ends it in steps, so that nobody who
// only thinks is signed out. Being read to counts as being there.
#pragma once

#include <utility>
#include <vector>

namespace session {

struct TurnTimes {
  double good_to_swap = 5 * 60;   // of the turn: the next place that an activity names is the one
  double idle_notice = 180;       // without input: "Are you still there?"
  double hide_after_notice = 60;  // from there on a whole notice's time to each
  double idle_counts = 180;       // an empty chair so long is no time at work, whatever this PC asks
};

struct Turn {
  double began = 0;
  double last_input = 0;
  bool is_speaking = false;
  std::vector<std::pair<double, double>> idle = {};  // gaps that are no time at work, in order
};

// After the notice a curtain, after that nobody is signed in, and at last the PC is as new.
enum class Idle { active, noticed, hidden, left, over };

Turn begin_turn(double now);
void touched(Turn& turn, double now);
// Speech keeps the turn alive while it lasts.
void spoken_to(Turn& turn, double now, bool is_speaking);

Idle state_at(const Turn& turn, double now, const TurnTimes& times = {});
// When state_at changes next if nothing happens.
double next_change(const Turn& turn, double now, const TurnTimes& times = {});

bool is_good_place_to_swap(const Turn& turn, double now, const TurnTimes& times = {});
int screen_minutes(const Turn& turn, double now);  // whole minutes up to the last sign of life
double seconds_idle(const Turn& turn, double now);

}  // namespace session
