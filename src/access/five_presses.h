// SPDX-License-Identifier: GPL-3.0-or-later
// FivePresses: speech comes on for somebody who cannot see how, by striking one thing five times.
//
// It may be any key, switch or pointer button, and nothing has to be known first. Only presses
// that did nothing count: where a press does what it is for - Space on a button, a letter in a
// box - the person knows where they are, and five of them in haste must not start a voice. A
// person without sight begins on a heading, where no press does anything.
#pragma once

#include <cstdint>

namespace a11y {

class FivePresses {
 public:
  static constexpr int needed = 5;
  static constexpr double within = 3;  // seconds, from the first to the last

  // `thing`: any number that is the same for the same key or button, and not 0.
  void press(std::uint64_t thing, double now);
  // Something came of the last press, or something else was done.
  void forget();
  // At the end of a turn, when it is known that nothing came of it. True once.
  bool take();

 private:
  std::uint64_t thing_ = 0;
  int count_ = 0;
  double at_[needed] = {};  // of the last presses, the oldest first
};

}  // namespace a11y
