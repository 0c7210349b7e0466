// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/turn.h"

#include <limits>

#include "support/catch.h"

using session::Idle;

TEST_CASE("an empty chair is noticed, hidden, left and at last nobody's, each in its time", "[session]") {
  const session::Turn turn = session::begin_turn(1000);
  CHECK(session::state_at(turn, 1179) == Idle::active);
  CHECK(session::state_at(turn, 1180) == Idle::noticed);
  CHECK(session::state_at(turn, 1239) == Idle::noticed);
  CHECK(session::state_at(turn, 1240) == Idle::hidden);
  CHECK(session::state_at(turn, 1419) == Idle::hidden);
  CHECK(session::state_at(turn, 1420) == Idle::left);
  CHECK(session::state_at(turn, 1599) == Idle::left);
  CHECK(session::state_at(turn, 1600) == Idle::over);
}

TEST_CASE("a touch behind the curtain begins all of the times anew", "[session]") {
  session::Turn turn = session::begin_turn(0);
  session::touched(turn, 300);
  CHECK(session::state_at(turn, 300) == Idle::active);
  CHECK(session::state_at(turn, 719) == Idle::hidden);
  CHECK(session::state_at(turn, 720) == Idle::left);
}

TEST_CASE("who is never asked is never hidden or signed out", "[session]") {
  session::TurnTimes times;
  times.idle_notice = std::numeric_limits<double>::infinity();
  const session::Turn turn = session::begin_turn(0);
  CHECK(session::state_at(turn, 1e9, times) == Idle::active);
  CHECK(session::next_change(turn, 1e9, times) == std::numeric_limits<double>::infinity());
}

TEST_CASE("a touch takes the notice back", "[session]") {
  session::Turn turn = session::begin_turn(0);
  session::touched(turn, 200);
  CHECK(session::state_at(turn, 200) == Idle::active);
  CHECK(session::state_at(turn, 379) == Idle::active);
  CHECK(session::state_at(turn, 380) == Idle::noticed);
}

TEST_CASE("being read to counts as being there, and the time runs from its end", "[session]") {
  session::Turn turn = session::begin_turn(0);
  session::spoken_to(turn, 100, true);
  CHECK(session::state_at(turn, 900) == Idle::active);
  session::spoken_to(turn, 900, false);
  CHECK(session::state_at(turn, 1079) == Idle::active);
  CHECK(session::state_at(turn, 1080) == Idle::noticed);
}

TEST_CASE("silence alone never prolongs a turn", "[session]") {
  session::Turn turn = session::begin_turn(0);
  for (double now = 0; now < 180; now += 10) session::spoken_to(turn, now, false);
  CHECK(session::state_at(turn, 180) == Idle::noticed);
}

TEST_CASE("the next change is the next step of an empty chair, and after the last there is none",
          "[session]") {
  const session::Turn turn = session::begin_turn(50);
  CHECK(session::next_change(turn, 60) == 230);
  CHECK(session::next_change(turn, 230) == 290);
  CHECK(session::next_change(turn, 290) == 470);
  CHECK(session::next_change(turn, 470) == 650);
  CHECK(session::next_change(turn, 650) == std::numeric_limits<double>::infinity());
}

TEST_CASE("the times of a turn can be set", "[session]") {
  const session::TurnTimes quick{120, 30, 20};
  const session::Turn turn = session::begin_turn(0);
  CHECK(session::state_at(turn, 30, quick) == Idle::noticed);
  CHECK(session::state_at(turn, 50, quick) == Idle::hidden);
  CHECK(session::is_good_place_to_swap(turn, 120, quick));
}

TEST_CASE("after five minutes of a turn it is a good place to swap", "[session]") {
  const session::Turn turn = session::begin_turn(10);
  CHECK_FALSE(session::is_good_place_to_swap(turn, 309));
  CHECK(session::is_good_place_to_swap(turn, 310));
}

TEST_CASE("screen minutes end with the last sign of life", "[session]") {
  session::Turn turn = session::begin_turn(0);
  session::touched(turn, 305);
  CHECK(session::screen_minutes(turn, 900) == 5);
}

TEST_CASE("a clock that jumps back does not lock anybody out", "[session]") {
  session::Turn turn = session::begin_turn(500);
  session::touched(turn, 100);
  CHECK(session::state_at(turn, 100) == Idle::active);
  CHECK(session::seconds_idle(turn, 100) == 0);
}

TEST_CASE("an empty chair in the middle of a turn is no time at work", "[session][turn]") {
  session::Turn turn = session::begin_turn(0);
  session::touched(turn, 100);
  session::touched(turn, 279);
  CHECK(turn.idle.empty());
  session::touched(turn, 600);
  session::touched(turn, 601);
  CHECK(turn.idle == std::vector<std::pair<double, double>>{{279, 600}});
}
