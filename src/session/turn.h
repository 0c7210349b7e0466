// SPDX-License-Identifier: GPL-3.0-or-later
// Turn: one learner's turn at the PC: how long it lasts, and when nobody is there any more.
//
// Times are seconds of a clock that never goes back; nothing here reads one. Nothing
// ends a turn but the learner and an empty chair: after a while it says that this is
// a good place to swap, and never counts down. Being read to counts as being there.
#pragma once

namespace session {

struct TurnTimes {
  double good_to_swap = 8 * 60;  // of the turn
  double idle_notice = 180;      // without input: "Are you still there?"
  double lock_after_notice = 60;
};

enum class Idle { active, notice, lock };

class Turn {
 public:
  explicit Turn(double now, TurnTimes times = {}) : times_(times), began_(now), last_input_(now) {}

  void input(double now);
  // Speech keeps the turn alive while it lasts.
  void speaking(double now, bool is_speaking);

  Idle state_at(double now) const;
  // When state_at changes next if nothing happens.
  double next_change(double now) const;

  bool is_good_place_to_swap(double now) const;
  int screen_minutes(double now) const;  // whole minutes up to the last sign of life
  double seconds_idle(double now) const;

 private:
  TurnTimes times_;
  double began_;
  double last_input_;
  bool is_speaking_ = false;
};

}  // namespace session
