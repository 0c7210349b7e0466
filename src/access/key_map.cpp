// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/key_map.h"

namespace a11y {

namespace {

constexpr KeyMeaning meanings[] = {
    {.key = KeyName::tab, .intent = Intent::next},
    {.key = KeyName::tab, .intent = Intent::previous, .shift = true},
    {.key = KeyName::f11, .intent = Intent::previous},
    {.key = KeyName::f12, .intent = Intent::next},
    {.key = KeyName::up, .intent = Intent::up, .in_text_box = false},
    {.key = KeyName::down, .intent = Intent::down, .in_text_box = false},
    {.key = KeyName::left, .intent = Intent::left, .in_text_box = false},
    {.key = KeyName::right, .intent = Intent::right, .in_text_box = false},
    {.key = KeyName::home, .intent = Intent::first, .in_text_box = false},
    {.key = KeyName::end, .intent = Intent::last, .in_text_box = false},
    {.key = KeyName::page_up, .intent = Intent::page_up},
    {.key = KeyName::page_down, .intent = Intent::page_down},
    {.key = KeyName::enter, .intent = Intent::press, .in_text_box = false},
    {.key = KeyName::space, .intent = Intent::press, .in_text_box = false, .writes = true},
    {.key = KeyName::escape, .intent = Intent::back, .in_text_box = false},
    {.key = KeyName::f1, .intent = Intent::speech},
    {.key = KeyName::f2, .intent = Intent::size},
    {.key = KeyName::f3, .intent = Intent::colours},
    {.key = KeyName::f4, .intent = Intent::find_pointer},
    {.key = KeyName::f5, .intent = Intent::repeat},
    {.key = KeyName::f6, .intent = Intent::slower},
    {.key = KeyName::f7, .intent = Intent::quieter},
    {.key = KeyName::f8, .intent = Intent::louder},
    {.key = KeyName::f9, .intent = Intent::read_all},
    {.key = KeyName::f10, .intent = Intent::help},
    {.key = KeyName::pad_8, .intent = Intent::up, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_2, .intent = Intent::down, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_4, .intent = Intent::left, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_6, .intent = Intent::right, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_5, .intent = Intent::press, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_0, .intent = Intent::back, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_7, .intent = Intent::previous, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_9, .intent = Intent::next, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_1, .intent = Intent::page_up, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_3, .intent = Intent::page_down, .in_text_box = false, .writes = true},
    {.key = KeyName::pad_point, .intent = Intent::read_all, .in_text_box = false, .writes = true},
    // The volume, "again" and help are there on every screen, also while writing (EN 301 549, 5.1.3.11).
    {.key = KeyName::pad_add, .intent = Intent::louder, .writes = true},
    {.key = KeyName::pad_subtract, .intent = Intent::quieter, .writes = true},
    {.key = KeyName::pad_multiply, .intent = Intent::repeat, .writes = true},
    {.key = KeyName::pad_divide, .intent = Intent::help, .writes = true},
    {.key = KeyName::pad_enter, .intent = Intent::press, .in_text_box = false},
};

}  // namespace

std::span<const KeyMeaning> key_meanings() { return meanings; }

Meaning meaning_of(KeyName key, bool shift, bool in_text_box) {
  if (in_text_box && key == KeyName::pad_enter) return {Intent::leave_box, false};
  const KeyMeaning* plain = nullptr;
  for (const KeyMeaning& each : meanings) {
    if (each.key != key || (in_text_box && !each.in_text_box)) continue;
    if (each.shift && shift) return {each.intent, each.writes};
    if (!each.shift) plain = &each;
  }
  return plain ? Meaning{plain->intent, plain->writes} : Meaning{};
}

}  // namespace a11y
