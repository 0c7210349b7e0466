// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the page that makes things easier: what it is about, and its options as buttons beside it.
#include <algorithm>
#include <cmath>

#include "ui/drawing.h"

namespace ui {
namespace {

constexpr float name_share = 0.17F;  // of the width, where the name stands beside its options
constexpr float least_beside = 40;   // em: narrower rows have the name above
constexpr float sample_apart = 12;   // units

float side_of_option(const Drawing& s) { return (s.m.dense ? 12 : 14) * s.m.unit; }

// The sample and the sign that say more than the word does.
float sign_width(Drawing& s, const OptionLook& look) {
  if (look.sample > 0) return 1.6F * s.m.em * look.sample + sample_apart * s.m.unit;
  return look.on ? 1.1F * s.m.em + sample_apart * s.m.unit : 0;
}

float wish_of(Drawing& s, const OptionLook& look) {
  return text_width(s.fonts.face(Face::body_bold), look.words) + sign_width(s, look) + 2 * side_of_option(s);
}

struct OptionGrid {
  int columns = 1;
  float width = 0, height = 0;  // of one option
};

OptionGrid fit_options(Drawing& s, std::span<const OptionLook> looks, float room) {
  float widest = s.m.control;
  for (const OptionLook& look : looks) widest = std::max(widest, wish_of(s, look) + 1.2F * s.m.em);
  const int count = static_cast<int>(looks.size());
  const int most = std::clamp(static_cast<int>((room + s.m.gap) / (widest + s.m.gap)), 1, count);
  const int rows = (count + most - 1) / most;
  OptionGrid grid;
  grid.columns = (count + rows - 1) / rows;
  const auto columns = static_cast<float>(grid.columns);
  grid.width = (room - s.m.gap * (columns - 1)) / columns;
  grid.height = s.m.control;
  for (const OptionLook& look : looks) {
    const float inner = grid.width - 2 * side_of_option(s) - sign_width(s, look);
    grid.height = std::max(grid.height, s.lay(look.words, Face::body_bold, inner).height + 2 * s.m.inside);
  }
  return grid;
}

struct OptionPaint {
  Colour fill, edge, ink;
};

// An option of colours shows its own.
OptionPaint paint_of(const Drawing& s, const OptionLook& look, bool held) {
  if (look.worn != nullptr) return {look.worn->paper, look.worn->ink, look.worn->ink};
  const bool is_filled = look.on || held;
  return {is_filled ? s.theme->pine_soft : s.theme->surface, look.on ? s.theme->pine : s.theme->line,
          s.theme->ink};
}

bool draw_option(Drawing& s, const OptionLook& look, const a11y::Rect& rect, int place, int of) {
  const Pressing press = s.open_press(a11y::Role::radio, look.key, look.words, rect, {.on = look.on});
  s.layer.position(place, of);
  const OptionPaint paint = paint_of(s, look, press.held);
  s.box(rect, s.m.radius, paint.fill, paint.edge, look.on || press.held ? 1.5F * s.m.strong : s.m.thin);
  const float sign = sign_width(s, look);
  const Face face = look.on ? Face::body_bold : Face::body;
  const Laid words = s.lay(look.words, face, rect.width - 2 * side_of_option(s) - sign);
  const float left = rect.x + (rect.width - words.width - sign) / 2;
  const float middle = rect.y + rect.height / 2;
  const float sign_middle = left + (sign - sample_apart * s.m.unit) / 2;
  if (look.sample > 0) {
    s.canvas().sample("Aa", sign_middle, middle, look.sample * s.m.em, paint.ink);
  } else if (look.on) {
    s.canvas().icon("check", sign_middle, middle, s.m.em, paint.ink);
  }
  s.put(words, left + sign, middle - words.height / 2, paint.ink);
  return s.close_press(press, s.m.radius);
}

}  // namespace

std::string_view Kit::options(std::string_view key, std::string_view name,
                              std::span<const OptionLook> looks) {
  Drawing& s = *drawing_;
  const float whole = s.flow.width();
  const bool is_beside = !s.m.one_column && whole > least_beside * s.m.em;
  const float left = is_beside ? std::round(whole * name_share) : 0;
  const Laid title = s.lay(name, Face::body_bold, is_beside ? left - s.m.gap : whole);
  const OptionGrid grid = fit_options(s, looks, whole - left);
  const int count = static_cast<int>(looks.size());
  const int rows = (count + grid.columns - 1) / grid.columns;
  const float options_height =
      static_cast<float>(rows) * grid.height + static_cast<float>(rows - 1) * s.m.gap;
  const float above = is_beside ? 0 : title.height + 0.3F * s.m.gap;
  const a11y::Rect at = s.flow.place(std::max(is_beside ? title.height : 0, options_height) + above);
  s.layer.open(a11y::Role::group, s.layer.id(key), name);
  s.layer.rect(at, s.clip);
  s.put(title, at.x, is_beside ? at.y + std::max(0.0F, (grid.height - title.height) / 2) : at.y,
        s.theme->ink);
  std::string_view pressed;
  for (int i = 0; i < count; ++i) {
    const auto column = static_cast<float>(i % grid.columns);
    const auto row = static_cast<float>(i / grid.columns);
    const a11y::Rect rect{at.x + left + column * (grid.width + s.m.gap),
                          at.y + above + row * (grid.height + s.m.gap), grid.width, grid.height};
    const OptionLook& look = looks[static_cast<std::size_t>(i)];
    if (draw_option(s, look, rect, i + 1, count)) pressed = look.key;
  }
  s.layer.close();
  return pressed;
}

}  // namespace ui
