// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/scan.h"

#include <algorithm>
#include <random>

#include "access/made_tree.h"
#include "support/catch.h"

using namespace a11y;

namespace {

const ScanWords scan_words{"Back up", "More below", "to"};

// A person with one switch or two before a page with three answers and two bars.
struct Person {
  Layer layer;
  Scan scan;
  double now = 100;
  bool is_speaking = false;

  explicit Person(ScanSettings settings = {}) : scan(settings, scan_words) {
    answers();
    scan.start(layer.tree(), now);
  }
  void answers() {
    made::page(layer, "s", [&] { made::buttons(layer, "a", 3); });
  }
  void wait(double seconds) {
    now += seconds;
    scan.pass_time(layer.tree(), now, is_speaking);
  }
  // Sleeps as the loop does, so that a missing next_wake shows.
  void sleep(double seconds) {
    const double end = now + seconds;
    while (scan.next_wake() && *scan.next_wake() < end) {
      now = std::max(now + 1e-4, *scan.next_wake());
      scan.pass_time(layer.tree(), now, is_speaking);
    }
    now = end;
    scan.pass_time(layer.tree(), now, is_speaking);
  }
  void down(int which = 0) { scan.switched(which, true, layer.tree(), now); }
  void up(int which = 0) { scan.switched(which, false, layer.tree(), now); }
  void hit(int which = 0, double held = 0.1) {
    down(which);
    wait(held);
    up(which);
  }
  std::string lit() const {
    const ScanShown& shown = scan.shown();
    if (shown.is_resting) return "resting";
    if (shown.is_waiting) return "waiting";
    if (shown.is_up) return "up";
    std::string all;
    for (const Id id : shown.ids) all += (all.empty() ? "" : ", ") + made::name_of(layer, id);
    return all;
  }
  std::string picked() {
    std::string all;
    for (const ScanPick& pick : scan.take_picks()) {
      all += all.empty() ? "" : ", ";
      if (pick.what == ScanPick::What::focus) all += "focus ";
      if (pick.what == ScanPick::What::scroll) all += "scroll ";
      all += made::name_of(layer, pick.id);
    }
    return all;
  }
};

ScanSettings with_mode(ScanMode mode) {
  ScanSettings settings;
  settings.mode = mode;
  return settings;
}

void writing_page(Layer& layer, bool has_numbers = false) {
  made::page(layer, "s", [&] {
    made::thing(layer, "Your name", {0, 100, 300, 60}, Role::text_box);
    made::keyboard(layer, has_numbers);
  });
}

}  // namespace

TEST_CASE("one switch: the light moves by itself and a press chooses", "[access]") {
  Person person;
  CHECK(person.lit() == "a 0");
  person.sleep(2.4);
  CHECK(person.lit() == "a 0");
  person.sleep(0.2);
  CHECK(person.lit() == "a 1");
  person.sleep(1.5);
  CHECK(person.lit() == "a 2");
  person.hit();
  CHECK(person.picked() == "a 2");
  CHECK(person.picked().empty());
  person.sleep(0.5);
  CHECK(person.lit() == "a 0");
}

TEST_CASE("the step time and the extra time on the first stop are what was set", "[access]") {
  for (const double step : {0.3, 1.5, 10.0}) {
    for (const double extra : {0.0, 1.0, 5.0}) {
      ScanSettings settings;
      settings.step = step;
      settings.first_extra = extra;
      Person person(settings);
      person.wait(step + extra - 0.01);
      CHECK(person.lit() == "a 0");
      person.wait(0.02);
      CHECK(person.lit() == "a 1");
      person.wait(step - 0.02);
      CHECK(person.lit() == "a 1");
      person.wait(0.03);
      CHECK(person.lit() == "a 2");
    }
  }
}

TEST_CASE("a group is entered, its first stop waits longer, and its last stop is the way back", "[access]") {
  Person person;
  person.sleep(2.5 + 1.5 + 1.5 + 0.1);
  CHECK(person.lit() == "Back, Next");
  person.hit();
  CHECK(person.lit() == "Back");
  person.sleep(2.4);
  CHECK(person.lit() == "Back");
  person.sleep(0.2);
  CHECK(person.lit() == "Next");
  person.sleep(1.5);
  CHECK(person.lit() == "up");
  CHECK(person.scan.shown().ids.size() == 2);
  person.hit();
  CHECK(person.lit() == "Back, Next");
  CHECK(person.picked().empty());
}

