// SPDX-License-Identifier: GPL-3.0-or-later
// SpeechQueue: what reaches the voice, and when, of all that could be said.
//
// One thing is said at a time. What is newer and as urgent ends what is said; what is
// polite waits for silence, and goes unsaid when what it spoke of is gone. The queue
// holds no voice and no clock: both are told with each call.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "access/announcer.h"
#include "access/tree.h"

namespace a11y {

// asked: what follows from a person's deed. reading: a whole screen.
enum class Urgency : std::uint8_t { polite, reading, asked, alert };

struct Saying {
  Spoken words;
  Urgency urgency = Urgency::asked;
  bool of_focus = false;   // waits a moment: who walks fast hears where the way ends
  Id node = 0;             // polite: unsaid when this is gone; 0: of no node
  bool is_own = false;     // all of it is the learner's own words
  bool ticks = false;      // where own words may not be heard, a tick stands for them
  bool is_slower = false;  // than the learner's usual speed

  bool has_own() const { return is_own || !words.own.empty(); }
};

class SpeechQueue {
 public:
  static constexpr double moment = 0.06;  // seconds

  void add(Saying saying, double now);
  // A person did something: nothing of before is said any more but what is polite.
  void interrupt();
  void stop();      // not even that; and what was said last is not said again
  void drop_own();  // what holds a learner's own words
  // What the voice is to say now, at once. `is_silent`: it says nothing.
  std::optional<Saying> take(const Tree& tree, bool is_silent, double now);
  // What was said last is said once more.
  void repeat(bool is_slower, double now);
  const std::optional<Saying>& last() const { return last_; }
  bool empty() const { return waiting_.empty(); }
  bool holds(Urgency urgency) const;                  // waiting
  std::optional<double> next_wake(double now) const;  // seconds of the clock

 private:
  struct Waiting {
    Saying saying;
    double from = 0;  // not before
  };
  bool may_go(const Waiting& waiting, bool is_silent, double now) const;

  std::vector<Waiting> waiting_;  // oldest first
  std::optional<Saying> last_;
};

}  // namespace a11y
