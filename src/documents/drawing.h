// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing: the few pictures that documents hold, made of plain shapes.
#pragma once

#include <cairo.h>

#include <string>

#include "documents/blocks.h"
#include "documents/palette.h"

namespace documents {

struct Spot {
  double x = 0, y = 0, height = 0;
};

void draw(cairo_t* page, Drawing drawing, const Spot& spot);

// The same as an SVG picture that can stand inside an HTML page.
std::string svg(Drawing drawing, const std::string& escaped_alt);

std::string css(const Ink& ink);

}  // namespace documents
