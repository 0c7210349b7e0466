// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/frame_parts.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace glfw {
namespace {

// Three corners of one triangle of a command.
struct Triangle {
  const ImDrawVert* corners[3];
};

Triangle triangle_at(const ImDrawList& list, const ImDrawCmd& command, unsigned first_index) {
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + first_index;
  const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
  return {{vertex + index[0], vertex + index[1], vertex + index[2]}};
}

// The pixels that it can touch, whole ones, before clipping.
PixelRect bounds_of(const Triangle& triangle) {
  const ImVec2 a = triangle.corners[0]->pos;
  const ImVec2 b = triangle.corners[1]->pos;
  const ImVec2 c = triangle.corners[2]->pos;
  const auto down = [](float value) { return static_cast<int>(std::floor(std::clamp(value, -1e6F, 1e6F))); };
  const auto up = [](float value) { return static_cast<int>(std::ceil(std::clamp(value, -1e6F, 1e6F))); };
  return {down(std::min({a.x, b.x, c.x})), down(std::min({a.y, b.y, c.y})), up(std::max({a.x, b.x, c.x})),
          up(std::max({a.y, b.y, c.y}))};
}

std::uint64_t two(float first, float second) {
  return (std::uint64_t{std::bit_cast<std::uint32_t>(first)} << 32) | std::bit_cast<std::uint32_t>(second);
}

std::uint64_t hash_of(const ImDrawVert& vertex) {
  return mix(mix(mix(0, two(vertex.pos.x, vertex.pos.y)), two(vertex.uv.x, vertex.uv.y)), vertex.col);
}

std::uint64_t hash_of(const PixelRect& clip) {
  const auto pair = [](int first, int second) {
    return (std::uint64_t{static_cast<std::uint32_t>(first)} << 32) | static_cast<std::uint32_t>(second);
  };
  return mix(mix(0, pair(clip.left, clip.top)), pair(clip.right, clip.bottom));
}

void add_list(DirtyTiles& tiles, const ImDrawList& list, platform::PixelSize screen,
              std::vector<std::uint64_t>& vertices) {
  vertices.clear();
  for (const ImDrawVert& vertex : list.VtxBuffer) vertices.push_back(hash_of(vertex));
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const PixelRect clip = scissor_of(command.ClipRect, screen);
    if (clip.empty() || command.UserCallback != nullptr) continue;
    // The texture is not in the hash: there is one, and a new one makes the painter forget all.
    const std::uint64_t clip_hash = hash_of(clip);
    for (unsigned at = 0; at + 2 < command.ElemCount; at += 3) {
      const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + at;
      std::uint64_t hash = clip_hash;
      for (int corner = 0; corner < 3; ++corner)
        hash = mix(hash, vertices[command.VtxOffset + index[corner]]);
      tiles.add(common_part(bounds_of(triangle_at(list, command, at)), clip), hash);
    }
  }
}

void append_command(const ImDrawList& list, const ImDrawCmd& command, const PixelRect& allowed,
                    platform::PixelSize screen, ImVector<ImDrawCmd>& commands, ImVector<ImDrawIdx>& indices) {
  const PixelRect clip = common_part(scissor_of(command.ClipRect, screen), allowed);
  if (clip.empty() || command.UserCallback != nullptr) return;
  ImDrawCmd part = command;
  part.IdxOffset = static_cast<unsigned>(indices.Size);
  part.ClipRect = {static_cast<float>(clip.left), static_cast<float>(clip.top),
                   static_cast<float>(clip.right), static_cast<float>(clip.bottom)};
  for (unsigned at = 0; at + 2 < command.ElemCount; at += 3) {
    if (common_part(bounds_of(triangle_at(list, command, at)), clip).empty()) continue;
    for (unsigned corner = 0; corner < 3; ++corner) {
      indices.push_back(list.IdxBuffer[static_cast<int>(command.IdxOffset + at + corner)]);
    }
  }
  part.ElemCount = static_cast<unsigned>(indices.Size) - part.IdxOffset;
  if (part.ElemCount > 0) commands.push_back(part);
}

}  // namespace

PixelRect scissor_of(const ImVec4& clip, platform::PixelSize screen) {
  // OpenGL counts from the bottom, and the backends cut off fractions on that side.
  const auto height = static_cast<float>(screen.height);
  const int left = static_cast<int>(clip.x);
  const int low = static_cast<int>(height - clip.w);
  const int right = left + static_cast<int>(clip.z - clip.x);
  const int high = low + static_cast<int>(clip.w - clip.y);
  return common_part({left, screen.height - high, right, screen.height - low},
                     {0, 0, screen.width, screen.height});
}

void add_frame(DirtyTiles& tiles, const ImDrawData& frame, platform::PixelSize screen) {
  std::vector<std::uint64_t> vertices;
  for (int n = 0; n < frame.CmdListsCount; ++n) add_list(tiles, *frame.CmdLists[n], screen, vertices);
}

FrameParts::FrameParts(ImDrawData& frame, std::span<const PixelRect> rects, platform::PixelSize screen)
    : frame_(frame), parts_(static_cast<std::size_t>(frame.CmdListsCount)) {
  for (int n = 0; n < frame.CmdListsCount; ++n) {
    const ImDrawList& list = *frame.CmdLists[n];
    Part& part = parts_[static_cast<std::size_t>(n)];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      for (const PixelRect& rect : rects) {
        append_command(list, command, rect, screen, part.commands, part.indices);
      }
    }
  }
  swap_buffers();
}

FrameParts::~FrameParts() { swap_buffers(); }

void FrameParts::swap_buffers() {
  for (int n = 0; n < frame_.CmdListsCount; ++n) {
    Part& part = parts_[static_cast<std::size_t>(n)];
    frame_.CmdLists[n]->CmdBuffer.swap(part.commands);
    frame_.CmdLists[n]->IdxBuffer.swap(part.indices);
  }
}

}  // namespace glfw
