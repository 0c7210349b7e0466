// SPDX-License-Identifier: GPL-3.0-or-later
// The ring that shows where the pointer is: it stands still, or beats slower than a flicker.
#include <imgui.h>

#include <cstring>
#include <set>

#include "support/catch.h"
#include "ui/desk.h"

using desk::Desk;

namespace {

void words_page(ui::Kit& kit) {
  const ui::Scope screen = kit.screen("page", "Page");
  const ui::Scope body = kit.body("body");
  kit.heading(1, "Some words");
}

// All that the frame draws, as bytes.
std::string picture_of(Desk& desk, double now) {
  desk.frame().now = now - 0.02;
  desk.draw();
  std::string bytes;
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    bytes.append(reinterpret_cast<const char*>(list.VtxBuffer.Data),
                 static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
  }
  return bytes;
}

// Where the outermost points of what lies over the page are.
a11y::Rect ring_of(Desk& desk, double now) {
  desk.frame().now = now - 0.02;
  desk.draw();
  float left = 1e9F, top = 1e9F, right = 0, bottom = 0;
  for (const ImDrawVert& point : ImGui::GetForegroundDrawList()->VtxBuffer) {
    left = std::min(left, point.pos.x);
    right = std::max(right, point.pos.x);
    top = std::min(top, point.pos.y);
    bottom = std::max(bottom, point.pos.y);
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace

TEST_CASE("51: the ring round the pointer stands still, and is gone after two seconds", "[ui]") {
  Desk desk(&words_page);
  desk.pointer(ui::Event::What::pointer_moved, 400, 300);
  const std::string bare = picture_of(desk, 5);
  CHECK_FALSE(desk.kit().next_wake());
  desk.frame().find_pointer = 10.0;
  const std::string shown = picture_of(desk, 10);
  CHECK(shown != bare);
  CHECK(desk.kit().next_wake() == 12.0);
  for (const double now : {10.2, 10.5, 11.0, 11.5, 11.9}) CHECK(picture_of(desk, now) == shown);
  CHECK(picture_of(desk, 12.01) == bare);
  CHECK_FALSE(desk.kit().next_wake());
}

TEST_CASE("the ring lies round the pointer, four centimetres across", "[ui]") {
  Desk desk(&words_page);
  desk.pointer(ui::Event::What::pointer_moved, 400, 300);
  desk.frame().find_pointer = 10.0;
  const a11y::Rect ring = ring_of(desk, 10.5);
  CHECK(ring.x + ring.width / 2 == Approx(400).margin(2));
  CHECK(ring.y + ring.height / 2 == Approx(300).margin(2));
  CHECK(ring.width * desk.frame().millimetres_per_pixel > 40);
  CHECK(ring.width * desk.frame().millimetres_per_pixel < 50);
}

TEST_CASE("52: where motion is wanted the ring beats, at most three times a second", "[ui]") {
  Desk desk(&words_page);
  desk.frame().comfort.motion = true;
  desk.pointer(ui::Event::What::pointer_moved, 400, 300);
  desk.frame().find_pointer = 10.0;
  std::set<std::string> looks;
  std::string last = picture_of(desk, 10);
  int changes = 0;
  for (int frame = 1; frame < 60; ++frame) {  // one second
    const double now = 10 + frame / 60.0;
    const std::string look = picture_of(desk, now);
    REQUIRE(desk.kit().next_wake());
    CHECK(*desk.kit().next_wake() > now);
    changes += look != last ? 1 : 0;
    looks.insert(look);
    last = look;
  }
  CHECK(looks.size() == 2);
  CHECK(changes >= 2);
  CHECK(changes <= 6);  // out and back is one beat
}
