// SPDX-License-Identifier: GPL-3.0-or-later
// DirtyTiles: which 64 × 64 squares of the screen differ from the frame before.
//
// A square is known by a hash over all that touches it, in drawing order; two frames
// with the same hash show the same pixels. Without a graphics driver pixels are what
// costs, so one changed letter must not repaint the screen (kiosk page, section 7).
#pragma once

#include <cstdint>
#include <vector>

#include "platform/platform.h"

namespace glfw {

// Pixels from the top left; right and bottom are the first outside.
struct PixelRect {
  int left = 0, top = 0, right = 0, bottom = 0;

  bool empty() const { return right <= left || bottom <= top; }
  friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

PixelRect common_part(const PixelRect& one, const PixelRect& other);

// Mixes one more number into a hash; the order counts.
constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9FB21C651E98DF25ULL;
  return hash ^ (hash >> 32);
}

class DirtyTiles {
 public:
  static constexpr int tile = 64;

  void begin(platform::PixelSize size);
  // Something is drawn within these pixels; the hash tells it from anything else.
  void add(const PixelRect& where, std::uint64_t hash);
  // The changed tiles, put together to rectangles that do not overlap and do not leave the screen.
  // What was added is the frame before from now on.
  std::vector<PixelRect> finish();
  // The screen no longer shows what was drawn: the next frame is dirty everywhere.
  void forget() { before_.clear(); }

 private:
  bool is_dirty(int column, int row) const;
  PixelRect pixels_of(const PixelRect& tiles) const;

  platform::PixelSize size_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint64_t> now_;
  std::vector<std::uint64_t> before_;  // empty: nothing is known
};

}  // namespace glfw
