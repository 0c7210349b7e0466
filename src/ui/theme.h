// SPDX-License-Identifier: GPL-3.0-or-later
// Theme: every colour of the program, in one table of six themes.
//
// No colour stands anywhere else. A test holds each pair that is drawn to its
// contrast (7:1 for words, 3:1 for edges and icons).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "access/comfort.h"

namespace ui {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;

  friend bool operator==(const Colour&, const Colour&) = default;
};

struct Theme {
  std::string_view name;
  Colour paper, surface, ink, muted, line, soft;
  Colour pine, indigo, rust, plum, pine_soft;
  Colour on_tone;  // words on pine, indigo, rust, plum, ok
  Colour ok, warn, warn_soft;
  Colour focus, focus_edge;
  Colour wood;
  bool flat = false;  // no soft fills: edges are drawn instead
};

std::span<const Theme> themes();
const Theme& theme_named(std::string_view name);  // Cream where the name is unknown
// A tint lies over the finished frame as a coloured sheet does: each colour is multiplied by it.
struct Tint {
  std::string_view name;
  Colour sheet;
};
std::span<const Tint> tints();  // the first is none
Theme theme_of(const a11y::Comfort& comfort);

double contrast(Colour a, Colour b);     // 1 to 21
std::uint32_t as_number(Colour colour);  // 0xRRGGBB

}  // namespace ui
