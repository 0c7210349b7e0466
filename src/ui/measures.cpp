// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float drawn_em = 24;  // body text in the drawings, in units
constexpr float unit_millimetres = 0.25F;

// Millimetres: access page, 5.1.
struct Least {
  float control, gap, margin;
};
constexpr Least usual{15, 3, 5};
constexpr Least large{20, 5, 8};
constexpr float narrow = 306;      // a display of 15 inches with 1024 pixels across is 304 wide
constexpr float low_part = 0.58F;  // of the screen, from its foot

constexpr double pointer_millimetres[] = {0, 12, 18, 24};

}  // namespace

int pointer_pixels(const a11y::Comfort& comfort, double millimetres_per_pixel) {
  const auto size = static_cast<std::size_t>(std::clamp(comfort.pointer, 0, 3));
  return static_cast<int>(std::lround(pointer_millimetres[size] / millimetres_per_pixel));
}

bool is_narrow(double millimetres_per_pixel, int width) { return millimetres_per_pixel * width < narrow; }

Measures measure(const Fonts& fonts, const a11y::Comfort& comfort, double millimetres_per_pixel, int width,
                 int height) {
  const Least& least = comfort.large_controls ? large : usual;
  const int text_size = comfort.text_size;
  Measures measures;
  const auto pitch = static_cast<float>(millimetres_per_pixel);
  const Fonts::Sized& body = fonts.face(Face::body);
  measures.screen_width = static_cast<float>(width);
  measures.screen_height = static_cast<float>(height);
  measures.text_size = text_size;
  measures.dense = text_size >= 4;
  measures.one_column = measures.dense || is_narrow(millimetres_per_pixel, width);
  measures.left_handed = comfort.left_handed;
  if (comfort.low_reach) measures.top = std::round(measures.screen_height * (1 - low_part));
  measures.unit = unit_millimetres / pitch;
  measures.em = body.em;
  const float unit = measures.unit;
  measures.soft = unit * std::clamp(body.em / (drawn_em * unit), 0.85F, 1.15F);
  const float soft = measures.soft;
  measures.inside = measures.dense ? 6 * unit : 14 * soft;
  const float line = measures.dense ? dense_line * body.em : body.line;
  measures.control = std::round(std::max(least.control / pitch, line + 2 * measures.inside));
  measures.least_control = std::round(least.control / pitch);
  measures.least_gap = std::round(least.gap / pitch);
  measures.gap = std::round(std::max(least.gap / pitch, 14 * soft));
  measures.margin = std::round(std::max(least.margin / pitch, 32 * soft));
  measures.pad = std::round((measures.dense ? 16 : 24) * soft);
  measures.radius = 14 * unit;
  measures.card_radius = 18 * unit;
  measures.strong = std::max(2.0F, std::round(3 * unit));
  measures.thin = std::max(1.0F, std::round(2 * unit));
  return measures;
}

}  // namespace ui
