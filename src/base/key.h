// SPDX-License-Identifier: GPL-3.0-or-later
// Key: the keys that mean something of their own, whoever reads them.
#pragma once

namespace base {

// clang-format off: one key a line would be a page
enum class Key {
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
  backspace,
  remove,
  letter_a,
  letter_z,
  letter_y,
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
  insert,
};
// clang-format on

}  // namespace base