TEST_CASE("the light rests after its rounds, and any press goes on without choosing", "[access]") {
  for (const int loops : {1, 3}) {
    ScanSettings settings;
    settings.loops = loops;
    Person person(settings);
    person.sleep(loops * (5 * 1.5 + 1.0) - 0.1);
    CHECK(person.lit() == "Read to me, Help");
    person.sleep(0.2);
    CHECK(person.lit() == "resting");
    CHECK_FALSE(person.scan.next_wake());
    person.sleep(1000);
    CHECK(person.lit() == "resting");
    person.hit();
    CHECK(person.lit() == "a 0");
    CHECK(person.picked().empty());
  }
}

TEST_CASE("endless rounds never rest", "[access]") {
  ScanSettings settings;
  settings.loops = 0;
  Person person(settings);
  person.sleep(1000);
  CHECK(person.lit() != "resting");
}

TEST_CASE("a press must last as long as was set to count", "[access]") {
  ScanSettings settings;
  settings.hold = 0.5;
  Person person(settings);
  person.hit(0, 0.49);
  CHECK(person.picked().empty());
  person.wait(1);
  person.hit(0, 0.5);
  CHECK(person.picked() == "a 0");
}

TEST_CASE("a press that begins too soon after the last was let go is a shake", "[access]") {
  ScanSettings settings = with_mode(ScanMode::two);
  Person person(settings);
  person.hit();
  CHECK(person.lit() == "a 1");
  person.wait(0.29);
  person.hit();
  CHECK(person.lit() == "a 1");
  person.wait(0.31);
  person.hit();
  CHECK(person.lit() == "a 2");
  settings.ignore_after_release = 0;
  Person quick(settings);
  quick.hit(0, 0.02);
  quick.hit(0, 0.02);
  CHECK(quick.lit() == "a 2");
}

TEST_CASE("a switch that bounces at 20 a second is one press", "[access]") {
  Person person(with_mode(ScanMode::two));
  for (int i = 0; i < 40; ++i) {
    person.hit(0, 0.025);
    person.wait(0.025);
  }
  CHECK(person.lit() == "a 1");
}

TEST_CASE("a long press goes up a level and chooses nothing", "[access]") {
  Person person;
  person.sleep(5.6);
  person.hit();
  CHECK(person.lit() == "Back");
  person.wait(0.5);
  person.down();
  person.sleep(1.9);
  CHECK(person.lit() == "Back");
  person.sleep(0.2);
  CHECK(person.lit() == "Back, Next");
  person.up();
  CHECK(person.picked().empty());
  CHECK(person.lit() == "Back, Next");
}

TEST_CASE("without a long press a press acts as soon as it is long enough", "[access]") {
  ScanSettings settings;
  settings.long_press = 0;
  Person person(settings);
  person.down();
  CHECK(person.picked() == "a 0");
  settings.hold = 1;
  Person slow(settings);
  slow.down();
  slow.sleep(0.9);
  CHECK(slow.picked().empty());
  slow.sleep(0.2);
  CHECK(slow.picked() == "a 0");
}

TEST_CASE("while the switch is down the light stands still", "[access]") {
  ScanSettings settings;
  settings.long_press = 10;
  Person person(settings);
  person.down();
  person.sleep(8);
  CHECK(person.lit() == "a 0");
  person.up();
  CHECK(person.picked() == "a 0");
}

TEST_CASE("one switch that steps: waiting chooses, and nothing that was not stepped to", "[access]") {
  Person person(with_mode(ScanMode::step));
  CHECK(person.lit() == "waiting");
  person.sleep(1000);
  CHECK(person.picked().empty());
  person.hit();
  CHECK(person.lit() == "a 0");
  person.sleep(1.5);
  person.hit();
  CHECK(person.lit() == "a 1");
  person.sleep(1.9);
  CHECK(person.picked().empty());
  person.sleep(0.2);
  CHECK(person.picked() == "a 1");
  person.sleep(1000);
  CHECK(person.picked().empty());
}

TEST_CASE("the time after which stepping chooses is what was set", "[access]") {
  for (const double wait : {0.5, 10.0}) {
    ScanSettings settings = with_mode(ScanMode::step);
    settings.auto_accept = wait;
    Person person(settings);
    person.hit();
    person.sleep(wait - 0.01);
    CHECK(person.picked().empty());
    person.sleep(0.02);
    CHECK(person.picked() == "a 0");
  }
}

TEST_CASE("stepping into a group waits for the next press", "[access]") {
  Person person(with_mode(ScanMode::step));
  for (int i = 0; i < 4; ++i) {
    person.hit();
    person.wait(0.4);
  }
  CHECK(person.lit() == "Back, Next");
  person.sleep(60);
  CHECK(person.lit() == "waiting");
  CHECK(person.picked().empty());
  person.hit();
  person.wait(0.4);
  person.hit();
  person.sleep(2.1);
  CHECK(person.picked() == "Next");
}

