// SPDX-License-Identifier: GPL-3.0-or-later
// Those who talk together: a name to press, with a dot for each time that somebody spoke.
#include <algorithm>
#include <array>
#include <charconv>

#include "ui/drawing.h"

namespace ui {
namespace {

constexpr int most_dots = 4;        // more are told as a number
constexpr float dot_size = 0.68F;   // em, across
constexpr float dots_apart = 0.6F;  // em

struct SpeakerShape {
  Laid name, aside;
  float side = 0, right = 0;  // right: the room of dots or words at the end
  bool stacked = false;       // they stand below the name
  float height = 0;
};

float dots_width(const Drawing& s, int times) {
  const int dots = times > most_dots ? 1 : times;
  if (dots == 0) return 0;
  const float number = times > most_dots ? 2.2F * s.m.em : 0;
  return static_cast<float>(dots) * dot_size * s.m.em + static_cast<float>(dots - 1) * dots_apart * s.m.em +
         number;
}

SpeakerShape shape_speaker(Drawing& s, const SpeakerLook& look, float width) {
  SpeakerShape shape;
  shape.side = (s.m.dense ? 14 : 18) * s.m.unit;
  const float inner = width - 2 * shape.side;
  shape.right = dots_width(s, look.times);
  if (!look.aside.empty()) {
    const float words = text_width(s.fonts.face(Face::body), look.aside);
    shape.right += words + (look.times > 0 ? s.m.gap : 0);
  }
  const float beside = inner - shape.right - (shape.right > 0 ? s.m.gap : 0);
  shape.stacked = shape.right > 0 && widest_word(s.fonts.face(Face::body_bold), look.name) > beside;
  shape.name = s.lay(look.name, Face::body_bold, shape.stacked ? inner : beside);
  shape.aside = s.lay(look.aside, Face::body, inner);
  const float below = shape.stacked ? std::max(shape.aside.height, s.line(Face::body)) : 0;
  shape.height = std::max(s.m.control, shape.name.height + below + 2 * s.m.inside);
  return shape;
}

// From the right to the left.
void draw_dots(Drawing& s, int times, float right, float middle) {
  const float size = dot_size * s.m.em;
  float x = right;
  if (times > most_dots) {
    std::array<char, 16> bytes;
    char* const end = std::to_chars(bytes.data(), bytes.data() + bytes.size(), times).ptr;
    const std::string_view number(bytes.data(), static_cast<std::size_t>(end - bytes.data()));
    const Laid laid = s.lay(number, Face::body_bold, 2.2F * s.m.em);
    s.put(laid, x - laid.width, middle - laid.height / 2, s.theme->pine);
    x -= 2.2F * s.m.em;
  }
  for (int i = 0; i < (times > most_dots ? 1 : times); ++i) {
    s.canvas().circle(x - size / 2, middle, size / 2, s.theme->pine);
    x -= size + dots_apart * s.m.em;
  }
}

}  // namespace

bool Kit::speaker(const SpeakerLook& look) {
  Drawing& s = *drawing_;
  const SpeakerShape shape = shape_speaker(s, look, s.flow.width());
  const a11y::Rect rect = s.flow.place(shape.height);
  const Pressing press = s.open_press(a11y::Role::button, look.key, look.name, rect, {.on = look.on});
  s.layer.hint(look.spoken);
  const Skin paint = s.skin(Importance::normal, press.held);
  const bool is_marked = look.on || press.held;
  s.box(rect, s.m.radius, look.on ? s.theme->pine_soft : s.theme->surface,
        is_marked ? s.theme->pine : s.theme->line, is_marked ? paint.edge_width : s.m.thin);
  const float left = rect.x + shape.side;
  const float right = rect.right() - shape.side;
  const float middle = rect.y + rect.height / 2;
  const float words = shape.stacked ? shape.name.height + s.line(Face::body) : shape.name.height;
  const float top = middle - words / 2;
  s.put(shape.name, left, top, s.theme->ink);
  const float beside = shape.stacked ? top + shape.name.height + s.line(Face::body) / 2 : middle;
  draw_dots(s, look.times, right, beside);
  if (!look.aside.empty()) {
    const float at = right - dots_width(s, look.times) - (look.times > 0 ? s.m.gap : 0) - shape.aside.width;
    s.put(shape.aside, at, beside - shape.aside.height / 2, s.theme->muted);
  }
  return s.close_press(press, s.m.radius);
}

}  // namespace ui
