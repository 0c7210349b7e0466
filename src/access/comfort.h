// SPDX-License-Identifier: GPL-3.0-or-later
// Comfort: how one person sees, hears, presses and writes here.
//
// All of it is small whole numbers in one table, so that keeping it, reading it back
// and the page that changes it need no line for each. The values are those of the
// access page: 3 (speech), 4 (letters), 5 (hands).
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace a11y {

enum class Letters { andika, open_dyslexic, noto_sans };
enum class Pressing { touch, keys, one_switch, two_switches, dwell };
enum class Detail { less, usual, more };
enum class Echo { none, words, letters };
enum class Questions { usual, fewer, none };
enum class KeyLayout { qwerty, abc, frequency };

struct Comfort {
  // --- seeing ---
  int text_size = 2;            // 1 to 5
  std::string theme = "Cream";  // a name of the table of themes
  int tint = 0;                 // of the table of tints; 0 is none
  Letters letters = Letters::andika;
  int line_space = 0;    // 0 as the face wants it, 1 more, 2 most
  int letter_space = 0;  // likewise; between words it grows along
  bool ruler = false;    // a band of light on the line that is read
  bool lens = false;     // what has the focus, once more and large
  int pointer = 0;       // 0 as the system draws it, then larger: 1 to 3
  bool motion = false;   // things may move; else all stands still

  // --- hearing ---
  bool read_aloud = false;  // every screen and every focus move is spoken
  Detail detail = Detail::more;
  int speed = 3;   // 1 to 5
  int volume = 3;  // 1 to 5: 6 dB apart
  Echo echo = Echo::words;
  bool private_aloud = false;  // the learner's own words may come out of a loudspeaker

  // --- pressing ---
  Pressing pressing = Pressing::touch;
  bool large_controls = false;
  bool left_handed = false;
  bool low_reach = false;  // all that is pressed lies in the lower half
  int dwell = 12;          // tenths of a second, as all times below
  // Which key or button is the switch: its number (access/switches.h); 0 as it comes.
  int switch_1 = 0, switch_2 = 0;
  int scan_mode = 0;     // of one switch: it moves by itself, I move it, I hold it
  int scan_pattern = 0;  // of ScanPattern
  int scan_step = 15;
  int scan_first = 10;      // more on the first of a group
  int scan_accept = 20;     // where waiting chooses
  int scan_hold = 0;        // a press must last so long
  int scan_release = 3;     // a press so soon after the one before is a shake
  int scan_back = 20;       // a press so long goes up a level; 0 is never
  int scan_loops = 3;       // rounds before it rests; 0 is never
  bool scan_aloud = false;  // each stop is spoken, also where nothing else is read aloud
  bool scan_waits = true;   // until its words were heard
  int bounce = 0;           // of the table of the access page, 5.4
  int slow_keys = 0;        // likewise
  bool keys_repeat = false;
  int touch_hold = 0;
  bool touch_again = true;  // a second touch of the same thing so soon is meant
  bool touch_says = false;  // while all is read aloud, a first touch says it, a second one presses

  // --- writing ---
  bool screen_keys = true;  // letters to press, below what is written
  KeyLayout key_layout = KeyLayout::qwerty;
  bool suggestions = true;
  bool spelling = true;
  bool letter_names = false;               // "b for bravo"
  Questions questions = Questions::usual;  // about an answer before it is kept: at most two a turn, one, none

  friend bool operator==(const Comfort&, const Comfort&) = default;
};

// One choice that a person has, but for the theme.
struct Setting {
  std::string_view name;  // stands in what is kept; never changes its meaning
  int least = 0, most = 1;
  int (*get)(const Comfort& comfort) = nullptr;
  void (*set)(Comfort& comfort, int value) = nullptr;
};

std::span<const Setting> settings();
const Setting* setting_named(std::string_view name);  // null: there is none
// The same comfort with one setting changed; what lies outside is brought inside.
Comfort with(const Comfort& comfort, const Setting& setting, int value);

// "text_size 2", a line each, and only what is not as it comes. What a later version wrote and this one
// does not know is passed over.
std::string to_text(const Comfort& comfort);
Comfort comfort_from(std::string_view text);

}  // namespace a11y
