// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/dirty_tiles.h"

#include <algorithm>

namespace glfw {

PixelRect common_part(const PixelRect& one, const PixelRect& other) {
  return {std::max(one.left, other.left), std::max(one.top, other.top), std::min(one.right, other.right),
          std::min(one.bottom, other.bottom)};
}

void DirtyTiles::begin(platform::PixelSize size) {
  if (!(size == size_)) forget();
  size_ = size;
  columns_ = (size.width + tile - 1) / tile;
  rows_ = (size.height + tile - 1) / tile;
  now_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 1);
}

void DirtyTiles::add(const PixelRect& where, std::uint64_t hash) {
  const PixelRect seen = common_part(where, {0, 0, size_.width, size_.height});
  if (seen.empty()) return;
  for (int row = seen.top / tile; row <= (seen.bottom - 1) / tile; ++row) {
    for (int column = seen.left / tile; column <= (seen.right - 1) / tile; ++column) {
      std::uint64_t& known = now_[static_cast<std::size_t>(row * columns_ + column)];
      known = mix(known, hash);
    }
  }
}

bool DirtyTiles::is_dirty(int column, int row) const {
  const auto at = static_cast<std::size_t>(row * columns_ + column);
  return before_.empty() || before_[at] != now_[at];
}

PixelRect DirtyTiles::pixels_of(const PixelRect& tiles) const {
  return {tiles.left * tile, tiles.top * tile, std::min(tiles.right * tile, size_.width),
          std::min(tiles.bottom * tile, size_.height)};
}

std::vector<PixelRect> DirtyTiles::finish() {
  std::vector<PixelRect> found;  // in tiles
  for (int row = 0; row < rows_; ++row) {
    for (int column = 0; column < columns_; ++column) {
      if (!is_dirty(column, row)) continue;
      const int first = column;
      while (column < columns_ && is_dirty(column, row)) ++column;
      // A run as wide as one that ended in the row above makes it one row taller.
      const auto above = std::find_if(found.begin(), found.end(), [&](const PixelRect& each) {
        return each.bottom == row && each.left == first && each.right == column;
      });
      if (above != found.end()) {
        above->bottom = row + 1;
      } else {
        found.push_back({first, row, column, row + 1});
      }
    }
  }
  for (PixelRect& each : found) each = pixels_of(each);
  before_.swap(now_);
  return found;
}

}  // namespace glfw
