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

namespace a11y {

// clang-format off: one name a line would be two pages
enum class KeyName : std::uint8_t {
  none,
  tab,
  enter,
  space,
  escape,
  up,
  down,
  left,
  right,
  home,
  end,
  page_up,
  page_down,
  f1,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  f10,
  f11,
  f12,
  pad_0,
  pad_1,
  pad_2,
  pad_3,
  pad_4,
  pad_5,
  pad_6,
  pad_7,
  pad_8,
  pad_9,
  pad_point,
  pad_add,
  pad_subtract,
  pad_multiply,
  pad_divide,
  pad_enter,
};

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
  toggle_speech,
  start_speech,
  start_scanning,  // of keys held, or pressed often: key_filter.h
};
// clang-format on

struct KeyMeaning {
  KeyName key = KeyName::none;
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
Meaning meaning_of(KeyName key, bool shift, bool in_text_box);

}  // namespace a11y
