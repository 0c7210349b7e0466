// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.h"

#include "access/fitted.h"
#include "access/made_tree.h"
#include "support/catch.h"

using a11y::Comfort;
using a11y::Intent;
using platform::Input;
using platform::Key;

namespace {

// A screen with a button and a box for words, and somebody before it.
struct Desk {
  a11y::Layer layer;
  app::Intake intake;
  double now = 100;
  std::u32string written;
  std::string pressed;

  explicit Desk(const Comfort& comfort = {}) {
    for (int i = 0; i < 2; ++i) {
      made::page(layer, "seat", [this] {
        made::thing(layer, "Go", {0, 100, 100, 60});
        made::thing(layer, "Words", {0, 200, 400, 60}, a11y::Role::text_box);
      });
    }
    intake.fit(comfort, layer, now);
  }

  void write() { layer.set_focus(layer.tree().find(a11y::Role::text_box, "Words")->id, true); }
  void take() {
    for (const ui::Event& event : intake.take_events()) {
      if (event.what == ui::Event::What::text) written += event.text;
      if (event.press == ui::Press::enter) pressed += "enter ";
      if (event.press == ui::Press::escape) pressed += "escape ";
      if (event.press == ui::Press::next) pressed += "next ";
      if (event.press == ui::Press::down) pressed += "down ";
      if (event.press == ui::Press::backspace) pressed += "rub ";
      if (event.what == ui::Event::What::pointer_down) pressed += "click ";
    }
  }
  void give(Input::What what, Key key, int code, bool repeated = false, char32_t letter = 0) {
    Input input;
    input.what = what;
    input.key = key;
    input.code = code;
    input.repeated = repeated;
    input.text = letter;
    intake.receive(input, layer, now);
    take();
  }
  void down(Key key, char32_t letter = 0, int code = 0, bool repeated = false) {
    give(Input::What::key_down, key, code, repeated);
    if (letter != 0) give(Input::What::text, Key::none, 0, repeated, letter);
  }
  void up(Key key, int code = 0) { give(Input::What::key_up, key, code); }
  void wait(double seconds) {
    now += seconds;
    intake.pass_time(layer, now);
    take();
  }
  void tap(Key key, char32_t letter = 0, int code = 0, double held = 0.05) {
    down(key, letter, code);
    wait(held);
    up(key, code);
  }
};

constexpr int e_key = 69;

Comfort with_pressing(a11y::Pressing pressing) {
  Comfort comfort;
  comfort.pressing = pressing;
  return comfort;
}

}  // namespace

TEST_CASE("30: sixty repeats of one key write one letter, unless somebody wants them all", "[access]") {
  for (const bool wants : {false, true}) {
    Comfort comfort;
    comfort.keys_repeat = wants;
    Desk seat(comfort);
    seat.write();
    seat.down(Key::none, U'e', e_key);
    for (int i = 0; i < 60; ++i) {
      seat.wait(0.05);
      seat.down(Key::none, U'e', e_key, true);
    }
    seat.up(Key::none, e_key);
    if (wants) {
      CHECK(seat.written.size() > 10);
    } else {
      CHECK(seat.written == U"e");
    }
  }
}

TEST_CASE("a held Enter presses once, a held arrow and the rubber go on where repeats are wanted",
          "[access]") {
  Comfort comfort;
  comfort.keys_repeat = true;
  Desk seat(comfort);
  for (const Key key : {Key::enter, Key::down}) {
    seat.down(key);
    for (int i = 0; i < 20; ++i) {
      seat.wait(0.1);
      seat.down(key, 0, 0, true);
    }
    seat.up(key);
  }
  CHECK(seat.pressed.starts_with("enter down down "));
  CHECK(seat.pressed.find("enter", 1) == std::string::npos);
}

TEST_CASE("31: the same key within half a second is a bounce where that is set, and later it counts",
          "[access]") {
  Comfort comfort;
  comfort.bounce = 2;
  Desk seat(comfort);
  seat.write();
  seat.tap(Key::none, U'e', e_key);
  seat.wait(0.49);
  seat.tap(Key::none, U'e', e_key);
  CHECK(seat.written == U"e");
  seat.wait(0.51);
  seat.tap(Key::none, U'e', e_key);
  CHECK(seat.written == U"ee");
  CHECK(a11y::bounce_choices.back() >= 1.0);
}

TEST_CASE("a switch that bounces twenty times a second is one press", "[access]") {
  Comfort comfort = with_pressing(a11y::Pressing::two_switches);
  comfort.bounce = 1;
  Desk seat(comfort);
  seat.intake.follow(seat.layer, seat.now, false, 0);
  const std::vector<a11y::Id> first = seat.intake.scan().shown().ids;
  for (int i = 0; i < 20; ++i) seat.tap(Key::space, U' ', 0, 0.025), seat.wait(0.025);
  seat.intake.follow(seat.layer, seat.now, false, 0);
  const std::vector<a11y::Id> second = seat.intake.scan().shown().ids;
  CHECK(second != first);
  seat.wait(1);
  seat.tap(Key::space, U' ');
  CHECK(seat.intake.scan().shown().ids != second);
  CHECK(seat.written.empty());
}

