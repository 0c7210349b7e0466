// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/key_filter.h"

#include <string>

#include "support/catch.h"

using namespace a11y;
using What = KeyEvent::What;

namespace {

constexpr int pad = 32;

// A keyboard with one finger on it; what passes is kept as "d" and "u" and the characters.
struct Board {
  KeyFilter filter;
  double now = 100;
  std::string passed;

  explicit Board(KeyFilterSettings settings = {}) : filter(std::move(settings)) {}

  void take(const std::vector<KeyEvent>& events) {
    for (const KeyEvent& event : events) {
      if (event.what == What::down) passed += 'd';
      if (event.what == What::up) passed += 'u';
      if (event.what == What::cancelled) passed += 'x';
      if (event.what == What::text) passed += static_cast<char>(event.text);
    }
  }
  void send(What what, int key, bool repeated = false, char32_t text = 0) {
    KeyEvent event;
    event.what = what;
    event.key = key;
    event.repeated = repeated;
    event.text = text;
    std::vector<KeyEvent> events;
    filter.receive(event, now, events);
    take(events);
  }
  void down(int key, char32_t text = 0) {
    send(What::down, key);
    if (text != 0) send(What::text, key, false, text);
  }
  void up(int key) { send(What::up, key); }
  void wait(double seconds) {
    now += seconds;
    std::vector<KeyEvent> events;
    filter.pass_time(now, events);
    take(events);
  }
  void tap(int key, char32_t text = 0, double held = 0.05) {
    down(key, text);
    wait(held);
    up(key);
  }
  std::string typed() const {
    std::string letters;
    for (const char each : passed) {
      if (each != 'd' && each != 'u') letters += each;
    }
    return letters;
  }
  void hold_repeating(int key, char32_t text, double seconds, double every) {
    down(key, text);
    for (double held = every; held <= seconds + 1e-6; held += every) {
      wait(every);
      send(What::down, key, true);
      if (text != 0) send(What::text, key, true, text);
    }
  }
};

std::string intents(KeyFilter& filter) {
  std::string names;
  for (const Intent intent : filter.take_intents()) {
    if (intent == Intent::start_scanning) names += "scan ";
  }
  return names;
}

}  // namespace

TEST_CASE("30: sixty repeats of one held key give one character", "[access]") {
  Board board;
  board.hold_repeating(1, U'e', 2.0, 1.0 / 30);
  board.up(1);
  CHECK(board.passed == "deu");
}

TEST_CASE("30: repeating can wait two seconds and come once in two seconds", "[access]") {
  Board board({.repeat_delay = 2, .repeat_every = 2});
  board.hold_repeating(1, U'e', 1.9, 0.1);
  CHECK(board.typed() == "e");
  board.wait(0.1);
  board.send(What::down, 1, true);
  board.send(What::text, 1, true, U'e');
  CHECK(board.typed() == "ee");
  for (int i = 0; i < 19; ++i) {
    board.wait(0.1);
    board.send(What::down, 1, true);
    board.send(What::text, 1, true, U'e');
  }
  CHECK(board.typed() == "ee");
  board.wait(0.1);
  board.send(What::down, 1, true);
  board.send(What::text, 1, true, U'e');
  CHECK(board.typed() == "eee");
  CHECK(repeat_delay_choices[0] == 0);
  CHECK(repeat_delay_choices.back() >= 2);
  CHECK(repeat_every_choices.back() >= 2);
}

TEST_CASE("31: the same key 0.49 s later is a bounce at 0.5, and 0.51 s later it is meant", "[access]") {
  Board board({.bounce = 0.5});
  board.tap(1, U'a');
  board.wait(0.49);
  board.tap(1, U'a');
  CHECK(board.passed == "dau");
  board.wait(0.51);
  board.tap(1, U'a');
  CHECK(board.passed == "daudau");
}

TEST_CASE("31: at each offered time the edge is sharp, and without one nothing is lost", "[access]") {
  for (const double bounce : bounce_choices) {
    Board board({.bounce = bounce});
    board.tap(1, U'a');
    board.wait(bounce + 0.01);
    board.tap(1, U'a');
    CHECK(board.typed() == "aa");
    if (bounce <= 0) continue;
    board.wait(bounce - 0.01);
    board.tap(1, U'a');
    CHECK(board.typed() == "aa");
  }
  CHECK(bounce_choices.back() >= 1.0);
}

TEST_CASE("a bounce is of the same key only: quick words are not eaten", "[access]") {
  Board board({.bounce = 0.5});
  for (const char32_t letter : std::u32string(U"banana")) {
    board.tap(static_cast<int>(letter), letter, 0.02);
    board.wait(0.05);
  }
  CHECK(board.typed() == "banana");
}

TEST_CASE("a switch that bounces at 20 a second gives one press", "[access]") {
  Board board({.bounce = 0.3});
  for (int i = 0; i < 40; ++i) {
    board.tap(pad, 0, 0.025);
    board.wait(0.025);
  }
  CHECK(board.passed == "du");
  board.wait(0.3);
  board.tap(pad);
  CHECK(board.passed == "dudu");
}

