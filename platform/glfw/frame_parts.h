// SPDX-License-Identifier: GPL-3.0-or-later
// FrameParts: what Dear ImGui wants drawn, taken apart into triangles, and put
// together again with only those triangles that touch given rectangles.
//
// Clipping follows the backends' own rounding to whole pixels, so that a frame drawn
// in parts is the same, pixel for pixel, as one drawn whole (tests/glfw checks it).
#pragma once

#include <imgui.h>

#include <cstdint>
#include <span>
#include <vector>

#include "platform/glfw/dirty_tiles.h"

namespace glfw {

// The pixels that a backend of Dear ImGui lets this command touch.
PixelRect scissor_of(const ImVec4& clip, platform::PixelSize screen);

void add_frame(DirtyTiles& tiles, const ImDrawData& frame, platform::PixelSize screen);

// While it lives, `frame` holds only the triangles that touch the rectangles, clipped to them.
// The rectangles must not overlap. What was there before is back when it ends.
class FrameParts {
 public:
  FrameParts(ImDrawData& frame, std::span<const PixelRect> rects, platform::PixelSize screen);
  ~FrameParts();
  FrameParts(const FrameParts&) = delete;
  FrameParts& operator=(const FrameParts&) = delete;

 private:
  void swap_buffers();

  struct Part {
    ImVector<ImDrawCmd> commands;
    ImVector<ImDrawIdx> indices;
  };
  ImDrawData& frame_;
  std::vector<Part> parts_;  // one for each of the frame's lists
};

}  // namespace glfw
