// SPDX-License-Identifier: GPL-3.0-or-later
// Great cards to choose from, and the line that is drawn from answers.
#include <algorithm>

#include "ui/drawing.h"

namespace ui {
namespace {

constexpr float card_sign = 3.8F;    // em, of the circle above the words
constexpr float beside_sign = 2.2F;  // em, where the words stand beside it
constexpr float card_top = 18;       // units
constexpr float lowest_line = 132;   // units
constexpr float dot = 0.8F;          // em, from its middle

struct CardShape {
  Laid words, detail;
  float sign = 0, below = 0, height = 0;
  bool stands = false;  // the sign above the words
};

// How all cards of a row are laid: alike, so that none weighs more than another.
struct CardKind {
  float width = 0;
  bool stands = false;  // the sign above the words
  Face face = Face::large_bold;
};

float card_room(const Drawing& s, const ChoiceLook& look, const CardKind& kind) {
  const bool has_aside = !kind.stands && !look.icon.empty();
  return kind.width - 2 * s.m.pad - (has_aside ? beside_sign * s.m.em + s.m.gap : 0);
}

CardKind kind_of_cards(Drawing& s, std::span<const ChoiceLook> looks, float width, bool stands) {
  CardKind kind{width, stands, stands ? Face::title_bold : Face::large_bold};
  for (const ChoiceLook& look : looks) {
    // What does not fit on one line says as much in smaller letters.
    if (text_width(s.fonts.face(kind.face), look.words) > card_room(s, look, kind))
      kind.face = Face::large_bold;
  }
  return kind;
}

CardShape shape_card(Drawing& s, const ChoiceLook& look, const CardKind& kind) {
  CardShape shape;
  shape.stands = kind.stands;
  shape.sign = look.icon.empty() ? 0 : (kind.stands ? card_sign : beside_sign) * s.m.em;
  const float room = card_room(s, look, kind);
  shape.words = s.lay(look.words, kind.face, room);
  shape.detail = s.lay(look.detail, kind.stands ? Face::lead : Face::body, room);
  shape.below = look.detail.empty() ? 0 : shape.detail.height;
  const float text = shape.words.height + shape.below;
  const float above = kind.stands && shape.sign > 0 ? shape.sign + s.m.gap : 0;
  const float top = (s.m.dense ? 0.5F : 1) * card_top * s.m.unit;
  shape.height = 2 * top + (kind.stands ? above + text : std::max(shape.sign, text));
  return shape;
}

void draw_sign(Drawing& s, std::string_view icon, float x, float y, float size) {
  if (size <= 0) return;
  s.canvas().circle(x, y, size / 2, s.theme->pine_soft);
  s.canvas().icon(icon, x, y, 0.57F * size, s.theme->pine);
}

void draw_card_words(Drawing& s, const ChoiceLook& look, const CardShape& shape, const a11y::Rect& rect) {
  const float middle = rect.y + rect.height / 2;
  const float text = shape.words.height + shape.below;
  float x = rect.x + s.m.pad;
  float y = middle - text / 2;
  if (shape.stands) {
    const float above = shape.sign > 0 ? shape.sign + s.m.gap : 0;
    y = middle - (above + text) / 2;
    draw_sign(s, look.icon, rect.x + rect.width / 2, y + shape.sign / 2, shape.sign);
    y += above;
  } else if (shape.sign > 0) {
    draw_sign(s, look.icon, x + shape.sign / 2, middle, shape.sign);
    x += shape.sign + s.m.gap;
  }
  const float width = rect.width - 2 * s.m.pad;
  s.put(shape.words, x, y, s.theme->ink, shape.stands, width);
  if (shape.below <= 0) return;
  s.layer.hint(look.detail);
  s.put(shape.detail, x, y + shape.words.height, s.theme->muted, shape.stands, width);
}

bool draw_card(Drawing& s, const ChoiceLook& look, const CardShape& shape, const a11y::Rect& rect, int place,
               int of) {
  const Pressing press = s.open_press(a11y::Role::button, look.key, look.words, rect, {.on = look.on});
  s.layer.position(place, of);
  const Skin paint = s.skin(Importance::normal, press.held);
  s.box(rect, s.m.card_radius, paint.fill, paint.edge, paint.edge_width);
  draw_card_words(s, look, shape, rect);
  return s.close_press(press, s.m.card_radius);
}

// The parts of a line's picture, from the words around it.
struct LineShape {
  a11y::Rect field;  // where the line runs
  float left = 0;    // room of the words beside it
  float foot = 0;    // and of those below
};

LineShape shape_line(Drawing& s, const LineLook& look) {
  LineShape shape;
  for (const std::string_view words : look.beside)
    shape.left = std::max(shape.left, text_width(s.fonts.face(Face::small), words) + s.m.gap);
  const float line = s.line(Face::small);
  const float height = std::max(lowest_line * s.m.unit,
                                static_cast<float>(look.beside.size()) * std::max(line, 2 * dot * s.m.em));
  // Long words below take a second line rather than each other's place.
  const float part =
      (s.flow.width() - shape.left) / static_cast<float>(std::max<std::size_t>(1, look.below.size()));
  shape.foot = line;
  for (const std::string_view words : look.below)
    shape.foot = std::max(shape.foot, s.lay(words, Face::small, part).height);
  const a11y::Rect at = s.flow.place(height + shape.foot);
  shape.field = {at.x + shape.left, at.y, at.width - shape.left, height};
  return shape;
}

float down_to(const Drawing& s, const a11y::Rect& field, float down) {
  const float inset = (dot + 0.15F) * s.m.em;
  return field.y + inset + down * (field.height - 2 * inset);
}

// The words below the parts, and a thin line between each two.
void draw_parts(Drawing& s, const LineLook& look, const a11y::Rect& field) {
  const float part = field.width / static_cast<float>(std::max<std::size_t>(1, look.below.size()));
  for (std::size_t i = 0; i < look.below.size(); ++i) {
    const float x = field.x + static_cast<float>(i) * part;
    if (i > 0) s.canvas().edge({x, field.y, s.m.thin, field.height}, 0, s.m.thin, s.theme->soft);
    s.put(s.lay(look.below[i], Face::small, part), x, field.bottom(), s.theme->muted, true, part);
  }
}

void draw_heights(Drawing& s, const LineLook& look, const LineShape& shape) {
  const auto count = look.beside.size();
  for (std::size_t i = 0; i < count; ++i) {
    const float down = count > 1 ? static_cast<float>(i) / static_cast<float>(count - 1) : 0.5F;
    const Laid words = s.lay(look.beside[i], Face::small, shape.left);
    s.put(words, shape.field.x - shape.left, down_to(s, shape.field, down) - words.height / 2,
          s.theme->muted);
  }
}

void draw_points(Drawing& s, std::span<const LinePoint> points, const a11y::Rect& field) {
  const auto across = [&](const LinePoint& point) { return field.x + point.across * field.width; };
  for (std::size_t i = 1; i < points.size(); ++i) {
    s.canvas().wave(across(points[i - 1]), down_to(s, field, points[i - 1].down), across(points[i]),
                    down_to(s, field, points[i].down), 2 * s.m.strong, s.theme->pine);
  }
  for (const LinePoint& point : points) {
    const float x = across(point);
    const float y = down_to(s, field, point.down);
    s.canvas().circle(x, y, dot * s.m.em, s.theme->pine);
    if (!point.icon.empty()) s.canvas().icon(point.icon, x, y, 0.95F * s.m.em, s.theme->on_tone);
  }
}

}  // namespace

std::string_view Kit::cards(std::string_view key, std::string_view name, std::span<const ChoiceLook> looks) {
  Drawing& s = *drawing_;
  if (looks.empty()) return {};
  const bool beside = !s.m.one_column;
  const auto count = static_cast<float>(looks.size());
  const float width = beside ? (s.flow.width() - s.m.gap * (count - 1)) / count : s.flow.width();
  float height = s.m.control;
  const CardKind kind = kind_of_cards(s, looks, width, beside);
  for (const ChoiceLook& look : looks) height = std::max(height, shape_card(s, look, kind).height);
  if (beside) height += s.flow.take_share();
  const a11y::Rect at = s.flow.place(beside ? height : count * height + (count - 1) * s.m.gap);
  s.layer.open(a11y::Role::group, s.layer.id(key), name);
  s.layer.rect(at, s.clip);
  std::string_view pressed;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const auto before = static_cast<float>(i);
    const a11y::Rect rect{at.x + (beside ? before * (width + s.m.gap) : 0),
                          at.y + (beside ? 0 : before * (height + s.m.gap)), width, height};
    const CardShape shape = shape_card(s, looks[i], kind);
    if (draw_card(s, looks[i], shape, rect, static_cast<int>(i + 1), static_cast<int>(looks.size())))
      pressed = looks[i].key;
  }
  s.layer.close();
  return pressed;
}

