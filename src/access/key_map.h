// SPDX-License-Identifier: GPL-3.0-or-later
// KeyMap: what each key means to the whole program, one key at a time.
//
// No letter, digit or mark means anything by itself outside of a text box, and
// nothing needs two keys at once: a chord is only ever a second way. The number pad
// is a kiosk keypad: 8 2 4 6 move, 5 presses, 0 goes back, 7 and 9 walk, + and - set
// the volume, * repeats, / helps. Inside a text box its digits and its point are
// typed, and its Enter leaves the box, so that nobody with a keypad alone is caught.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/key.h"

namespace a11y {

// clang-format off: one name a line would be two pages
enum class Intent : std::uint8_t {
  none,
  next,
  previous,
  up,
  down,
  left,
  right,
  first,
  last,
  page_up,
  page_down,
  press,
  back,
  leave_box,
  speech,
  size,
  colours,
  find_pointer,
  repeat,
  slower,
  quieter,
  louder,
  read_all,
  help,
  easier,
  hide,            // what is on the screen, from who stands behind
  start_scanning,  // of a switch that is held: key_filter.h
};
// clang-format on

struct KeyMeaning {
  base::Key key = base::Key::none;
  Intent intent = Intent::none;
  bool shift = false;       // a chord; Intent has a row without it, too
  bool in_text_box = true;  // keeps this meaning there
  bool writes = false;      // the keyboard sends a character with it
};

std::span<const KeyMeaning> key_meanings();

struct Meaning {
  Intent intent = Intent::none;
  bool swallows_text = false;  // the character that comes with it must not be typed
};
// Intent::none: the key belongs to the text box, or means nothing.
Meaning meaning_of(base::Key key, bool shift, bool in_text_box);

}  // namespace a11y
