// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing, ranking, counting, and the gentle questions.
#include <algorithm>

#include "ui/drawing.h"

namespace ui {

namespace {

constexpr float big_choice = 120;  // units

struct ChoiceShape {
  float icon = 0, apart = 0;
  Laid words, detail;
  float height = 0;
};

bool shows_icon(const ChoiceLook& look) { return look.on || !look.icon.empty(); }

float choice_icon(const Drawing& s) { return 1.6F * s.m.em; }

float choice_side(const Drawing& s) { return (s.m.dense ? 14 : 20) * s.m.unit; }

// All answers of a row are alike: side by side only where the longest fits on one line.
bool fits_beside(Drawing& s, std::span<const ChoiceLook> looks, float width) {
  for (const ChoiceLook& look : looks) {
    const float words = text_width(s.fonts.face(Face::large_bold), look.words);
    const float detail = text_width(s.fonts.face(Face::small), look.detail);
    const float sign = shows_icon(look) ? choice_icon(s) + 14 * s.m.unit : 0;
    if (std::max(words, detail) + sign + 2 * choice_side(s) > width) return false;
  }
  return true;
}

ChoiceShape shape_choice(Drawing& s, const ChoiceLook& look, float width) {
  ChoiceShape shape;
  shape.icon = shows_icon(look) ? choice_icon(s) : 0;
  shape.apart = shape.icon > 0 ? 14 * s.m.unit : 0;
  const float room = width - 2 * choice_side(s) - shape.icon - shape.apart;
  shape.words = s.lay(look.words, Face::large_bold, room);
  shape.detail = s.lay(look.detail, Face::small, room);
  if (look.detail.empty()) shape.detail.height = 0;
  shape.height = shape.words.height + shape.detail.height + 2 * s.m.inside;
  return shape;
}

bool draw_choice(Drawing& s, const ChoiceLook& look, const ChoiceShape& shape, const a11y::Rect& rect,
                 bool centred, int place, int of) {
  const Pressing press = s.open_press(a11y::Role::button, look.key, look.words, rect, {.on = look.on});
  s.layer.position(place, of);
  const Skin paint = s.skin(look.on ? Importance::primary : Importance::normal, press.held);
  s.box(rect, s.m.radius, paint.fill, paint.edge, paint.edge_width);
  const float text = std::max(shape.words.width, look.detail.empty() ? 0 : shape.detail.width);
  const float inner = text + shape.icon + shape.apart;
  const float left = centred ? rect.x + (rect.width - inner) / 2 : rect.x + 1.4F * choice_side(s);
  const float middle = rect.y + rect.height / 2;
  const std::string_view icon = look.icon.empty() ? "check" : look.icon;
  if (shape.icon > 0) s.canvas().icon(icon, left + shape.icon / 2, middle, shape.icon, paint.ink);
  const float x = left + shape.icon + shape.apart;
  const float top = middle - (shape.words.height + shape.detail.height) / 2;
  s.put(shape.words, x, top, paint.ink);
  if (!look.detail.empty()) {
    s.layer.hint(look.detail);
    s.put(shape.detail, x, top + shape.words.height, paint.ink);
  }
  return s.close_press(press, s.m.radius);
}

std::string_view choices_beside(Drawing& s, std::span<const ChoiceLook> looks, float width) {
  const int of = static_cast<int>(looks.size());
  float height = s.m.dense ? s.m.control : std::max(s.m.control, big_choice * s.m.unit);
  for (const ChoiceLook& look : looks) height = std::max(height, shape_choice(s, look, width).height);
  const a11y::Rect row = s.flow.place(height);
  std::string_view pressed;
  for (int i = 0; i < of; ++i) {
    const ChoiceLook& look = looks[static_cast<std::size_t>(i)];
    const float x = row.x + static_cast<float>(i) * (width + s.m.gap);
    if (draw_choice(s, look, shape_choice(s, look, width), {x, row.y, width, height}, true, i + 1, of))
      pressed = look.key;
  }
  return pressed;
}

std::string_view choices_below(Drawing& s, std::span<const ChoiceLook> looks) {
  const int of = static_cast<int>(looks.size());
  std::string_view pressed;
  for (int i = 0; i < of; ++i) {
    const ChoiceLook& look = looks[static_cast<std::size_t>(i)];
    const ChoiceShape shape = shape_choice(s, look, s.flow.width());
    const a11y::Rect rect = s.flow.place(std::max(s.m.control, shape.height));
    if (draw_choice(s, look, shape, rect, false, i + 1, of)) pressed = look.key;
  }
  return pressed;
}

// The box before a tick and the ring before a choice differ by shape and by their fill.
void draw_mark(Drawing& s, float x, float y, float size, bool round, bool on) {
  const a11y::Rect mark{x - size / 2, y - size / 2, size, size};
  const float radius = round ? size / 2 : 6 * s.m.unit;
  s.box(mark, radius, on ? s.theme->pine : s.theme->surface, on ? s.theme->pine : s.theme->line, s.m.strong);
  if (!on) return;
  if (round) {
    s.canvas().circle(x, y, size * 0.22F, s.theme->on_tone);
  } else {
    s.canvas().icon("check", x, y, size * 0.85F, s.theme->on_tone);
  }
}

bool tickable(Drawing& s, const ChoiceLook& look, bool round) {
  const float mark = 1.3F * s.m.em;
  const float side = choice_side(s);
  const float sign = look.icon.empty() ? 0 : 1.4F * s.m.em + 12 * s.m.unit;
  const float left = side + mark + 14 * s.m.unit + sign;
  const float room = s.flow.width() - left - side;
  const Laid words = s.lay(look.words, look.on ? Face::body_bold : Face::body, room);
  const Laid detail = s.lay(look.detail, Face::small, room);
  const float below = look.detail.empty() ? 0 : detail.height;
  const a11y::Rect rect = s.flow.place(std::max(s.m.control, words.height + below + 2 * s.m.inside));
  const a11y::Role role = round ? a11y::Role::radio : a11y::Role::check;
  const Pressing press = s.open_press(role, look.key, look.words, rect, {.on = look.on});
  const bool filled = look.on || press.held;
  s.box(rect, s.m.radius, filled ? s.theme->pine_soft : s.theme->surface,
        look.on ? s.theme->pine : s.theme->line, look.on || press.held ? s.m.strong : s.m.thin);
  const float middle = rect.y + rect.height / 2;
  draw_mark(s, rect.x + side + mark / 2, middle, mark, round, look.on);
  if (sign > 0) {
    s.canvas().icon(look.icon, rect.x + left - sign / 2 - 6 * s.m.unit, middle, 1.3F * s.m.em, s.theme->pine);
  }
  const float top = middle - (words.height + below) / 2;
  s.put(words, rect.x + left, top, s.theme->ink);
  if (below > 0) {
    look.says_detail ? s.layer.value(look.detail) : s.layer.hint(look.detail);
    s.put(detail, rect.x + left, top + words.height, look.says_detail ? s.theme->ink : s.theme->muted);
  }
  return s.close_press(press, s.m.radius);
}

Sized size_chip(Drawing& s, const ChoiceLook& look, float room) {
  Sized sized;
  const float side = 22 * s.m.unit;
  const std::string_view icon = look.on ? "check" : look.icon;
  sized.icon = icon.empty() ? 0 : 1.1F * s.m.em;
  const float around = 2 * side + (sized.icon > 0 ? sized.icon + 8 * s.m.unit : 0);
  sized.laid = s.lay(look.words, Face::body, std::max(s.m.em, room - around));
  sized.width = std::max(s.m.control, sized.laid.width + around);
  sized.height = std::max(s.m.control, sized.laid.height + 2 * s.m.inside);
  return sized;
}

bool draw_chip(Drawing& s, const ChoiceLook& look, const Sized& sized, const a11y::Rect& rect) {
  const Pressing press = s.open_press(a11y::Role::button, look.key, look.words, rect, {.on = look.on});
  const float radius = std::min(rect.height / 2, 34 * s.m.unit);
  const Colour ink = look.on ? s.theme->on_tone : s.theme->pine;
  const Colour fill = look.on ? s.theme->pine : press.held ? s.theme->pine_soft : s.theme->surface;
  s.box(rect, radius, fill, s.theme->pine, press.held ? s.m.strong : s.m.thin);
  const float apart = sized.icon > 0 ? 8 * s.m.unit : 0;
  const float left = rect.x + (rect.width - sized.laid.width - sized.icon - apart) / 2;
  const float middle = rect.y + rect.height / 2;
  const std::string_view icon = look.on ? "check" : look.icon;
  if (sized.icon > 0) s.canvas().icon(icon, left + sized.icon / 2, middle, sized.icon, ink);
  s.put(sized.laid, left + sized.icon + apart, middle - sized.laid.height / 2, ink);
  return s.close_press(press, radius);
}

}  // namespace

std::string_view Kit::choices(std::string_view key, std::string_view name,
                              std::span<const ChoiceLook> looks) {
  Drawing& s = *drawing_;
  if (looks.empty()) return {};
  s.layer.open(a11y::Role::group, s.layer.id(key), name);
  const auto count = static_cast<float>(looks.size());
  const float width = (s.flow.width() - s.m.gap * (count - 1)) / count;
  const bool beside = fits_beside(s, looks, width);
  const std::string_view pressed = beside ? choices_beside(s, looks, width) : choices_below(s, looks);
  s.layer.close();
  return pressed;
}

bool Kit::check(const ChoiceLook& look) { return tickable(*drawing_, look, false); }

bool Kit::radio(const ChoiceLook& look) { return tickable(*drawing_, look, true); }

std::string_view Kit::chips(std::string_view key, std::string_view lead, std::span<const ChoiceLook> looks) {
  Drawing& s = *drawing_;
  if (looks.empty()) return {};
  const float room = s.flow.width();
  s.row.clear();
  // The words before the chips take the first place of the first line.
  Sized first;
  first.laid = s.lay(lead, Face::body, room);
  first.width = first.laid.width;
  first.height = lead.empty() ? 0 : s.m.control;
  if (!lead.empty()) s.row.push_back(first);
  for (const ChoiceLook& look : looks) s.row.push_back(size_chip(s, look, room));
  const a11y::Rect at = s.flow.place(s.wrap_row(room, std::max(0.75F * s.m.gap, s.m.least_gap)));
  s.layer.open(a11y::Role::group, s.layer.id(key), lead);
  s.layer.rect(at, s.clip);
  if (!lead.empty()) {
    const Sized& sized = s.row.front();
    s.put(sized.laid, at.x + sized.x, at.y + (sized.height - sized.laid.height) / 2, s.theme->muted);
  }
  std::string_view pressed;
  const std::size_t skip = lead.empty() ? 0 : 1;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const Sized& sized = s.row[i + skip];
    const a11y::Rect rect{at.x + sized.x, at.y + sized.y, sized.width, sized.height};
    if (draw_chip(s, looks[i], sized, rect)) pressed = looks[i].key;
  }
  s.layer.close();
  return pressed;
}

}  // namespace ui
