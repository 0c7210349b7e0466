// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lens.h"

#include <imgui.h>

#include <algorithm>

namespace ui {
namespace {

struct Magnifier {
  a11y::Rect source, target;

  ImVec2 moved(const ImVec2& at) const {
    return {target.x + (at.x - source.x) * target.width / source.width,
            target.y + (at.y - source.y) * target.height / source.height};
  }
};

a11y::Rect around(const ImDrawVert* const (&corners)[3]) {
  const auto [left, right] = std::minmax({corners[0]->pos.x, corners[1]->pos.x, corners[2]->pos.x});
  const auto [top, bottom] = std::minmax({corners[0]->pos.y, corners[1]->pos.y, corners[2]->pos.y});
  return {left, top, right - left, bottom - top};
}

bool touches(const a11y::Rect& one, const a11y::Rect& other) {
  return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
}

void repeat(ImDrawList& onto, const ImDrawVert* const (&corners)[3], const Magnifier& magnifier) {
  onto.PrimReserve(3, 3);
  for (const ImDrawVert* corner : corners) {
    onto.PrimWriteIdx(static_cast<ImDrawIdx>(onto._VtxCurrentIdx));
    onto.PrimWriteVtx(magnifier.moved(corner->pos), corner->uv, corner->col);
  }
}

}  // namespace

void magnify(ImDrawList& onto, const ImDrawList& from, const a11y::Rect& source, const a11y::Rect& target) {
  const Magnifier magnifier{source, target};
  // What is added must not be met again, and adding moves the lists in memory.
  const ImVector<ImDrawCmd> commands = from.CmdBuffer;
  const ImVector<ImDrawVert> vertices = from.VtxBuffer;
  const ImVector<ImDrawIdx> indices = from.IdxBuffer;
  for (const ImDrawCmd& command : commands) {
    const a11y::Rect clip{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z - command.ClipRect.x,
                          command.ClipRect.w - command.ClipRect.y};
    if (command.ElemCount == 0 || !touches(clip, source)) continue;
    const ImVec2 first = magnifier.moved({clip.x, clip.y});
    const ImVec2 last = magnifier.moved({clip.right(), clip.bottom()});
    onto.PushClipRect({std::max(first.x, target.x), std::max(first.y, target.y)},
                      {std::min(last.x, target.right()), std::min(last.y, target.bottom())}, false);
    onto.PushTextureID(command.GetTexID());
    for (unsigned at = command.IdxOffset; at + 2 < command.IdxOffset + command.ElemCount; at += 3) {
      const auto corner = [&](unsigned which) {
        return &vertices[static_cast<int>(command.VtxOffset + indices[static_cast<int>(at + which)])];
      };
      const ImDrawVert* const corners[3] = {corner(0), corner(1), corner(2)};
      if (touches(around(corners), source)) repeat(onto, corners, magnifier);
    }
    onto.PopTextureID();
    onto.PopClipRect();
  }
}

}  // namespace ui
