// SPDX-License-Identifier: GPL-3.0-or-later
// Input: what reached the kit this frame. The app turns platform input into these,
// so that the kit knows no platform.
#pragma once

namespace ui {

enum class Press {
  none,
  next,
  previous,
  up,
  down,
  left,
  right,
  home,
  end,
  page_up,
  page_down,
  page_on,  // a page further, and from the end back to the top
  enter,
  space,
  escape,
  backspace,
  remove,
  select_all,
  undo,
  redo,
};

struct Event {
  enum class What { press, text, pointer_moved, pointer_down, pointer_up, wheel };
  What what = What::press;
  Press press = Press::none;
  bool extend = false;   // Shift is held: the selection grows
  bool by_word = false;  // Control is held: caret moves by words
  char32_t text = 0;
  float x = 0, y = 0;  // pixels
  float wheel = 0;     // notches, up is positive
  bool dwelt = false;  // a pointer that stayed: nobody touched anything
};

}  // namespace ui
