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

float choice_icon(const Drawing& s) { return 1.6F * s.m.em; }

float choice_side(const Drawing& s) { return (s.m.dense ? 14 : 20) * s.m.unit; }

// All answers of a row are alike: side by side only where the longest fits on one line.
bool fits_beside(Drawing& s, std::span<const ChoiceLook> looks, float width) {
  for (const ChoiceLook& look : looks) {
    const float words = text_width(s.fonts.face(Face::large_bold), look.words);
    const float detail = text_width(s.fonts.face(Face::small), look.detail);
    const float sign = look.icon.empty() ? 0 : choice_icon(s) + 14 * s.m.unit;
    if (std::max(words, detail) + sign + 2 * choice_side(s) > width) return false;
  }
  return true;
}

ChoiceShape shape_choice(Drawing& s, const ChoiceLook& look, float width) {
  ChoiceShape shape;
  shape.icon = look.icon.empty() ? 0 : choice_icon(s);
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
  if (shape.icon > 0) s.canvas().icon(look.icon, left + shape.icon / 2, middle, shape.icon, paint.ink);
  const float x = left + shape.icon + shape.apart;
  const float top = middle - (shape.words.height + shape.detail.height) / 2;
  s.put(shape.words, x, top, paint.ink);
  if (!look.detail.empty()) {
    s.layer.hint(look.detail);
    s.put(shape.detail, x, top + shape.words.height, paint.ink);
  }
  if (look.on) s.chosen_mark(rect);
  return s.close_press(press, s.m.radius);
}

// As high as the page lets them be.
std::string_view choices_beside(Drawing& s, a11y::Id id, std::span<const ChoiceLook> looks, float width) {
  const int of = static_cast<int>(looks.size());
  const float room = s.flow.room_for(id);
  const float big = room > 0 ? std::min(big_choice * s.m.unit, room) : big_choice * s.m.unit;
  float height = s.m.dense ? s.m.control : std::max(s.m.control, big);
  for (const ChoiceLook& look : looks) height = std::max(height, shape_choice(s, look, width).height);
  s.flow.keep_natural(id, height);
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
  const a11y::Id id = s.layer.id(key);
  s.layer.open(a11y::Role::group, id, name);
  const auto count = static_cast<float>(looks.size());
  const float width = (s.flow.width() - s.m.gap * (count - 1)) / count;
  const bool beside = fits_beside(s, looks, width);
  const std::string_view pressed = beside ? choices_beside(s, id, looks, width) : choices_below(s, looks);
  s.layer.close();
  return pressed;
}

float Drawing::chips_height(std::span<const std::string> chips, float room) {
  if (chips.empty()) return 0;
  row.clear();
  // The last is the way to an example, with its lamp.
  for (const std::string& words : chips) {
    const bool is_last = &words == &chips.back();
    row.push_back(size_chip(*this, {words, words, {}, is_last ? "lamp" : ""}, room));
  }
  return wrap_row(room, std::max(0.75F * m.gap, m.least_gap));
}

// A ring with its middle filled, as before a choice, on the corner: no sign of a pack looks like it.
void Drawing::chosen_mark(const a11y::Rect& rect) {
  const float radius = 11 * m.unit;
  const float x = rect.right() - 6 * m.unit;
  const float y = rect.y + 6 * m.unit;
  canvas().circle(x, y, radius + 2 * m.unit, theme->surface);
  canvas().circle(x, y, radius, theme->pine);
  const float middle = 0.4F * radius;
  canvas().circle(x, y, middle, theme->on_tone);
  canvas().edge({x - middle, y - middle, 2 * middle, 2 * middle}, middle, m.thin, theme->on_tone);
}

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
