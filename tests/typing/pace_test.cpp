// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing/pace.h"

#include "support/catch.h"

TEST_CASE("words that come one after the other are not many at once", "[typing]") {
  typing::Pace pace;
  for (std::size_t word = 1; word <= 200; ++word) pace.note(static_cast<double>(word), word);
  CHECK(pace.words_at_once() == 10);
}

TEST_CASE("words that come in one piece are, and stay so", "[typing]") {
  typing::Pace pace;
  pace.note(1, 3);
  pace.note(60, 53);
  CHECK(pace.words_at_once() == 50);
  pace.note(300, 54);
  CHECK(pace.words_at_once() == 50);
}

TEST_CASE("a burst in parts is counted together, within ten seconds", "[typing]") {
  typing::Pace pace;
  pace.note(1, 25);
  pace.note(10.9, 50);
  CHECK(pace.words_at_once() == 50);
  typing::Pace slower;
  slower.note(1, 25);
  slower.note(11, 50);
  CHECK(slower.words_at_once() == 25);
}

TEST_CASE("what was there before, and what Undo brings back, is not new", "[typing]") {
  typing::Pace pace(80);
  pace.note(1, 81);
  pace.note(2, 0);
  pace.note(3, 81);
  CHECK(pace.words_at_once() == 1);
}
