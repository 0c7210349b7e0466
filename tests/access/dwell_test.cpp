// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/dwell.h"

#include "access/made_tree.h"
#include "support/catch.h"

using namespace a11y;

namespace {

// A pointer over a page with a column of buttons: "a 0" at y 100, "a 1" at y 170, "a 2" at y 240.
struct Pointer {
  Layer layer;
  Dwell dwell;
  double now = 100;
  int pressed = 0;
  std::string last;

  explicit Pointer(DwellSettings settings = {}) : dwell(settings) { page("s"); }
  void page(std::string_view screen) {
    made::page(layer, screen, [&] { made::buttons(layer, "a", 3); });
  }
  void collect() {
    if (const std::optional<Id> id = dwell.take_press()) {
      ++pressed;
      last = made::name_of(layer, *id);
    }
  }
  void move(float x, float y) {
    dwell.moved(x, y, layer.tree(), now);
    collect();
  }
  void onto(int row) {
    move(50, 110 + 70.0F * static_cast<float>(row));
    move(50, 125 + 70.0F * static_cast<float>(row));
  }
  // As the loop sleeps.
  void sleep(double seconds) {
    const double end = now + seconds;
    while (dwell.next_wake() && *dwell.next_wake() < end) {
      now = std::max(now + 1e-4, *dwell.next_wake());
      dwell.pass_time(layer.tree(), now);
      collect();
    }
    now = end;
    dwell.pass_time(layer.tree(), now);
    collect();
  }
};

}  // namespace

TEST_CASE("a pointer that stays for the set time presses, once", "[access]") {
  for (const double seconds : {0.4, 1.2, 4.0}) {
    Pointer pointer({.seconds = seconds});
    pointer.onto(0);
    pointer.sleep(seconds - 0.01);
    CHECK(pointer.pressed == 0);
    pointer.sleep(0.02);
    CHECK(pointer.pressed == 1);
    CHECK(pointer.last == "a 0");
    pointer.sleep(100);
    CHECK(pointer.pressed == 1);
    CHECK_FALSE(pointer.dwell.next_wake());
  }
}

TEST_CASE("the time is kept between 0.4 and 4 seconds", "[access]") {
  Pointer hasty({.seconds = 0});
  hasty.onto(0);
  hasty.sleep(0.39);
  CHECK(hasty.pressed == 0);
  hasty.sleep(0.02);
  CHECK(hasty.pressed == 1);
  Pointer patient({.seconds = 60});
  patient.onto(0);
  patient.sleep(4.01);
  CHECK(patient.pressed == 1);
}

TEST_CASE("the ring grows from 0 to 1 and wakes the loop to be seen", "[access]") {
  Pointer pointer;
  CHECK(pointer.dwell.progress() == 0);
  pointer.onto(0);
  CHECK(pointer.dwell.target() == made::id_of(pointer.layer, "a 0"));
  pointer.sleep(0.6);
  CHECK(pointer.dwell.progress() == Approx(0.5));
  REQUIRE(pointer.dwell.next_wake());
  CHECK(*pointer.dwell.next_wake() <= pointer.now + 0.06);
  pointer.sleep(0.61);
  CHECK(pointer.dwell.progress() == 0);
}

TEST_CASE("what appears under a still pointer is never pressed", "[access]") {
  Pointer pointer;
  pointer.onto(0);
  pointer.page("t");
  pointer.sleep(10);
  CHECK(pointer.pressed == 0);
  pointer.move(50, 134);
  pointer.sleep(10);
  CHECK(pointer.pressed == 0);
  pointer.move(50, 136);
  pointer.sleep(1.3);
  CHECK(pointer.pressed == 1);
}

TEST_CASE("a dialog that opens under the pointer is another screen", "[access]") {
  Pointer pointer;
  pointer.onto(0);
  made::page(pointer.layer, "s", [&] {
    pointer.layer.open_dialog(pointer.layer.id("d"), "Stop?");
    made::thing(pointer.layer, "Stop", {0, 100, 400, 100});
    pointer.layer.close();
  });
  pointer.sleep(10);
  CHECK(pointer.pressed == 0);
  pointer.move(80, 140);
  pointer.sleep(1.3);
  CHECK(pointer.last == "Stop");
}

