// SPDX-License-Identifier: GPL-3.0-or-later
// KeyFilter: which presses of a key, a switch or a finger were meant.
//
// It stands between raw events and what they mean. Hands that shake, strike twice or
// cannot let go are answered by time alone: a repeat, a bounce, a touch in passing is
// dropped here, and nothing behind it knows. Text follows the key that wrote it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "access/key_map.h"
#include "access/tree.h"

namespace a11y {

struct KeyEvent {
  // cancelled: the key is stuck; whoever waits for its release forgets the press.
  enum class What : std::uint8_t { down, up, text, cancelled };
  What what = What::down;
  int key = 0;  // any stable number; 0 is text without a key, which always passes
  bool shift = false;
  bool control = false;
  bool repeated = false;  // by the keyboard
  char32_t text = 0;

  friend bool operator==(const KeyEvent&, const KeyEvent&) = default;
};

// What a settings page offers, in seconds; the first is what is used unasked.
constexpr std::array<double, 6> bounce_choices = {0, 0.3, 0.5, 0.7, 1.0, 2.0};
constexpr std::array<double, 4> slow_choices = {0, 0.3, 0.5, 1.0};
constexpr std::array<double, 5> repeat_delay_choices = {0, 0.5, 1.0, 2.0, 4.0};  // 0: never
constexpr std::array<double, 5> repeat_every_choices = {0.5, 0.1, 1.0, 2.0, 4.0};
constexpr std::array<double, 3> touch_hold_choices = {0, 0.25, 0.5};
constexpr std::array<double, 2> touch_repeat_choices = {0.4, 0};

struct KeyFilterSettings {
  double bounce = 0;        // the same key again so soon after it was let go is not meant
  double slow = 0;          // a key acts only after it was held so long
  double repeat_delay = 0;  // 0: a held key never repeats
  double repeat_every = 0.5;
  double stuck_after = 10;  // longer for inverse scanning, where holding is the way
  double scan_hold = 3;
  std::vector<int> switches = {};  // held: scanning starts
};

class KeyFilter {
 public:
  explicit KeyFilter(KeyFilterSettings settings = {}) : settings_(std::move(settings)) {}
  void set(KeyFilterSettings settings) { settings_ = std::move(settings); }
  const KeyFilterSettings& settings() const { return settings_; }

  // What passes at once, appended to `passed`.
  void receive(const KeyEvent& event, double now, std::vector<KeyEvent>& passed);
  // With each turn of the loop: slow keys that are now old enough, keys found to be stuck.
  void pass_time(double now, std::vector<KeyEvent>& passed);
  void forget_held();  // the window lost the keyboard: releases will never come

  std::vector<Intent> take_intents();  // start_scanning
  std::optional<int> take_stuck();     // once for each key that sticks, so that the screen can say so
  std::optional<double> next_wake() const;

 private:
  struct Key {
    bool down = false;      // as the keyboard says
    bool accepted = false;  // as we said
    bool stuck = false;
    bool held_long = false;  // its intent was given
    double down_at = 0, repeated_at = 0;
    double edge_at = -1000, chatter_from = -1000;
    std::vector<KeyEvent> waiting;  // of a slow key
  };
  bool is_bounce(int key, const Key& state, double now) const;
  bool may_repeat(Key& state, double now) const;
  void note_edge(Key& state, double now);
  void press(const KeyEvent& event, Key& state, double now, std::vector<KeyEvent>& passed);
  void release(const KeyEvent& event, Key& state, double now, std::vector<KeyEvent>& passed);
  void write(const KeyEvent& event, std::vector<KeyEvent>& passed);
  void stick(int key, Key& state, std::vector<KeyEvent>& passed);
  double hold_of(int key) const;

  KeyFilterSettings settings_;
  std::map<int, Key> keys_;
  std::vector<Intent> intents_;
  std::vector<int> stuck_;
  int last_key_ = 0;         // the one let go last: only the same key again can bounce
  bool text_passes_ = true;  // the fate of the key before
};

struct TouchFilterSettings {
  double least_hold = 0;      // shorter touches are a hand in passing
  double ignore_again = 0.4;  // the same thing again so soon
};

// The finger's part. It needs no waking: a touch acts when it is let go.
class TouchFilter {
 public:
  enum class Verdict : std::uint8_t { pass, ignore, cancel };  // cancel: as if it had left the thing

  explicit TouchFilter(TouchFilterSettings settings = {}) : settings_(settings) {}
  void set(TouchFilterSettings settings) { settings_ = settings; }
  Verdict down(Id thing, double now);
  Verdict up(double now);
  bool ignoring() const { return ignoring_; }  // moves of this touch mean nothing either

 private:
  TouchFilterSettings settings_;
  Id thing_ = 0;
  double down_at_ = 0, up_at_ = -1000;
  bool ignoring_ = false;
};

}  // namespace a11y
