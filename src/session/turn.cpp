// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/turn.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace session {
namespace {

// Seconds of an empty chair, and what it is then.
std::array<std::pair<double, Idle>, 4> steps_of(const TurnTimes& times) {
  const double hidden = times.idle_notice + times.hide_after_notice;
  return {{{times.idle_notice, Idle::noticed},
           {hidden, Idle::hidden},
           {hidden + times.idle_notice, Idle::left},
           {hidden + 2 * times.idle_notice, Idle::over}}};
}

}  // namespace

Turn begin_turn(double now) { return {now, now, false}; }

void touched(Turn& turn, double now) {
  if (now - turn.last_input >= TurnTimes{}.idle_counts) turn.idle.emplace_back(turn.last_input, now);
  turn.last_input = std::max(turn.last_input, now);
}

void spoken_to(Turn& turn, double now, bool is_speaking) {
  if (is_speaking || turn.is_speaking) touched(turn, now);
  turn.is_speaking = is_speaking;
}

double seconds_idle(const Turn& turn, double now) {
  return turn.is_speaking ? 0 : std::max(0.0, now - turn.last_input);
}

Idle state_at(const Turn& turn, double now, const TurnTimes& times) {
  const double idle = seconds_idle(turn, now);
  Idle state = Idle::active;
  for (const auto& [at, next] : steps_of(times)) {
    if (idle >= at) state = next;
  }
  return state;
}

double next_change(const Turn& turn, double now, const TurnTimes& times) {
  if (turn.is_speaking) return now + times.idle_notice;
  for (const auto& [at, next] : steps_of(times)) {
    if (now < turn.last_input + at) return turn.last_input + at;
  }
  return std::numeric_limits<double>::infinity();
}

bool is_good_place_to_swap(const Turn& turn, double now, const TurnTimes& times) {
  return now - turn.began >= times.good_to_swap;
}

// The empty minutes at the end are not the learner's.
int screen_minutes(const Turn& turn, double now) {
  const double last_sign = turn.is_speaking ? now : turn.last_input;
  return static_cast<int>((last_sign - turn.began) / 60);
}

}  // namespace session