TEST_CASE("leaving the thing takes it back", "[access]") {
  Pointer pointer;
  pointer.onto(0);
  pointer.sleep(1.1);
  pointer.move(500, 400);
  pointer.sleep(0.2);
  CHECK(pointer.dwell.progress() == 0);
  pointer.move(50, 125);
  pointer.sleep(1.1);
  CHECK(pointer.pressed == 0);
  pointer.sleep(0.2);
  CHECK(pointer.pressed == 1);
}

TEST_CASE("a slip of less than 150 ms is forgiven and not counted", "[access]") {
  Pointer pointer;
  pointer.onto(0);
  pointer.sleep(0.6);
  pointer.move(500, 400);
  pointer.sleep(0.14);
  CHECK(pointer.dwell.progress() == Approx(0.5));
  CHECK(pointer.dwell.target() == made::id_of(pointer.layer, "a 0"));
  pointer.move(50, 125);
  pointer.sleep(0.59);
  CHECK(pointer.pressed == 0);
  pointer.sleep(0.02);
  CHECK(pointer.pressed == 1);
}

TEST_CASE("after a slip on to another thing the time of that one counts from its beginning", "[access]") {
  Pointer pointer;
  pointer.onto(0);
  pointer.sleep(1.0);
  pointer.move(50, 195);
  pointer.sleep(1.19);
  CHECK(pointer.pressed == 0);
  pointer.sleep(0.02);
  CHECK(pointer.last == "a 1");
}

TEST_CASE("after a press there is a rest, and the same thing needs a movement", "[access]") {
  Pointer pointer;
  pointer.onto(0);
  pointer.sleep(1.21);
  CHECK(pointer.pressed == 1);
  pointer.move(50, 195);
  pointer.sleep(0.9);
  CHECK(pointer.dwell.progress() == 0);
  pointer.sleep(1.2);
  CHECK(pointer.pressed == 1);
  pointer.sleep(0.1);
  CHECK(pointer.pressed == 2);
  CHECK(pointer.last == "a 1");
}

TEST_CASE("the tile of rest stops everything but itself", "[access]") {
  Pointer pointer;
  pointer.dwell.rest_tile(made::id_of(pointer.layer, "a 2"));
  pointer.onto(2);
  pointer.sleep(1.3);
  CHECK(pointer.dwell.is_resting());
  CHECK(pointer.pressed == 0);
  pointer.onto(0);
  pointer.sleep(60);
  CHECK(pointer.pressed == 0);
  CHECK(pointer.dwell.progress() == 0);
  CHECK_FALSE(pointer.dwell.next_wake());
  pointer.onto(2);
  pointer.sleep(1.3);
  CHECK_FALSE(pointer.dwell.is_resting());
  pointer.sleep(1);
  pointer.onto(0);
  pointer.sleep(1.3);
  CHECK(pointer.last == "a 0");
}

TEST_CASE("no disabled thing is dwelt on, and a pointer that is gone presses nothing", "[access]") {
  Pointer pointer;
  made::frame(pointer.layer, "s", [&] {
    made::thing(pointer.layer, "off", {0, 100, 100, 60}, Role::button, {.focusable = true, .disabled = true});
    made::thing(pointer.layer, "key", {200, 100, 100, 60}, Role::button, {.is_key = true});
  });
  pointer.onto(0);
  pointer.sleep(10);
  CHECK(pointer.pressed == 0);
  pointer.move(250, 120);
  pointer.sleep(0.6);
  pointer.dwell.gone();
  pointer.sleep(10);
  CHECK(pointer.pressed == 0);
  pointer.move(250, 120);
  pointer.move(250, 132);
  pointer.sleep(1.3);
  CHECK(pointer.last == "key");
}
