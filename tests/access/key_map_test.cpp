// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/key_map.h"

#include <set>
#include <utility>

#include "support/catch.h"

using namespace a11y;
using base::Key;

namespace {

bool writes_by_itself(Key key) { return key == Key::space || (key >= Key::pad_0 && key <= Key::pad_divide); }

Intent outside(Key key) { return meaning_of(key, false, false).intent; }
Intent inside(Key key) { return meaning_of(key, false, true).intent; }

}  // namespace

TEST_CASE("32: nothing needs two keys at once: each chord's intent has a key of its own", "[access]") {
  int chords = 0;
  for (const KeyMeaning& chord : key_meanings()) {
    if (!chord.shift) continue;
    ++chords;
    bool has_twin = false;
    for (const KeyMeaning& other : key_meanings()) {
      has_twin = has_twin || (!other.shift && other.intent == chord.intent && !writes_by_itself(other.key));
    }
    CHECK(has_twin);
  }
  CHECK(chords == 1);
}

TEST_CASE("49: no key that prints is a key of the whole program", "[access]") {
  for (const KeyMeaning& each : key_meanings()) {
    CHECK(each.writes == writes_by_itself(each.key));
    // Written in a box, it must be typed; the four marks of the pad keep their use, and are no letters.
    const bool is_mark_of_the_pad = each.key == Key::pad_add || each.key == Key::pad_subtract ||
                                    each.key == Key::pad_multiply || each.key == Key::pad_divide;
    if (each.writes && !is_mark_of_the_pad) CHECK_FALSE(each.in_text_box);
  }
  CHECK(outside(Key::none) == Intent::none);
}

TEST_CASE("no key has two meanings at once", "[access]") {
  std::set<std::pair<Key, bool>> seen;
  for (const KeyMeaning& each : key_meanings()) CHECK(seen.insert({each.key, each.shift}).second);
}

TEST_CASE("each thing the program does by keys has a key of the table", "[access]") {
  std::set<Intent> found;
  for (const KeyMeaning& each : key_meanings()) found.insert(each.intent);
  for (const Intent wanted :
       {Intent::next, Intent::previous, Intent::up, Intent::down, Intent::left, Intent::right, Intent::press,
        Intent::back, Intent::speech, Intent::size, Intent::colours, Intent::find_pointer, Intent::repeat,
        Intent::slower, Intent::quieter, Intent::louder, Intent::read_all, Intent::help}) {
    CHECK(found.contains(wanted));
  }
}

TEST_CASE("the number pad is a kiosk keypad outside of a text box, and its characters are not typed",
          "[access]") {
  CHECK(outside(Key::pad_8) == Intent::up);
  CHECK(outside(Key::pad_2) == Intent::down);
  CHECK(outside(Key::pad_4) == Intent::left);
  CHECK(outside(Key::pad_6) == Intent::right);
  CHECK(outside(Key::pad_5) == Intent::press);
  CHECK(outside(Key::pad_0) == Intent::back);
  CHECK(outside(Key::pad_enter) == Intent::press);
  CHECK(outside(Key::pad_multiply) == Intent::repeat);
  CHECK(outside(Key::pad_divide) == Intent::help);
  CHECK(meaning_of(Key::pad_5, false, false).swallows_text);
  CHECK_FALSE(meaning_of(Key::f9, false, false).swallows_text);
}

TEST_CASE("inside a text box the pad types digits, sets the volume, and its Enter leaves", "[access]") {
  for (const Key digit : {Key::pad_0, Key::pad_5, Key::pad_8, Key::pad_point}) {
    CHECK(inside(digit) == Intent::none);
    CHECK_FALSE(meaning_of(digit, false, true).swallows_text);
  }
  CHECK(inside(Key::pad_add) == Intent::louder);
  CHECK(meaning_of(Key::pad_add, false, true).swallows_text);
  CHECK(inside(Key::pad_enter) == Intent::leave_box);
  CHECK(inside(Key::space) == Intent::none);
  CHECK(inside(Key::left) == Intent::none);
  CHECK(inside(Key::tab) == Intent::next);
  CHECK(inside(Key::f1) == Intent::speech);
}

TEST_CASE("Shift turns Tab round and changes nothing else", "[access]") {
  CHECK(meaning_of(Key::tab, true, false).intent == Intent::previous);
  CHECK(meaning_of(Key::tab, true, true).intent == Intent::previous);
  CHECK(meaning_of(Key::f2, true, false).intent == Intent::size);
  CHECK(meaning_of(Key::down, true, false).intent == Intent::down);
}
