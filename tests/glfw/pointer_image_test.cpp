// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/pointer_image.h"

#include "support/catch.h"

namespace {

constexpr std::uint32_t light = 0xFFDD00, dark = 0x0B0C0C;

struct Pixel {
  std::uint32_t colour;
  int cover;
};

Pixel pixel_at(const glfw::PointerImage& image, int x, int y) {
  const std::size_t at = 4 * static_cast<std::size_t>(y * image.side + x);
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(image.pixels[at + i]); };
  return {byte(0) << 16 | byte(1) << 8 | byte(2), image.pixels[at + 3]};
}

bool is_solid(const Pixel& pixel, std::uint32_t colour) {
  return pixel.cover == 255 && pixel.colour == colour;
}

}  // namespace

TEST_CASE("a pointer of any size is light within and dark all round", "[glfw]") {
  for (const int side : {24, 48, 72, 96, 160}) {
    INFO(side);
    const glfw::PointerImage image = glfw::pointer_image({side, light, dark});
    REQUIRE(image.side == side);
    REQUIRE(image.pixels.size() == 4 * static_cast<std::size_t>(side * side));
    int core = 0;
    int edge = 0;
    for (int y = 0; y < side; ++y) {
      bool was_seen = false;
      for (int x = 0; x < side; ++x) {
        const Pixel pixel = pixel_at(image, x, y);
        if (pixel.cover > 128 && !was_seen) {
          was_seen = true;
          CHECK(pixel.colour != light);  // from the left the edge comes first
        }
        core += is_solid(pixel, light) ? 1 : 0;
        edge += is_solid(pixel, dark) ? 1 : 0;
      }
    }
    CHECK(core > side * side / 20);
    CHECK(edge > side * side / 20);
  }
}

TEST_CASE("a pointer points with its top left corner and lets the rest be seen", "[glfw]") {
  const glfw::PointerImage image = glfw::pointer_image({48, light, dark});
  CHECK(pixel_at(image, 0, 1).cover > 128);
  CHECK(pixel_at(image, 1, 2).cover == 255);
  CHECK(pixel_at(image, 47, 0).cover == 0);
  CHECK(pixel_at(image, 40, 47).cover == 0);
  CHECK(is_solid(pixel_at(image, 8, 22), light));
}
