// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons in all their shapes.
#include <algorithm>

#include "ui/drawing.h"

namespace ui {

namespace {

constexpr float big_door = 136;  // units
constexpr float arm_height = 112;
constexpr float arm_tip = 56;
constexpr float post_width = 34;

float side_room(const Drawing& s) { return (s.m.dense ? 14 : 22) * s.m.unit; }

float between(const Drawing& s) { return 12 * s.m.unit; }

// The post stands behind all arms of a column and goes down to the ground.
void draw_post(Drawing& s, const a11y::Rect& arm, bool first) {
  const float width = post_width * s.m.unit;
  const float x = arm.x + arm.width / 2 - width / 2;
  const float above = first ? 0.6F * s.m.gap : s.m.gap;
  const float foot = s.m.one_column ? arm.bottom() : s.clip.bottom();
  s.canvas().layer(0);
  s.canvas().box({x, arm.y - above, width, std::max(above, foot - arm.y + above)}, first ? 12 * s.m.unit : 0,
                 s.theme->wood);
  s.canvas().layer(word_layer);
}

}  // namespace

Pressing Drawing::open_press(a11y::Role role, std::string_view key, std::string_view name,
                             const a11y::Rect& rect, a11y::State more) {
  Pressing press;
  press.id = layer.id(key);
  press.rect = rect;
  more.focusable = true;
  layer.open(role, press.id, name, more);
  layer.rect(rect, clip);
  press.fired = layer.take(press.id, a11y::Act::press);
  press.held = hands.held() == press.id;
  return press;
}

bool Drawing::close_press(const Pressing& press, float radius) {
  const bool shown = layer.focus_visible() || ring_always;
  if (layer.focus() == press.id && shown) canvas().ring(press.rect, radius, m.unit);
  layer.close();
  return press.fired;
}

Sized Drawing::size_button(const ButtonLook& look, float room, const ButtonFit& fit) {
  Sized sized;
  const bool bold = look.importance != Importance::quiet;
  const Face face = fit.face == Face::body_bold && !bold ? Face::body : fit.face;
  const bool words = !look.icon_only && (fit.words || look.icon.empty());
  const bool icon = !look.icon.empty() && (fit.icons || !words);
  sized.icon = icon ? 1.25F * fonts.face(face).em : 0;
  const float around = 2 * side_room(*this) + (icon && words ? sized.icon + between(*this)
                                               : icon        ? sized.icon
                                                             : 0);
  if (words) sized.laid = lay(look.label, face, std::max(m.em, room - around));
  const float text = words ? sized.laid.width : 0;
  sized.width = std::max(m.control, text + around - (words ? 0 : side_room(*this)));
  const Fonts::Sized& letters = fonts.face(face);
  const float air = m.dense ? letters.line - dense_line * letters.em : 0;
  sized.height = std::max(m.control, words ? sized.laid.height - air + 2 * m.inside : 0);
  return sized;
}

bool Drawing::draw_button(const ButtonLook& look, const Sized& sized, const a11y::Rect& rect) {
  const std::string_view name = look.name.empty() ? look.label : look.name;
  const Pressing press = open_press(a11y::Role::button, look.key, name, rect);
  const Skin paint = skin(look.importance, press.held);
  const bool words = sized.laid.count > 0;
  box(rect, m.radius, paint.fill, paint.edge, paint.edge_width);
  const float apart = words && sized.icon > 0 ? between(*this) : 0;
  const float inner = (words ? sized.laid.width : 0) + sized.icon + apart;
  const float left = rect.x + (rect.width - inner) / 2;
  const float middle = rect.y + rect.height / 2;
  const float icon_x = look.icon_after && words ? left + inner - sized.icon / 2 : left + sized.icon / 2;
  if (sized.icon > 0) canvas().icon(look.icon, icon_x, middle, sized.icon, paint.ink);
  if (words) {
    const float x = look.icon_after ? left : left + sized.icon + apart;
    put(sized.laid, x, middle - sized.laid.height / 2, paint.ink);
  }
  return close_press(press, m.radius);
}

float Drawing::wrap_row(float width, float gap) {
  float x = 0;
  float y = 0;
  float line_height = 0;
  for (Sized& sized : row) {
    if (x > 0 && x + sized.width > width + 0.5F) {
      x = 0;
      y += line_height + gap;
      line_height = 0;
    }
    sized.x = x;
    sized.y = y;
    x += sized.width + gap;
    line_height = std::max(line_height, sized.height);
  }
  return y + line_height;
}

bool Kit::button(const ButtonLook& look, bool fill) {
  Drawing& s = *drawing_;
  const float room = s.flow.width();
  const Sized sized = s.size_button(look, room);
  const a11y::Rect slot = s.flow.place(sized.height);
  return s.draw_button(look, sized,
                       {slot.x, slot.y, fill ? slot.width : std::min(slot.width, sized.width), slot.height});
}

std::string_view Drawing::button_row(std::span<const ButtonLook> looks) {
  row.clear();
  const float room = flow.width();
  for (const ButtonLook& look : looks) row.push_back(size_button(look, room));
  const a11y::Rect at = flow.place(wrap_row(room, m.gap));
  std::string_view pressed;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const Sized& sized = row[i];
    if (draw_button(looks[i], sized, {at.x + sized.x, at.y + sized.y, sized.width, sized.height}))
      pressed = looks[i].key;
  }
  return pressed;
}

