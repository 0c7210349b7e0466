// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/dirty_tiles.h"

#include <vector>

#include "support/catch.h"

using glfw::DirtyTiles;
using glfw::PixelRect;

namespace {

struct Thing {
  PixelRect where;
  std::uint64_t hash;
};

std::vector<PixelRect> dirty(DirtyTiles& tiles, const std::vector<Thing>& things,
                             platform::PixelSize size = {640, 360}) {
  tiles.begin(size);
  for (const Thing& thing : things) tiles.add(thing.where, thing.hash);
  return tiles.finish();
}

}  // namespace

TEST_CASE("the first frame is dirty everywhere and stays inside the screen", "[glfw]") {
  DirtyTiles tiles;
  CHECK(dirty(tiles, {}) == std::vector<PixelRect>{{0, 0, 640, 360}});
}

TEST_CASE("a frame like the one before paints nothing", "[glfw]") {
  DirtyTiles tiles;
  const std::vector<Thing> things{{{10, 10, 300, 200}, 7}, {{100, 100, 110, 110}, 8}};
  (void)dirty(tiles, things);
  CHECK(dirty(tiles, things).empty());
}

TEST_CASE("one changed letter dirties its own tile only", "[glfw]") {
  DirtyTiles tiles;
  (void)dirty(tiles, {{{130, 70, 140, 80}, 1}});
  CHECK(dirty(tiles, {{{130, 70, 140, 80}, 2}}) == std::vector<PixelRect>{{128, 64, 192, 128}});
}

TEST_CASE("something that goes away dirties where it was", "[glfw]") {
  DirtyTiles tiles;
  (void)dirty(tiles, {{{0, 0, 64, 64}, 1}});
  CHECK(dirty(tiles, {}) == std::vector<PixelRect>{{0, 0, 64, 64}});
}

TEST_CASE("something that moves dirties where it was and where it is", "[glfw]") {
  DirtyTiles tiles;
  (void)dirty(tiles, {{{0, 0, 10, 10}, 1}});
  CHECK(dirty(tiles, {{{300, 300, 310, 310}, 1}}) ==
        std::vector<PixelRect>{{0, 0, 64, 64}, {256, 256, 320, 320}});
}

TEST_CASE("two things drawn in another order dirty the tile they share", "[glfw]") {
  DirtyTiles tiles;
  const Thing one{{0, 0, 10, 10}, 1};
  const Thing two{{5, 5, 20, 20}, 2};
  (void)dirty(tiles, {one, two});
  CHECK(dirty(tiles, {two, one}).size() == 1);
}

TEST_CASE("neighbouring dirty tiles become one rectangle", "[glfw]") {
  DirtyTiles tiles;
  (void)dirty(tiles, {});
  CHECK(dirty(tiles, {{{60, 60, 200, 140}, 1}}) == std::vector<PixelRect>{{0, 0, 256, 192}});
}

TEST_CASE("dirty rectangles never overlap and cover every dirty tile", "[glfw]") {
  DirtyTiles tiles;
  (void)dirty(tiles, {});
  const std::vector<Thing> things{{{0, 0, 65, 65}, 1}, {{120, 10, 300, 20}, 2}, {{10, 100, 500, 300}, 3}};
  const auto found = dirty(tiles, things);
  for (const Thing& thing : things) {
    for (int y = thing.where.top; y < thing.where.bottom; y += 5) {
      for (int x = thing.where.left; x < thing.where.right; x += 5) {
        int covered = 0;
        for (const PixelRect& rect : found) {
          covered += x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom ? 1 : 0;
        }
        REQUIRE(covered == 1);
      }
    }
  }
}

TEST_CASE("what lies outside the screen dirties nothing", "[glfw]") {
  DirtyTiles tiles;
  (void)dirty(tiles, {});
  CHECK(dirty(tiles, {{{-50, -50, 0, 0}, 1}, {{640, 0, 700, 10}, 2}, {{10, 360, 20, 400}, 3}}).empty());
}

TEST_CASE("a new size or lost pixels make everything dirty again", "[glfw]") {
  DirtyTiles tiles;
  (void)dirty(tiles, {});
  CHECK(dirty(tiles, {}, {320, 200}) == std::vector<PixelRect>{{0, 0, 320, 200}});
  tiles.forget();
  CHECK(dirty(tiles, {}, {320, 200}) == std::vector<PixelRect>{{0, 0, 320, 200}});
}