TEST_CASE("two switches: one moves, the other chooses, and time does nothing", "[access]") {
  Person person(with_mode(ScanMode::two));
  person.sleep(1000);
  CHECK(person.lit() == "a 0");
  CHECK_FALSE(person.scan.next_wake());
  for (int i = 0; i < 3; ++i) {
    person.hit(0);
    person.wait(0.4);
  }
  CHECK(person.lit() == "Back, Next");
  person.hit(1);
  CHECK(person.lit() == "Back");
  person.hit(0);
  CHECK(person.lit() == "Next");
  person.wait(0.4);
  person.hit(0);
  CHECK(person.lit() == "up");
  person.wait(0.4);
  person.hit(0);
  person.wait(0.4);
  person.hit(1);
  CHECK(person.picked() == "Back");
}

TEST_CASE("two switches pressed shortly after one another are both meant", "[access]") {
  Person person(with_mode(ScanMode::two));
  person.hit(0, 0.05);
  person.hit(1, 0.05);
  CHECK(person.picked() == "a 1");
}

TEST_CASE("inverse: holding moves the light and letting go chooses", "[access]") {
  Person person(with_mode(ScanMode::inverse));
  CHECK(person.lit() == "waiting");
  person.sleep(1000);
  CHECK(person.lit() == "waiting");
  person.down();
  CHECK(person.lit() == "a 0");
  person.sleep(2.6);
  CHECK(person.lit() == "a 1");
  person.up();
  CHECK(person.picked() == "a 1");
  person.sleep(1);
  CHECK(person.lit() == "waiting");
}

TEST_CASE("inverse: held through all its rounds it rests and chooses nothing", "[access]") {
  ScanSettings settings = with_mode(ScanMode::inverse);
  settings.loops = 1;
  Person person(settings);
  person.down();
  person.sleep(20);
  CHECK(person.lit() == "resting");
  person.up();
  CHECK(person.picked().empty());
  person.wait(1);
  person.down();
  CHECK(person.lit() == "a 0");
  person.up();
  CHECK(person.picked() == "a 0");
}

TEST_CASE("inverse: a short knock moves nothing where a hold is set", "[access]") {
  ScanSettings settings = with_mode(ScanMode::inverse);
  settings.hold = 0.5;
  Person person(settings);
  person.hit(0, 0.4);
  CHECK(person.picked().empty());
  person.wait(1);
  person.down();
  person.sleep(0.6);
  CHECK(person.lit() == "a 0");
  person.up();
  CHECK(person.picked() == "a 0");
}

TEST_CASE("inverse: each level is a hold of its own", "[access]") {
  Person person(with_mode(ScanMode::inverse));
  person.down();
  person.sleep(2.5 + 1.5 + 1.5 + 0.1);
  CHECK(person.lit() == "Back, Next");
  person.up();
  CHECK(person.lit() == "waiting");
  CHECK(person.scan.shown().ids.size() == 2);
  person.wait(0.5);
  person.down();
  person.sleep(2.6);
  person.up();
  CHECK(person.picked() == "Next");
}

TEST_CASE("the stop is spoken, and the light waits for the word to end if that is wished", "[access]") {
  Person person;
  CHECK(person.scan.take_news());
  CHECK_FALSE(person.scan.take_news());
  CHECK(person.scan.shown().words == "a 0");
  person.is_speaking = true;
  person.sleep(4);
  CHECK(person.lit() == "a 0");
  person.is_speaking = false;
  person.sleep(0.2);
  CHECK(person.lit() == "a 1");
  CHECK(person.scan.take_news());
  ScanSettings settings;
  settings.waits_for_speech = false;
  Person hasty(settings);
  hasty.is_speaking = true;
  hasty.sleep(2.6);
  CHECK(hasty.lit() == "a 1");
}

TEST_CASE("a voice that never ends does not stop the light for ever", "[access]") {
  Person person;
  person.is_speaking = true;
  person.sleep(2.5 + 10.2);
  CHECK(person.lit() == "a 1");
}