void Kit::line(const LineLook& look) {
  Drawing& s = *drawing_;
  const LineShape shape = shape_line(s, look);
  const a11y::Rect& field = shape.field;
  s.layer.open(a11y::Role::image, s.layer.next_id(a11y::Role::image), "", {.decorative = true});
  s.layer.rect({field.x - shape.left, field.y, field.width + shape.left, field.height + shape.foot}, s.clip);
  s.canvas().layer(1 + s.depth);
  s.box(field, s.m.card_radius, s.theme->surface, s.theme->soft, s.m.thin);
  s.canvas().layer(word_layer);
  draw_parts(s, look, field);
  draw_heights(s, look, shape);
  draw_points(s, look.points, field);
  s.layer.close();
}

void Kit::bar(float share, Tone tone) {
  Drawing& s = *drawing_;
  const a11y::Rect rect = s.flow.place(0.9F * s.m.em);
  s.layer.open(a11y::Role::image, s.layer.next_id(a11y::Role::image), "", {.decorative = true});
  s.layer.rect(rect, s.clip);
  s.box(rect, s.m.radius, s.theme->soft, s.theme->line, s.m.thin);
  a11y::Rect full = rect;
  full.width *= std::clamp(share, 0.0F, 1.0F);
  if (full.width > 0) s.box(full, s.m.radius, s.colour(tone), s.colour(tone), s.m.thin);
  s.layer.close();
}

}  // namespace ui
