// SPDX-License-Identifier: GPL-3.0-or-later
// The pointer, from what a learner chose to the window.
#include "app/journey/deeds.h"
#include "journeys/machine.h"
#include "support/catch.h"
#include "ui/theme.h"

using namespace app::journey;

namespace {

struct Kiosk {
  platform::LinuxPaths paths = short_way_machine();
  World world{{paths, "", "", {}, nullptr}};

  Kiosk() {
    REQUIRE_FALSE(world.start());
    world.settle();
  }
  const platform::Pointer& pointer() {
    return dynamic_cast<headless::HeadlessWindow&>(world.window()).pointer();
  }
  void press_control(const char* name) {
    Command command;
    command.first = name;
    INFO(name);
    REQUIRE_FALSE(press(world, command));
  }
  void strike(platform::Key key) {
    Command command;
    command.stroke = {key, false, false};
    REQUIRE_FALSE(strike_key(world, command));
  }
};

}  // namespace

TEST_CASE("a large pointer is three sizes in the tones of the focus ring, and goes with the learner",
          "[journeys]") {
  Kiosk kiosk;
  CHECK(kiosk.pointer().pixels == 0);
  kiosk.press_control("Text size");
  kiosk.press_control("More for seeing");
  const std::pair<const char*, int> sizes[] = {
      {"Large pointer", 48}, {"Larger pointer", 72}, {"Largest pointer", 96}, {"Usual pointer", 0}};
  for (const auto& [name, pixels] : sizes) {
    kiosk.press_control(name);
    CHECK(kiosk.pointer().pixels == pixels);
  }
  const ui::Theme& cream = ui::theme_named("Cream");
  CHECK(kiosk.pointer().core == ui::as_number(cream.focus));
  CHECK(kiosk.pointer().edge == ui::as_number(cream.focus_edge));
  kiosk.press_control("Largest pointer");
  kiosk.press_control("Back");
  kiosk.press_control("Yellow on black");
  CHECK(kiosk.pointer().core == ui::as_number(ui::theme_named("Yellow on black").focus));
  kiosk.press_control("As it was");
  CHECK(kiosk.pointer().pixels == 0);
}

TEST_CASE("F4 shows the pointer for two seconds, and then the kiosk sleeps again", "[journeys]") {
  Kiosk kiosk;
  const double asleep = kiosk.world.app().seconds_to_next_wake();
  kiosk.strike(platform::Key::f4);
  CHECK(kiosk.world.app().seconds_to_next_wake() == Approx(2));
  kiosk.world.advance(1);
  CHECK(kiosk.world.app().seconds_to_next_wake() == Approx(1));
  kiosk.world.advance(1.5);
  CHECK(kiosk.world.app().seconds_to_next_wake() > 2);
  CHECK(asleep > 2);
}
