// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/watch.h"

#include <algorithm>

#include "bench/clock.h"

namespace bench {
namespace {

constexpr std::uint32_t paper = 0xFAF6EC;
constexpr std::uint32_t pine = 0x0F5B4F;
constexpr std::uint32_t focus_yellow = 0xFFD400;
// The screen's server and the program need the cores too: many strips are looked at less often.
constexpr double between_looks_ms = 0.25;
constexpr double between_many_looks_ms = 1;

bool shows(const Picture& picture, std::uint32_t colour, std::size_t least) {
  const auto found = std::count(picture.pixels.begin(), picture.pixels.end(), colour);
  return static_cast<std::size_t>(found) >= least;
}

// A third of the screen is paper, and one large control is in the primary colour.
bool is_form(const Picture& picture) {
  return shows(picture, paper, picture.pixels.size() / 3) && shows(picture, pine, 10000);
}

}  // namespace

std::vector<Area> strips(Size size) {
  constexpr int count = 12;
  std::vector<Area> areas;
  for (int i = 0; i < count; ++i)
    areas.push_back({0, (2 * i + 1) * size.height / (2 * count), size.width, 2});
  return areas;
}

std::optional<Change> until_changed(Display& display, std::span<const Area> areas, std::uint64_t before,
                                    double most_ms) {
  const double last = now_ms() + most_ms;
  while (now_ms() < last) {
    const std::uint64_t look = display.look(areas);
    if (look != before) return Change{now_ms(), look};
    pause_ms(areas.size() > 1 ? between_many_looks_ms : between_looks_ms);
  }
  return std::nullopt;
}

std::optional<double> until_at_rest(Display& display, double quiet_ms, double most_ms) {
  const std::vector<Area> areas = strips(display.size());
  const double last = now_ms() + most_ms;
  Change newest{now_ms(), display.look(areas)};
  while (now_ms() < last) {
    const std::optional<Change> change = until_changed(display, areas, newest.look, quiet_ms);
    if (!change) return newest.at;
    newest = *change;
  }
  return std::nullopt;
}

std::optional<double> until_form(Display& display, double most_ms, const std::function<bool()>& go_on) {
  const double last = now_ms() + most_ms;
  const Area corner{4, display.size().height / 2, 4, 4};  // paper on the first screen, and cheap to look at
  const std::uint64_t empty = display.look({&corner, 1});
  while (now_ms() < last && go_on()) {
    const double looked = now_ms();
    if (display.look({&corner, 1}) != empty && is_form(display.picture())) return looked;
    pause_ms(1);
  }
  return std::nullopt;
}

std::optional<Area> focused_control(Display& display) {
  const Picture picture = display.picture();
  int left = picture.size.width, top = picture.size.height, right = -1, bottom = -1;
  for (int y = 0; y < picture.size.height; ++y) {
    const std::uint32_t* row = picture.pixels.data() + static_cast<std::ptrdiff_t>(y) * picture.size.width;
    for (int x = 0; x < picture.size.width; ++x) {
      if (row[x] != focus_yellow) continue;
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = std::max(bottom, y);
    }
  }
  constexpr int edge = 12;  // the ring, its rounded corners and the control's own border
  const Area inside{left + edge, top + edge, right - left - 2 * edge, bottom - top - 2 * edge};
  if (inside.width < 8 || inside.height < 8) return std::nullopt;
  return inside;
}

}  // namespace bench
