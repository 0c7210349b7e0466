// SPDX-License-Identifier: GPL-3.0-or-later
// One sound on its way into a sink: what is heard, which word it is, and where it goes on after a pause.
#include "platform/linux/player.h"

#include "support/catch.h"
#include "support/memory_sink.h"

using platform::Player;
using platform::Sound;

namespace {

constexpr int rate = 10000;

// Each sample tells its own place. Four words of 100 ms.
Sound counting() {
  Sound sound{rate, {}, {}};
  for (int n = 0; n < 4000; ++n) sound.samples.push_back(static_cast<std::int16_t>(n));
  for (std::uint32_t n = 0; n < 4; ++n) sound.words.push_back({n * 10, 5, n * 1000});
  return sound;
}

struct Scene {
  std::shared_ptr<sounds::Tape> tape = std::make_shared<sounds::Tape>(0.08);
  sounds::MemorySink sink{tape};
  Player player{sink};

  void fill() {
    for (int n = 0; n < 5; ++n) REQUIRE(player.step());
  }
  void hear(double seconds) {
    for (double passed = 0; passed < seconds - 1e-6; passed += 0.02) {
      tape->let_pass(0.02);
      REQUIRE(player.step());
    }
  }
};

}  // namespace

TEST_CASE("a sound is heard whole and in order, and then there is silence", "[linux]") {
  Scene scene;
  REQUIRE(scene.player.begin(counting(), "default"));
  scene.fill();
  CHECK(scene.tape->heard().empty());  // written is not heard
  scene.hear(0.5);
  CHECK_FALSE(scene.player.is_begun());
  CHECK(scene.tape->heard() == counting().samples);
}

TEST_CASE("the word that is told is the one that is heard", "[linux]") {
  Scene scene;
  REQUIRE(scene.player.begin(counting(), "default"));
  scene.fill();
  CHECK(scene.player.word()->offset == 0);
  CHECK(scene.player.seconds_to_change() == Approx(0.1));
  scene.hear(0.08);
  CHECK(scene.player.word()->offset == 0);
  CHECK(scene.player.seconds_to_change() == Approx(0.02));
  scene.hear(0.02);
  CHECK(scene.player.word()->offset == 10);
  scene.hear(0.24);
  CHECK(scene.player.word()->offset == 30);
  CHECK(scene.player.seconds_to_change() == Approx(0.06));  // to the end
}

TEST_CASE("after a pause the sound goes on at the beginning of the word", "[linux]") {
  Scene scene;
  REQUIRE(scene.player.begin(counting(), "default"));
  scene.fill();
  scene.hear(0.26);  // in the middle of the third word
  scene.player.pause();
  const std::size_t before = scene.tape->heard().size();
  CHECK(before == 2600);
  CHECK(scene.player.word()->offset == 20);
  scene.hear(0.2);
  CHECK(scene.tape->heard().size() == before);  // silence
  scene.player.resume();
  scene.fill();
  scene.hear(0.02);
  CHECK(scene.tape->heard()[before] == 2000);
  CHECK(scene.player.word()->offset == 20);
  scene.hear(0.3);
  CHECK_FALSE(scene.player.is_begun());
  CHECK(scene.tape->heard().size() == before + 2000);
}

TEST_CASE("silence is at once, whatever the sink still holds", "[linux]") {
  Scene scene;
  REQUIRE(scene.player.begin(counting(), "default"));
  scene.fill();
  scene.hear(0.1);
  scene.player.halt();
  scene.tape->let_pass(1);
  CHECK(scene.tape->heard().size() == 1000);
  CHECK_FALSE(scene.player.word());
}

TEST_CASE("a device that goes away ends the sound, and the next sound looks for one again", "[linux]") {
  Scene scene;
  REQUIRE(scene.player.begin(counting(), "sysdefault:CARD=Headset"));
  scene.fill();
  scene.tape->refuse(true);
  scene.tape->let_pass(0.02);
  CHECK_FALSE(scene.player.step());
  CHECK_FALSE(scene.player.is_begun());
  CHECK_FALSE(scene.player.begin(counting(), "default"));
  scene.tape->refuse(false);
  CHECK(scene.player.begin(counting(), "default"));
  CHECK(scene.tape->device() == "default");
}

TEST_CASE("a device that went and came in a silence is opened again", "[linux]") {
  Scene scene;
  REQUIRE(scene.player.begin(counting(), "default"));
  scene.fill();
  scene.hear(0.5);
  scene.tape->pull_out_and_in();
  REQUIRE(scene.player.begin(counting(), "default"));
  scene.fill();
  scene.tape->pull_out_and_in();  // but not in the middle of a sound: who hears the rest is not known
  scene.tape->let_pass(0.02);
  CHECK_FALSE(scene.player.step());
  CHECK_FALSE(scene.player.is_begun());
}

TEST_CASE("a sound with another pace or for another place opens the sink anew", "[linux]") {
  Scene scene;
  Sound slow = counting();
  REQUIRE(scene.player.begin(counting(), "default"));
  CHECK(scene.tape->rate() == rate);
  slow.samples_a_second = 8000;
  REQUIRE(scene.player.begin(slow, "default"));
  CHECK(scene.tape->rate() == 8000);
  REQUIRE(scene.player.begin(slow, "sysdefault:CARD=Headset"));
  CHECK(scene.tape->device() == "sysdefault:CARD=Headset");
}

TEST_CASE("decibels make a sound softer and never louder", "[linux]") {
  std::vector<std::int16_t> samples = {32767, -32768, 100, 0};
  platform::soften(samples, 6);
  CHECK(samples == std::vector<std::int16_t>{32767, -32768, 100, 0});
  platform::soften(samples, -20);
  CHECK(samples == std::vector<std::int16_t>{3277, -3277, 10, 0});
}

TEST_CASE("the click is short, soft and no sharp edge", "[linux]") {
  const Sound click = platform::click();
  const double seconds = static_cast<double>(click.samples.size()) / click.samples_a_second;
  CHECK(seconds < 0.03);
  CHECK(sounds::loudness(click.samples) > -40);
  CHECK(sounds::loudness(click.samples) < -20);
  CHECK(std::abs(click.samples.front()) < 10);
  CHECK(std::abs(click.samples.back()) < 200);
}
