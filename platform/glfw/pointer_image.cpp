// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/pointer_image.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace glfw {
namespace {

struct Point {
  float x, y;
};

// Of a height of one, from the tip round.
constexpr std::array<Point, 7> arrow{
    {{0, 0}, {0, 0.84F}, {0.20F, 0.66F}, {0.34F, 1}, {0.55F, 0.92F}, {0.41F, 0.59F}, {0.64F, 0.58F}}};
constexpr float edge_share = 0.055F;  // of the height
constexpr int grain = 4;              // looks each way within a pixel, so that slopes are smooth

float distance(Point from, Point a, Point b) {
  const float along_x = b.x - a.x;
  const float along_y = b.y - a.y;
  const float part =
      ((from.x - a.x) * along_x + (from.y - a.y) * along_y) / (along_x * along_x + along_y * along_y);
  const float at = std::clamp(part, 0.0F, 1.0F);
  return std::hypot(from.x - a.x - at * along_x, from.y - a.y - at * along_y);
}

enum class Region { outside, edge, core };

Region region_at(Point point) {
  bool is_inside = false;
  float nearest = 1;
  for (std::size_t i = 0; i < arrow.size(); ++i) {
    const Point a = arrow[i];
    const Point b = arrow[(i + 1) % arrow.size()];
    nearest = std::min(nearest, distance(point, a, b));
    // A line to the right crosses this side.
    const bool crosses =
        (a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x);
    if (crosses) is_inside = !is_inside;
  }
  if (!is_inside) return Region::outside;
  return nearest < edge_share ? Region::edge : Region::core;
}

unsigned char channel(std::uint32_t colour, int shift) {
  return static_cast<unsigned char>(colour >> shift & 0xFF);
}

unsigned char mixed(unsigned char a, int of_a, unsigned char b, int of_b) {
  return static_cast<unsigned char>((a * of_a + b * of_b) / std::max(1, of_a + of_b));
}

}  // namespace

PointerImage pointer_image(const platform::Pointer& pointer) {
  PointerImage image;
  image.side = pointer.pixels;
  const float scale = 1 / static_cast<float>(pointer.pixels);
  for (int y = 0; y < image.side; ++y) {
    for (int x = 0; x < image.side; ++x) {
      int edge = 0;
      int core = 0;
      for (int look = 0; look < grain * grain; ++look) {
        const float right = (static_cast<float>(look % grain) + 0.5F) / grain;
        const float down = (static_cast<float>(look / grain) + 0.5F) / grain;
        const Region region =
            region_at({(static_cast<float>(x) + right) * scale, (static_cast<float>(y) + down) * scale});
        edge += region == Region::edge ? 1 : 0;
        core += region == Region::core ? 1 : 0;
      }
      for (const int shift : {16, 8, 0})
        image.pixels.push_back(mixed(channel(pointer.core, shift), core, channel(pointer.edge, shift), edge));
      image.pixels.push_back(static_cast<unsigned char>((edge + core) * 255 / (grain * grain)));
    }
  }
  return image;
}

}  // namespace glfw