TEST_CASE("a slow key writes once it was held long enough, and its letter comes with it", "[access]") {
  Comfort comfort;
  comfort.slow_keys = 2;
  Desk seat(comfort);
  seat.write();
  seat.tap(Key::none, U'e', e_key, 0.4);
  CHECK(seat.written.empty());
  seat.wait(1);
  seat.down(Key::none, U'e', e_key);
  CHECK(seat.written.empty());
  REQUIRE(seat.intake.next_wake());
  seat.wait(0.5);
  CHECK(seat.written == U"e");
}

TEST_CASE("a stuck key is told of once, and the others go on", "[access]") {
  Desk seat;
  seat.write();
  seat.down(Key::none, U'e', e_key);
  for (int i = 0; i < 30; ++i) seat.wait(0.5);
  CHECK(seat.intake.take_stuck());
  CHECK_FALSE(seat.intake.take_stuck());
  seat.tap(Key::none, U'a', 65);
  CHECK(seat.written == U"ea");
}

TEST_CASE("the number pad moves and presses, and writes its digits in a box for words", "[access]") {
  Desk seat;
  seat.tap(Key::pad_5, U'5');
  seat.tap(Key::pad_2, U'2');
  seat.tap(Key::pad_0, U'0');
  CHECK(seat.pressed == "enter down escape ");
  CHECK(seat.written.empty());
  seat.write();
  seat.tap(Key::pad_5, U'5');
  CHECK(seat.written == U"5");
  seat.tap(Key::pad_enter);
  CHECK(seat.pressed == "enter down escape next ");
}

TEST_CASE("47, 49: F keys ask for things from everywhere, letters only write", "[access]") {
  Desk seat;
  seat.write();
  for (const Key key : {Key::f1, Key::f2, Key::f3, Key::f4, Key::f9, Key::f10, Key::f12}) seat.tap(key);
  CHECK(seat.intake.take_intents() == std::vector<Intent>{Intent::speech, Intent::size, Intent::colours,
                                                          Intent::find_pointer, Intent::read_all,
                                                          Intent::help, Intent::easier});
  seat.tap(Key::none, U'n', 78);
  CHECK(seat.intake.take_intents().empty());
  CHECK(seat.written == U"n");
}

TEST_CASE("while someone scans the switch writes nothing, and a helper's keys still work", "[access]") {
  Desk seat(with_pressing(a11y::Pressing::one_switch));
  seat.write();
  CHECK(seat.intake.scan().is_on());
  seat.tap(Key::space, U' ');
  CHECK(seat.written.empty());
  seat.tap(Key::none, U'a', 65);
  seat.tap(Key::tab);
  CHECK(seat.written == U"a");
  CHECK(seat.pressed == "next ");
  seat.intake.fit({}, seat.layer, seat.now);
  CHECK_FALSE(seat.intake.scan().is_on());
  seat.tap(Key::space, U' ');
  CHECK(seat.written == U"a ");
}

TEST_CASE("25: a switch held for three seconds starts scanning", "[access]") {
  Desk seat;
  seat.down(Key::space, U' ');
  for (int i = 0; i < 32; ++i) seat.wait(0.1);
  seat.up(Key::space);
  CHECK(seat.intake.take_intents() == std::vector<Intent>{Intent::start_scanning});
}

TEST_CASE("any key becomes the switch that is asked for, and Escape leaves it", "[access]") {
  Desk seat;
  seat.intake.learn(true);
  seat.tap(Key::escape);
  CHECK_FALSE(seat.intake.take_learnt());
  seat.tap(Key::none, U'k', 75);
  const std::optional<int> learnt = seat.intake.take_learnt();
  REQUIRE(learnt);
  CHECK(a11y::code_of(*learnt) == 75);
  CHECK(seat.written.empty());
  Comfort comfort = with_pressing(a11y::Pressing::one_switch);
  comfort.switch_1 = *learnt;
  CHECK(a11y::switch_at(comfort, *learnt) == 0);
  CHECK_FALSE(a11y::switch_at(comfort, a11y::number_of(Key::space, 0)));
}

TEST_CASE("the button of a mouse can be the switch, wherever it points", "[access]") {
  Comfort comfort = with_pressing(a11y::Pressing::one_switch);
  comfort.switch_1 = a11y::pointer_number;
  Desk seat(comfort);
  seat.give(Input::What::pointer_down, Key::none, 0);
  seat.give(Input::What::pointer_up, Key::none, 0);
  CHECK(seat.pressed.empty());
  Desk other;
  other.give(Input::What::pointer_down, Key::none, 0);
  CHECK(other.pressed == "click ");
}

TEST_CASE("when the window loses the keyboard nothing stays held", "[access]") {
  Desk seat;
  seat.down(Key::space, U' ');
  seat.give(Input::What::focus_lost, Key::none, 0);
  for (int i = 0; i < 40; ++i) seat.wait(0.5);
  CHECK(seat.intake.take_intents().empty());
  CHECK_FALSE(seat.intake.take_stuck());
}
