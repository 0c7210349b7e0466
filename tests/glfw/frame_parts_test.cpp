// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/frame_parts.h"

#include "glfw/scene.h"
#include "support/catch.h"

using glfw::DirtyTiles;
using glfw::FrameParts;
using glfw::PixelRect;

namespace {

constexpr platform::PixelSize screen{640, 480};

int indices_in(const ImDrawData& frame) {
  int count = 0;
  for (int n = 0; n < frame.CmdListsCount; ++n) count += frame.CmdLists[n]->IdxBuffer.Size;
  return count;
}

std::vector<PixelRect> dirty_after(scene::Page& page, DirtyTiles& tiles, int step) {
  page.draw(step, 640, 480);
  tiles.begin(screen);
  glfw::add_frame(tiles, *ImGui::GetDrawData(), screen);
  return tiles.finish();
}

}  // namespace

TEST_CASE("the same page drawn again has no dirty part", "[glfw]") {
  scene::Page page;
  DirtyTiles tiles;
  CHECK(dirty_after(page, tiles, 1).size() == 1);
  CHECK(dirty_after(page, tiles, 1).empty());
  CHECK_FALSE(dirty_after(page, tiles, 2).empty());
}

TEST_CASE("a frame in parts has fewer triangles, and is whole again afterwards", "[glfw]") {
  scene::Page page;
  page.draw(1, 640, 480);
  ImDrawData& frame = *ImGui::GetDrawData();
  const int whole = indices_in(frame);
  const std::vector<PixelRect> rects{{64, 64, 128, 128}};
  {
    const FrameParts parts(frame, rects, screen);
    CHECK(indices_in(frame) > 0);
    CHECK(indices_in(frame) < whole);
    for (int n = 0; n < frame.CmdListsCount; ++n) {
      for (const ImDrawCmd& command : frame.CmdLists[n]->CmdBuffer) {
        CHECK(command.ClipRect.x >= 64);
        CHECK(command.ClipRect.w <= 128);
      }
    }
  }
  CHECK(indices_in(frame) == whole);
}

TEST_CASE("a clip between two pixels is cut where the backends cut it", "[glfw]") {
  // In OpenGL's rows, from the bottom: int(480 - 300.2) = 179, int(300.2 - 100.4) = 199 high.
  CHECK(glfw::scissor_of({300.6F, 100.4F, 420.7F, 300.2F}, screen) == PixelRect{300, 102, 420, 301});
  CHECK(glfw::scissor_of({-10, -10, 9999, 9999}, screen) == PixelRect{0, 0, 640, 480});
  CHECK(glfw::scissor_of({700, 10, 800, 20}, screen).empty());
}