TEST_CASE("groups are heard by their name or their things, ticks by their state", "[access]") {
  Layer layer;
  made::page(layer, "s", [&] {
    made::group(layer, "g", "What I like", [&] { made::buttons(layer, "g", 2); });
    made::thing(layer, "Outside", {0, 300, 100, 60}, Role::check, {.focusable = true, .on = true});
    made::keyboard(layer);
  });
  Scan scan(with_mode(ScanMode::two), scan_words);
  double now = 10;
  scan.start(layer.tree(), now);
  const auto step = [&](int which) {
    scan.switched(which, true, layer.tree(), now += 0.5);
    scan.switched(which, false, layer.tree(), now += 0.1);
    return scan.shown().words;
  };
  CHECK(scan.shown().words == "What I like");
  CHECK(step(0) == "Outside, tick box, ticked");
  CHECK(step(0) == "Keyboard");
  CHECK(step(0) == "Back, Next");
  CHECK(step(1) == "Back");
  CHECK(step(0) == "Next");
  CHECK(step(0) == "Back up");
  step(1);
  step(0);
  step(0);
  step(0);
  step(0);
  CHECK(step(1) == "q to p");
  ScanSettings silent = with_mode(ScanMode::two);
  silent.hear = false;
  scan.set(silent, layer.tree(), now);
  CHECK(scan.shown().words.empty());
  CHECK(scan.shown().ids.size() == 2);
}

TEST_CASE("the learner's own words are marked as private", "[access]") {
  Layer layer;
  made::frame(layer, "s", [&] {
    made::thing(layer, "My secret", {}, Role::button, {.focusable = true, .is_private = true});
    made::thing(layer, "Open");
  });
  Scan scan(with_mode(ScanMode::two), scan_words);
  scan.start(layer.tree(), 1);
  CHECK(scan.shown().is_private);
}

TEST_CASE("a word is typed by scanning the keys of the screen, which stay lit between letters", "[access]") {
  Person person(with_mode(ScanMode::two));
  writing_page(person.layer);
  person.wait(0.1);
  CHECK(person.lit() == "Your name");
  person.hit(1);
  CHECK(person.picked() == "focus Your name");
  person.wait(0.5);
  person.hit(0);
  person.wait(0.5);
  person.hit(1);  // the keyboard
  const auto type = [&](int row, int part, int key) {
    for (const int steps : {row, part, key}) {
      for (int i = 0; i < steps; ++i) {
        person.wait(0.5);
        person.hit(0);
      }
      person.wait(0.5);
      person.hit(1);
    }
    writing_page(person.layer);
    person.wait(0.5);
    return person.picked();
  };
  CHECK(type(1, 0, 1) == "s");
  CHECK(type(1, 0, 0) == "a");
  CHECK(type(2, 1, 2) == "m");
  person.wait(0.5);
  CHECK(person.scan.shown().ids.size() == 10);
  for (int i = 0; i < 3; ++i) {
    person.hit(0);
    person.wait(0.5);
  }
  CHECK(person.lit() == "up");
}

TEST_CASE("when the keyboard shows its numbers the light stays with the keyboard", "[access]") {
  Person person(with_mode(ScanMode::two));
  writing_page(person.layer);
  person.wait(0.1);
  person.hit(0);
  person.wait(0.5);
  person.hit(1);
  CHECK(person.scan.shown().ids.size() == 10);
  writing_page(person.layer, true);
  person.wait(0.1);
  CHECK(person.lit().substr(0, 4) == "1, 2");
}

TEST_CASE("ticking goes on among the ticks", "[access]") {
  Person person(with_mode(ScanMode::two));
  made::page(person.layer, "s", [&] {
    made::group(person.layer, "ticks", "Ticks", [&] {
      for (const char* name : {"one", "two", "three"})
        made::thing(person.layer, name, {0, 100, 100, 60}, Role::check);
    });
    made::thing(person.layer, "other", {0, 300, 100, 60});
  });
  person.wait(0.1);
  person.hit(1);
  person.wait(0.5);
  person.hit(0);
  person.wait(0.5);
  person.hit(1);
  CHECK(person.picked() == "two");
  person.wait(0.5);
  CHECK(person.lit() == "one");
}

TEST_CASE("another screen or a dialog begins at its first stop", "[access]") {
  Person person(with_mode(ScanMode::two));
  person.hit();
  made::page(person.layer, "s", [&] {
    made::buttons(person.layer, "a", 3);
    person.layer.open_dialog(person.layer.id("d"), "Stop now?");
    made::thing(person.layer, "Stop");
    made::thing(person.layer, "Stay");
    person.layer.close();
  });
  person.wait(0.1);
  CHECK(person.lit() == "Stop");
  person.answers();
  person.wait(0.1);
  CHECK(person.lit() == "a 0");
  person.hit();
  made::page(person.layer, "t", [&] { made::buttons(person.layer, "a", 3); });
  person.wait(0.1);
  CHECK(person.lit() == "a 0");
}

