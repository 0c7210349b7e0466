// SPDX-License-Identifier: GPL-3.0-or-later
// ScanSettings: how one or two switches walk over the screen, and what each setting may be.
#pragma once

#include <cstdint>

namespace a11y {

enum class ScanMode : std::uint8_t {
  automatic,  // it moves by itself, the switch chooses
  step,       // the switch moves it, waiting chooses
  two,        // one switch moves it, the other chooses
  inverse,    // it moves while the switch is held, letting go chooses
};

enum class ScanPattern : std::uint8_t {
  groups,  // groups, then rows, then things
  rows,    // the rows of the whole screen, then things
  linear,  // one thing after the other
};

struct ScanSettings {
  ScanMode mode = ScanMode::automatic;
  ScanPattern pattern = ScanPattern::groups;
  double step = 1.5;                  // seconds, as all of these
  double first_extra = 1.0;           // for the first stop of each group
  double hold = 0;                    // a press must last so long to count
  double ignore_after_release = 0.3;  // a press that begins so soon is a shake
  double auto_accept = 2.0;
  double long_press = 2.0;  // beyond `hold`: up a level; 0: there is none, and a press acts at once
  int loops = 3;            // rounds before it rests; 0: it never rests
  bool hear = true;         // each stop is spoken
  bool waits_for_speech = true;

  friend bool operator==(const ScanSettings&, const ScanSettings&) = default;
};

}  // namespace a11y
