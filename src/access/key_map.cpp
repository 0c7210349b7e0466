// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/key_map.h"

namespace a11y {

namespace {

using base::Key;

constexpr KeyMeaning meanings[] = {
    {.key = Key::tab, .intent = Intent::next},
    {.key = Key::tab, .intent = Intent::previous, .shift = true},
    {.key = Key::f11, .intent = Intent::previous},
    {.key = Key::insert, .intent = Intent::hide},
    {.key = Key::f12, .intent = Intent::easier},
    {.key = Key::up, .intent = Intent::up, .in_text_box = false},
    {.key = Key::down, .intent = Intent::down, .in_text_box = false},
    {.key = Key::left, .intent = Intent::left, .in_text_box = false},
    {.key = Key::right, .intent = Intent::right, .in_text_box = false},
    {.key = Key::home, .intent = Intent::first, .in_text_box = false},
    {.key = Key::end, .intent = Intent::last, .in_text_box = false},
    {.key = Key::page_up, .intent = Intent::page_up},
    {.key = Key::page_down, .intent = Intent::page_down},
    {.key = Key::enter, .intent = Intent::press, .in_text_box = false},
    {.key = Key::space, .intent = Intent::press, .in_text_box = false, .writes = true},
    {.key = Key::escape, .intent = Intent::back, .in_text_box = false},
    {.key = Key::f1, .intent = Intent::speech},
    {.key = Key::f2, .intent = Intent::size},
    {.key = Key::f3, .intent = Intent::colours},
    {.key = Key::f4, .intent = Intent::find_pointer},
    {.key = Key::f5, .intent = Intent::repeat},
    {.key = Key::f6, .intent = Intent::slower},
    {.key = Key::f7, .intent = Intent::quieter},
    {.key = Key::f8, .intent = Intent::louder},
    {.key = Key::f9, .intent = Intent::read_all},
    {.key = Key::f10, .intent = Intent::help},
    {.key = Key::pad_8, .intent = Intent::up, .in_text_box = false, .writes = true},
    {.key = Key::pad_2, .intent = Intent::down, .in_text_box = false, .writes = true},
    {.key = Key::pad_4, .intent = Intent::left, .in_text_box = false, .writes = true},
    {.key = Key::pad_6, .intent = Intent::right, .in_text_box = false, .writes = true},
    {.key = Key::pad_5, .intent = Intent::press, .in_text_box = false, .writes = true},
    {.key = Key::pad_0, .intent = Intent::back, .in_text_box = false, .writes = true},
    {.key = Key::pad_7, .intent = Intent::previous, .in_text_box = false, .writes = true},
    {.key = Key::pad_9, .intent = Intent::next, .in_text_box = false, .writes = true},
    {.key = Key::pad_1, .intent = Intent::page_up, .in_text_box = false, .writes = true},
    {.key = Key::pad_3, .intent = Intent::page_down, .in_text_box = false, .writes = true},
    {.key = Key::pad_point, .intent = Intent::read_all, .in_text_box = false, .writes = true},
    // The volume, "again" and help are there on every screen, also while writing (EN 301 549, 5.1.3.11).
    {.key = Key::pad_add, .intent = Intent::louder, .writes = true},
    {.key = Key::pad_subtract, .intent = Intent::quieter, .writes = true},
    {.key = Key::pad_multiply, .intent = Intent::repeat, .writes = true},
    {.key = Key::pad_divide, .intent = Intent::help, .writes = true},
    {.key = Key::pad_enter, .intent = Intent::press, .in_text_box = false},
};

}  // namespace

std::span<const KeyMeaning> key_meanings() { return meanings; }

Meaning meaning_of(base::Key key, bool shift, bool in_text_box) {
  if (in_text_box && key == Key::pad_enter) return {Intent::leave_box, false};
  const KeyMeaning* plain = nullptr;
  for (const KeyMeaning& each : meanings) {
    if (each.key != key || (in_text_box && !each.in_text_box)) continue;
    if (each.shift && shift) return {each.intent, each.writes};
    if (!each.shift) plain = &each;
  }
  return plain ? Meaning{plain->intent, plain->writes} : Meaning{};
}

}  // namespace a11y