TEST_CASE("a press that began on what is gone chooses nothing", "[access]") {
  Person person;
  person.down();
  made::page(person.layer, "t", [&] { made::buttons(person.layer, "b", 3); });
  person.wait(0.1);
  person.up();
  CHECK(person.picked().empty());
  CHECK(person.lit() == "b 0");
}

TEST_CASE("when the lit thing goes the light begins again, when another goes it stays", "[access]") {
  Person person(with_mode(ScanMode::two));
  person.hit();
  CHECK(person.lit() == "a 1");
  const auto page_with = [&](std::vector<std::string> names) {
    made::page(person.layer, "s", [&] {
      float y = 100;
      for (const std::string& name : names) made::thing(person.layer, name, {0, y += 70, 100, 60});
    });
    person.wait(0.1);
  };
  page_with({"a 1", "a 2"});
  CHECK(person.lit() == "a 1");
  page_with({"a 2", "a 3"});
  CHECK(person.lit() == "a 2");
  for (const int which : {0, 0, 1}) {
    person.wait(0.5);
    person.hit(which);
  }
  CHECK(person.lit() == "Back");
  made::frame(person.layer, "s", [&] { made::thing(person.layer, "alone"); });
  person.wait(0.1);
  CHECK(person.lit() == "alone");
}

TEST_CASE("scrolling moves nothing in the scan", "[access]") {
  Person person(with_mode(ScanMode::two));
  const auto scrolled_to = [&](float top) {
    const Rect body{0, 70, 1000, 560};
    made::page(person.layer, "s", [&] { made::buttons(person.layer, "a", 3, 1, top, body); });
    person.wait(0.5);
  };
  scrolled_to(100);
  person.hit();
  person.scan.take_news();
  scrolled_to(-40);
  CHECK(person.lit() == "a 1");
  CHECK_FALSE(person.scan.take_news());
}

TEST_CASE("a screen without stops lights nothing and takes presses without harm", "[access]") {
  for (const ScanMode mode : {ScanMode::automatic, ScanMode::step, ScanMode::two, ScanMode::inverse}) {
    Person person(with_mode(mode));
    made::frame(person.layer, "empty", [] {});
    person.wait(0.1);
    CHECK(person.lit().empty());
    person.hit();
    person.sleep(20);
    person.hit(1, 3);
    CHECK(person.picked().empty());
    CHECK(person.scan.shown().ids.empty());
  }
}

TEST_CASE("scanning can be stopped, and a stuck switch is let go of", "[access]") {
  Person person;
  person.down();
  person.scan.forget_presses(person.now);
  person.sleep(2.6);
  CHECK(person.lit() == "a 1");
  CHECK(person.picked().empty());
  person.scan.stop();
  CHECK_FALSE(person.scan.is_on());
  CHECK_FALSE(person.scan.next_wake());
  CHECK(person.scan.shown().ids.empty());
  person.hit();
  CHECK(person.picked().empty());
}

TEST_CASE("whatever is pressed on whatever screen, only things that are there are chosen", "[access]") {
  std::mt19937 dice(7);
  const auto roll = [&](int sides) { return static_cast<int>(dice() % static_cast<unsigned>(sides)); };
  int picks = 0;
  for (int person_number = 0; person_number < 60; ++person_number) {
    ScanSettings settings;
    settings.mode = static_cast<ScanMode>(roll(4));
    settings.pattern = static_cast<ScanPattern>(roll(3));
    settings.loops = roll(3);
    settings.hold = roll(2) * 0.2;
    settings.long_press = roll(2) * 2.0;
    Person person(settings);
    for (int turn = 0; turn < 400; ++turn) {
      const int wish = roll(12);
      if (wish == 0) writing_page(person.layer, roll(2) == 0);
      if (wish == 1) person.answers();
      if (wish == 2) made::page(person.layer, "t", [&] { made::buttons(person.layer, "b", roll(30), 4); });
      if (wish == 3) made::frame(person.layer, "empty", [] {});
      person.is_speaking = roll(8) == 0;
      const int which = roll(2);
      roll(2) == 0 ? person.down(which) : person.up(which);
      for (const ScanPick& pick : person.scan.take_picks()) {
        ++picks;
        CHECK(person.layer.tree().by_id(pick.id));
      }
      for (const Id id : person.scan.shown().ids) CHECK(person.layer.tree().by_id(id));
      const std::optional<double> wake = person.scan.next_wake();
      if (wake) CHECK(*wake > person.now - 1e-6);
      person.sleep(roll(30) / 10.0);
      person.scan.take_picks();
    }
  }
  CHECK(picks > 100);
}