TEST_CASE("a slow key acts only after it was held so long, and wakes the loop for it", "[access]") {
  Board board({.slow = 0.5});
  board.tap(1, U'a', 0.49);
  CHECK(board.passed.empty());
  board.wait(1);
  board.down(1, U'b');
  CHECK(board.filter.next_wake() == board.now + 0.5);
  board.wait(0.49);
  CHECK(board.passed.empty());
  board.wait(0.01);
  CHECK(board.passed == "db");
  board.wait(1);
  board.up(1);
  CHECK(board.passed == "dbu");
  for (const double slow : slow_choices) {
    Board other({.slow = slow});
    other.tap(2, U'c', slow + 0.01);
    CHECK(other.passed == "dcu");
  }
}

TEST_CASE("repeats of a slow key that is still waiting are not letters", "[access]") {
  Board board({.slow = 1.0});
  board.hold_repeating(1, U'e', 0.9, 0.1);
  board.up(1);
  CHECK(board.passed.empty());
}

TEST_CASE("a stuck key is let go of, ignored, and reported once until it is released", "[access]") {
  Board board({.repeat_delay = 0.5, .repeat_every = 0.5});
  board.hold_repeating(7, 0, 9.9, 0.1);
  CHECK_FALSE(board.filter.take_stuck());
  board.wait(0.1);
  CHECK(board.filter.take_stuck() == 7);
  const std::string before = board.passed;
  CHECK(before.back() == 'x');
  for (int i = 0; i < 100; ++i) {
    board.wait(0.1);
    board.send(What::down, 7, true);
  }
  CHECK(board.passed == before);
  CHECK_FALSE(board.filter.take_stuck());
  CHECK_FALSE(board.filter.next_wake());
  board.tap(8);
  board.up(7);
  CHECK(board.passed == before + "du");
  board.wait(1);
  board.tap(7);
  CHECK(board.passed == before + "dudu");
}

TEST_CASE("a key that goes up and down for ever is stuck, too, until it is quiet", "[access]") {
  Board board;
  for (int i = 0; i < 400; ++i) {
    board.tap(7, 0, 0.025);
    board.wait(0.025);
  }
  CHECK(board.filter.take_stuck() == 7);
  CHECK_FALSE(board.filter.take_stuck());
  const std::string before = board.passed;
  board.tap(7);
  CHECK(board.passed == before);
  board.wait(1);
  board.tap(7);
  CHECK(board.passed == before + "du");
}

TEST_CASE("25: a switch held for three seconds starts scanning", "[access]") {
  Board board({.switches = {pad}});
  board.tap(pad, 0, 2.9);
  CHECK(intents(board.filter).empty());
  board.wait(1);
  board.tap(pad, 0, 3.0);
  CHECK(intents(board.filter) == "scan ");
  board.tap(5, 0, 5.0);
  CHECK(intents(board.filter).empty());
}

TEST_CASE("when the window loses the keyboard no key stays held", "[access]") {
  Board board({.switches = {pad}});
  board.down(pad);
  board.filter.forget_held();
  CHECK_FALSE(board.filter.next_wake());
  board.wait(20);
  CHECK(intents(board.filter).empty());
  CHECK_FALSE(board.filter.take_stuck());
  board.tap(pad);
  CHECK(board.passed == "ddu");
}

TEST_CASE("text without a key passes as it comes", "[access]") {
  Board board({.bounce = 1, .slow = 1});
  board.send(What::text, 0, false, U'a');
  board.send(What::text, 0, false, U'a');
  CHECK(board.passed == "aa");
}

TEST_CASE("a touch in passing presses nothing where a least hold is set", "[access]") {
  using Verdict = TouchFilter::Verdict;
  for (const double hold : touch_hold_choices) {
    TouchFilter filter({.least_hold = hold, .ignore_again = 0});
    CHECK(filter.down(1, 10) == Verdict::pass);
    CHECK(filter.up(10 + hold) == Verdict::pass);
    if (hold <= 0) continue;
    filter.down(1, 20);
    CHECK(filter.up(20 + hold - 0.01) == Verdict::cancel);
  }
}

TEST_CASE("the same thing touched again within 0.4 s is ignored, another thing is not", "[access]") {
  using Verdict = TouchFilter::Verdict;
  TouchFilter filter;
  filter.down(1, 10);
  CHECK(filter.up(10.1) == Verdict::pass);
  CHECK(filter.down(1, 10.49) == Verdict::ignore);
  CHECK(filter.ignoring());
  CHECK(filter.up(10.5) == Verdict::ignore);
  CHECK_FALSE(filter.ignoring());
  CHECK(filter.down(2, 10.6) == Verdict::pass);
  CHECK(filter.up(10.7) == Verdict::pass);
  CHECK(filter.down(2, 11.11) == Verdict::pass);
}
