// SPDX-License-Identifier: GPL-3.0-or-later
// Line 25 of the checklist: speech comes on without sight and without knowing a key.
#include "access/five_presses.h"

#include "support/catch.h"

using a11y::FivePresses;

namespace {

constexpr std::uint64_t space = 7, enter = 8;

bool comes_on(FivePresses& presses, std::uint64_t thing, double now) {
  presses.press(thing, now);
  return presses.take();
}

}  // namespace

TEST_CASE("25 five presses of one thing within three seconds bring speech, once", "[access]") {
  FivePresses presses;
  for (int i = 0; i < 4; ++i) CHECK_FALSE(comes_on(presses, space, i * 0.7));
  CHECK(comes_on(presses, space, 2.8));
  CHECK_FALSE(presses.take());
  CHECK_FALSE(comes_on(presses, space, 2.9));
}

TEST_CASE("25 slow presses do not, but a hand that goes on gets there", "[access]") {
  FivePresses presses;
  for (int i = 0; i < 20; ++i) CHECK_FALSE(comes_on(presses, space, i));
  CHECK_FALSE(comes_on(presses, space, 19.3));
  CHECK(comes_on(presses, space, 19.6));
}

TEST_CASE("25 another key between, or a press that did something, begins anew", "[access]") {
  FivePresses presses;
  for (int i = 0; i < 4; ++i) CHECK_FALSE(comes_on(presses, space, i * 0.1));
  CHECK_FALSE(comes_on(presses, enter, 0.5));
  for (int i = 0; i < 4; ++i) CHECK_FALSE(comes_on(presses, space, 0.6 + i * 0.1));
  presses.forget();
  CHECK_FALSE(comes_on(presses, space, 1.1));
}
