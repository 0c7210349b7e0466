// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/headless/headless.h"

#include <set>

#include "support/catch.h"

using platform::Input;
using platform::Key;

TEST_CASE("waiting moves the scripted clock and does not sleep", "[headless]") {
  headless::FakeClock clock;
  headless::HeadlessWindow window(clock);
  const auto before = clock.wall_time();

  window.wait(3600.0);
  CHECK(clock.seconds() == 3600.0);
  CHECK(clock.wall_time().seconds == before.seconds + 3600);
  CHECK(window.wake_ups() == 1);
}

TEST_CASE("with input or a wake-up the clock stands still", "[headless]") {
  headless::FakeClock clock;
  headless::HeadlessWindow window(clock);

  window.press(Key::enter);
  window.wait(10.0);
  CHECK(clock.seconds() == 0);
  CHECK_FALSE(window.take_input().empty());

  window.wake();
  window.wait(10.0);
  CHECK(clock.seconds() == 0);
  window.wait(10.0);
  CHECK(clock.seconds() == 10.0);
}

TEST_CASE("waiting for ever with nothing to come returns and stops no test", "[headless]") {
  headless::FakeClock clock;
  headless::HeadlessWindow window(clock);
  window.wait(std::nullopt);
  CHECK(clock.seconds() == 0);
}

TEST_CASE("the wall clock can be set wrong without time going back", "[headless]") {
  headless::FakeClock clock;
  clock.advance(100);
  clock.set_wall_time({0, 60});
  clock.advance(5);
  CHECK(clock.seconds() == 105);
  CHECK(clock.wall_time() == base::WallTime{5, 60});
  clock.advance(-50);
  CHECK(clock.seconds() == 105);
}

TEST_CASE("typed words come out as they went in, whatever the alphabet", "[headless]") {
  headless::FakeClock clock;
  headless::HeadlessWindow window(clock);
  window.type("aa ŵ");

  std::u32string text;
  for (auto taken = window.take_input(); !taken.empty(); taken = window.take_input()) {
    for (const Input& each : taken) text += each.text;
  }
  CHECK(text == U"aa ŵ");
}

TEST_CASE("a picture of a window that is not there is refused", "[headless]") {
  headless::FakeClock clock;
  headless::HeadlessWindow window(clock);
  CHECK_FALSE(window.save_picture("/nowhere.png"));
}

TEST_CASE("a silenced voice says why and keeps nothing", "[headless]") {
  headless::FakeClock clock;
  headless::FakeVoice voice(clock);
  voice.speak({1, "Hello."});
  voice.silence("There is no sound on this PC.");
  CHECK(voice.progress().number == 0);
  voice.speak({2, "Lost."});
  voice.tick();
  CHECK(voice.ticks() == 0);
  CHECK(voice.output() == platform::Voice::Output::none);
  CHECK(voice.spoken() == std::vector<std::string>{"Hello."});
  CHECK(voice.status() == "There is no sound on this PC.");
}

TEST_CASE("a scripted voice takes its time for each word and tells which one is heard", "[headless]") {
  headless::FakeClock clock;
  headless::FakeVoice voice(clock);
  voice.speak({7, "One two  three.", 120});
  CHECK(voice.progress() == platform::Voice::Progress{7, 0, 3});
  CHECK(voice.next_change() == 0.5);
  clock.advance(0.5);
  CHECK(voice.progress() == platform::Voice::Progress{7, 4, 3});
  clock.advance(0.2);
  voice.pause();
  clock.advance(60);
  CHECK(voice.progress() == platform::Voice::Progress{7, 4, 3, true});
  CHECK_FALSE(voice.next_change());
  voice.resume();
  clock.advance(0.5);
  CHECK(voice.progress() == platform::Voice::Progress{7, 9, 6});
  clock.advance(0.5);
  CHECK(voice.progress().number == 0);
  CHECK_FALSE(voice.next_change());
}

TEST_CASE("anything new interrupts a scripted voice, and headphones wake who listens", "[headless]") {
  headless::FakeClock clock;
  headless::FakeVoice voice(clock);
  int woken = 0;
  voice.on_change([&woken] { ++woken; });
  voice.speak({1, "A long story."});
  voice.speak({2, "Stop."});
  CHECK(voice.progress().number == 2);
  voice.stop();
  CHECK(voice.progress().number == 0);
  CHECK(voice.output() == platform::Voice::Output::loudspeaker);
  voice.plug_headphones(true);
  CHECK(voice.output() == platform::Voice::Output::headphones);
  CHECK(woken == 1);
}

TEST_CASE("scripted ids differ from each other and repeat for the same seed", "[headless]") {
  headless::FakeRandom one(7);
  headless::FakeRandom same(7);
  headless::FakeRandom other(8);
  std::set<base::Id> seen;
  for (int n = 0; n < 1000; ++n) {
    const base::Id id = one.id();
    CHECK(id == same.id());
    seen.insert(id);
  }
  CHECK(seen.size() == 1000);
  CHECK(seen.count(other.id()) == 0);
}

TEST_CASE("a PC without a font says so", "[headless]") {
  headless::FakePaths paths("/data", "/assets");
  CHECK_FALSE(paths.font("Andika"));
  paths.set_font("Andika", "/fonts/andika.ttf");
  CHECK(paths.font("Andika") == "/fonts/andika.ttf");
}
