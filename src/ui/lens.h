// SPDX-License-Identifier: GPL-3.0-or-later
// Lens: a part of what was drawn, drawn once more and larger.
//
// It repeats the triangles, not the pixels: so it needs nothing of the renderer.
#pragma once

#include "access/tree.h"

struct ImDrawList;

namespace ui {

// The part of `from` that lies in `source` fills `target` on `onto`. The two may be the same list.
void magnify(ImDrawList& onto, const ImDrawList& from, const a11y::Rect& source, const a11y::Rect& target);

}  // namespace ui