std::string_view Kit::buttons(std::span<const ButtonLook> looks) {
  if (looks.empty()) return {};
  return drawing_->button_row(looks);
}

bool Kit::door(const ButtonLook& look) {
  Drawing& s = *drawing_;
  const float icon = look.icon.empty() ? 0 : (s.m.dense ? 1.4F : 2.3F) * s.m.em;
  const float side = (s.m.dense ? 20 : 34) * s.m.soft;
  const float apart = icon > 0 ? (s.m.dense ? 16 : 26) * s.m.soft : 0;
  const Laid laid = s.lay(look.label, Face::large_bold, s.flow.width() - 2 * side - icon - apart);
  const float least = s.m.one_column ? s.m.control : std::max(s.m.control, big_door * s.m.unit);
  const a11y::Rect rect = s.flow.place(std::max(least, laid.height + 2 * s.m.inside));
  const Pressing press = s.open_press(a11y::Role::button, look.key, look.label, rect);
  const Skin paint = s.skin(look.importance, press.held);
  s.box(rect, s.m.radius, paint.fill, paint.edge, paint.edge_width);
  const float middle = rect.y + rect.height / 2;
  if (icon > 0) s.canvas().icon(look.icon, rect.x + side + icon / 2, middle, icon, paint.ink);
  s.put(laid, rect.x + side + icon + apart, middle - laid.height / 2, paint.ink);
  return s.close_press(press, s.m.radius);
}

bool Kit::arm(const ArmLook& look) {
  Drawing& s = *drawing_;
  const float tip = std::min(arm_tip * s.m.unit, 0.12F * s.flow.width());
  const float icon = (s.m.dense ? 1.4F : 1.9F) * s.m.em;
  const float side = tip + 20 * s.m.unit;
  // Arms stand a little to the side that they point to.
  const float shift = s.m.dense ? 0 : 40 * s.m.unit;
  const float room = s.flow.width() - shift - 2 * side - icon - s.m.gap;
  const Laid title = s.lay(look.title, Face::large_bold, room);
  const Laid detail = s.lay(look.detail, Face::small, room);
  const float tight = 0.15F * s.line(Face::small);
  const float inner = title.height + (look.detail.empty() ? 0 : detail.height - tight);
  const float top = s.arm_above || s.m.one_column ? 0 : 0.6F * s.m.gap;
  s.flow.extra_gap(top);
  const float least = s.m.one_column ? s.m.control : arm_height * s.m.unit;
  const float share = s.m.one_column ? 0 : s.flow.take_share();
  const a11y::Rect slot = s.flow.place(std::max(least, inner + 2 * s.m.inside) + share);
  const a11y::Rect rect{slot.x + (look.points_right ? shift : 0), slot.y, slot.width - shift, slot.height};
  draw_post(s, slot, !s.arm_above);
  const Pressing press = s.open_press(a11y::Role::button, look.key, look.title, rect);
  s.canvas().arm(rect, tip, look.points_right, s.colour(look.tone));
  const float x = rect.x + (look.points_right ? 36 * s.m.unit : tip + 20 * s.m.unit);
  const float middle = rect.y + rect.height / 2;
  s.canvas().icon(look.icon, x + icon / 2, middle, icon, s.theme->on_tone);
  s.put(title, x + icon + s.m.gap, middle - inner / 2, s.theme->on_tone);
  if (!look.detail.empty()) {
    s.layer.hint(look.detail);
    s.put(detail, x + icon + s.m.gap, middle - inner / 2 + title.height - tight, s.theme->on_tone);
  }
  const bool fired = s.close_press(press, s.m.radius / 2);
  s.arm_above = true;
  return fired;
}

bool Kit::link_card(std::string_view key, std::string_view icon, Tone tone, std::string_view title,
                    std::string_view detail) {
  Drawing& s = *drawing_;
  const float sign = icon.empty() ? 0 : 1.8F * s.m.em;
  const float left = s.m.pad + (icon.empty() ? 0 : sign + s.m.gap);
  const float room = s.flow.width() - left - s.m.pad;
  const Laid name = s.lay(title, Face::body_bold, room);
  const Laid more = s.lay(detail, Face::small, room);
  const float inner = name.height + (detail.empty() ? 0 : more.height);
  const a11y::Rect rect = s.flow.place(std::max(s.m.control, inner + 1.4F * s.m.pad));
  const Pressing press = s.open_press(a11y::Role::button, key, title, rect);
  const Colour fill = press.held ? s.theme->pine_soft : s.theme->surface;
  // Its edge is that of a control, since it can be pressed.
  s.box(rect, s.m.card_radius, fill, s.theme->line, s.m.thin);
  const float middle = rect.y + rect.height / 2;
  if (sign > 0) s.canvas().icon(icon, rect.x + s.m.pad + sign / 2, middle, sign, s.colour(tone));
  s.put(name, rect.x + left, middle - inner / 2, s.theme->ink);
  if (!detail.empty()) {
    s.layer.hint(detail);
    s.put(more, rect.x + left, middle - inner / 2 + name.height, s.theme->muted);
  }
  return s.close_press(press, s.m.card_radius);
}

}  // namespace ui
