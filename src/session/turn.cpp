// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/turn.h"

#include <algorithm>

namespace session {

void Turn::input(double now) { last_input_ = std::max(last_input_, now); }

void Turn::speaking(double now, bool is_speaking) {
  if (is_speaking || is_speaking_) input(now);
  is_speaking_ = is_speaking;
}

double Turn::seconds_idle(double now) const { return is_speaking_ ? 0 : std::max(0.0, now - last_input_); }

Idle Turn::state_at(double now) const {
  const double idle = seconds_idle(now);
  if (idle >= times_.idle_notice + times_.lock_after_notice) return Idle::lock;
  return idle >= times_.idle_notice ? Idle::notice : Idle::active;
}

double Turn::next_change(double now) const {
  if (is_speaking_) return now + times_.idle_notice;
  const double notice = last_input_ + times_.idle_notice;
  return now < notice ? notice : notice + times_.lock_after_notice;
}

bool Turn::is_good_place_to_swap(double now) const { return now - began_ >= times_.good_to_swap; }

// The empty minutes at the end are not the learner's.
int Turn::screen_minutes(double now) const {
  const double last_sign = is_speaking_ ? now : last_input_;
  return static_cast<int>((last_sign - began_) / 60);
}

}  // namespace session
