// SPDX-License-Identifier: GPL-3.0-or-later
// Rows with words and small buttons: lights, ranks, counters, gentle questions.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ui/drawing.h"

namespace ui {

namespace {

struct LightShape {
  Laid title, detail;
  Sized button;
  float sign = 0, side = 0, words_left = 0, title_room = 0;
  bool stacked = false;
  float below = 0;  // the button, under the words where they are large; its height and the gap
  float height = 0;
};

constexpr float title_share = 0.34F;

LightShape shape_light(Drawing& s, const LightLook& look, float width) {
  LightShape shape;
  shape.side = 18 * s.m.unit;
  shape.sign = 1.4F * s.m.em;
  shape.words_left = shape.side + shape.sign + 18 * s.m.unit;
  float room = width - shape.words_left - shape.side;
  shape.title_room = room * title_share;
  if (!look.action.empty()) {
    shape.button = s.size_button({look.key, look.action}, room);
    if (s.m.one_column) shape.below = shape.button.height + s.m.gap;
    if (!s.m.one_column) room -= shape.button.width + s.m.gap;
  }
  // A long title stands above what it has, rather than in a tall narrow column beside it.
  const float title = text_width(s.fonts.face(Face::body_bold), look.title);
  shape.stacked =
      look.stacked || s.m.one_column || room - shape.title_room < 7 * s.m.em || title > 2 * shape.title_room;
  shape.title = s.lay(look.title, Face::body_bold, shape.stacked ? room : shape.title_room - s.m.gap);
  shape.detail = s.lay(look.detail, Face::body, shape.stacked ? room : room - shape.title_room);
  const float words = shape.stacked ? shape.title.height + shape.detail.height
                                    : std::max(shape.title.height, shape.detail.height);
  const float beside = shape.below > 0 ? 0 : shape.button.height;
  shape.height = std::max(words, beside) + shape.below + 16 * s.m.unit;
  return shape;
}

void draw_light_words(Drawing& s, const LightShape& shape, const a11y::Rect& rect) {
  const float x = rect.x + shape.words_left;
  const float middle = rect.y + rect.height / 2;
  if (shape.stacked) {
    const float top = middle - (shape.title.height + shape.detail.height) / 2;
    s.put(shape.title, x, top, s.theme->ink);
    s.put(shape.detail, x, top + shape.title.height, s.theme->ink);
  } else {
    s.put(shape.title, x, middle - shape.title.height / 2, s.theme->ink);
    s.put(shape.detail, x + shape.title_room, middle - shape.detail.height / 2, s.theme->ink);
  }
}

std::string_view number(std::array<char, 16>& bytes, int value) {
  char* end = std::to_chars(bytes.data(), bytes.data() + bytes.size() - 1, value).ptr;
  *end++ = '.';
  return {bytes.data(), static_cast<std::size_t>(end - bytes.data())};
}

// Two buttons of a row say what they are for: "Up" is shown, "Up: Helping people" is spoken.
bool small_button(Drawing& s, const ButtonLook& look, std::string_view about, const a11y::Rect& rect) {
  s.scratch.assign(look.label);
  s.scratch += ": ";
  s.scratch += about;
  const Pressing press = s.open_press(a11y::Role::button, look.key, s.scratch, rect);
  const Skin paint = s.skin(Importance::quiet, press.held);
  s.box(rect, s.m.radius, paint.fill, paint.edge, paint.edge_width);
  const Laid words = s.lay(look.label, Face::small, rect.width);
  const float sign = 1.1F * s.m.em;
  const float inner = words.width + sign + 6 * s.m.unit;
  const float left = rect.x + (rect.width - inner) / 2;
  const float middle = rect.y + rect.height / 2;
  s.canvas().icon(look.icon, left + sign / 2, middle, sign, paint.ink);
  s.put(words, left + sign + 6 * s.m.unit, middle - words.height / 2, paint.ink);
  return s.close_press(press, s.m.radius);
}

float small_width(Drawing& s, std::string_view label) {
  return std::max(s.m.control, text_width(s.fonts.face(Face::small), label) + 1.1F * s.m.em + 42 * s.m.unit);
}

constexpr float name_column = 0.17F;  // of the width, as before options: what is counted stands in line

// Name, less, value, more: on one line, or the name above, or all but the two buttons above; the widest
// two buttons stand one above the other.
struct StepperShape {
  Laid label, amount;
  float less = 0, more = 0, room = 0;  // widths
  float left = 0;                      // of the buttons, where they stand beside the name
  bool beside = true, apart = false, stacked = false;
  float above = 0, row = 0;  // heights
};

StepperShape shape_stepper(Drawing& s, std::string_view name, std::string_view value, std::string_view less,
                           std::string_view more) {
  const float width = s.flow.width();
  StepperShape shape;
  shape.label = s.lay(name, Face::body_bold, width);
  shape.amount = s.lay(value, Face::large_bold, width);
  shape.less = small_width(s, less);
  shape.more = small_width(s, more);
  shape.room = std::max(shape.amount.width, 3 * s.m.em) + 2 * s.m.gap;
  const float buttons = shape.less + shape.room + shape.more;
  shape.left = std::max(shape.label.width + s.m.gap, std::round(name_column * width));
  // A longer name takes two lines rather than push its buttons out of the column.
  const float column = std::round(name_column * width);
  const Laid wrapped = s.lay(name, Face::body_bold, column - s.m.gap);
  const bool has_whole_words = widest_word(s.fonts.face(Face::body_bold), name) <= column - s.m.gap;
  const bool is_in_column = !s.m.one_column && wrapped.count <= 2 && has_whole_words;
  if (is_in_column) {
    shape.label = wrapped;
    shape.left = column;
  }
  shape.beside = shape.left + buttons < width;
  shape.apart = buttons > width;
  shape.stacked = shape.less + s.m.gap + shape.more > width;
  shape.above = shape.beside ? 0 : shape.label.height + 0.5F * s.m.gap;
  if (shape.apart) shape.above += shape.amount.height;
  shape.row = std::max(s.m.control, shape.apart ? 0 : shape.amount.height);
  if (shape.beside) shape.row = std::max(shape.row, shape.label.height);
  return shape;
}

}  // namespace

bool Kit::light(const LightLook& look) {
  Drawing& s = *drawing_;
  const LightShape shape = shape_light(s, look, s.flow.width());
  // Nothing to press: it may be lower than a control.
  const float least = look.action.empty() ? 0.8F * s.m.control : s.m.control;
  const a11y::Rect rect = s.flow.place(std::max(least, shape.height));
  s.layer.open(a11y::Role::list_item, s.layer.id(look.key), look.title);
  s.layer.rect(rect, s.clip);
  s.layer.value(look.lit ? "done" : "not yet");
  s.layer.hint(look.detail);
  s.box(rect, s.m.radius, look.lit ? s.theme->surface : s.theme->warn_soft,
        look.lit ? s.theme->soft : s.theme->warn, s.m.thin);
  const float middle = rect.y + (rect.height - shape.below) / 2;
  s.canvas().icon(look.lit ? "done-circle" : "lamp", rect.x + shape.side + shape.sign / 2, middle, shape.sign,
                  look.lit ? s.theme->ok : s.theme->warn);
  draw_light_words(s, shape, {rect.x, rect.y, rect.width, rect.height - shape.below});
  bool pressed = false;
  if (!look.action.empty()) {
    const float x = rect.right() - shape.side - shape.button.width;
    const float y = shape.below > 0 ? rect.bottom() - 8 * s.m.unit - shape.button.height
                                    : middle - shape.button.height / 2;
    const a11y::Rect place{x, y, shape.button.width, shape.button.height};
    s.scratch.assign(look.action).append(": ").append(look.title);  // two lights may offer the same
    ButtonLook button{"action", look.action};
    button.name = s.scratch;
    pressed = s.draw_button(button, shape.button, place);
  }
  s.layer.close();
  return pressed;
}

Move Kit::ranked(std::string_view key, int place, int of, std::string_view words, std::string_view up,
                 std::string_view down) {
  Drawing& s = *drawing_;
  std::array<char, 16> bytes;
  const std::string_view first = number(bytes, place);
  const float side = 18 * s.m.unit;
  const float buttons = small_width(s, up) + small_width(s, down) + s.m.gap;
  const float count =
      std::max(1.6F * s.m.em, text_width(s.fonts.face(Face::body_bold), "24.") + 0.3F * s.m.em);
  const float width = s.flow.width();
  const float room_beside = width - buttons - count - 3 * side;
  // Where words are large, those that would take a second line have the whole width.
  const bool wraps = s.m.one_column && text_width(s.fonts.face(Face::body_bold), words) > room_beside;
  const bool stacked = room_beside < 8 * s.m.em || wraps;
  const Laid laid = s.lay(words, Face::body_bold, stacked ? width - count - 2 * side : room_beside);
  const Laid digit = s.lay(first, Face::body_bold, count);
  const float inner = stacked ? laid.height + s.m.gap + s.m.control : std::max(laid.height, s.m.control);
  const a11y::Rect rect = s.flow.place(inner + 20 * s.m.unit);
  s.layer.open(a11y::Role::list_item, s.layer.id(key), words);
  s.layer.value(first);
  s.layer.position(place, of);
  s.layer.rect(rect, s.clip);
  s.box(rect, s.m.radius, s.theme->surface, s.theme->soft, s.m.thin);
  const float top = rect.y + 10 * s.m.unit;
  const float words_y = stacked ? top : rect.y + (rect.height - laid.height) / 2;
  s.put(digit, rect.x + side, words_y, s.theme->pine);
  s.put(laid, rect.x + side + count, words_y, s.theme->ink);
  const float y =
      stacked ? rect.bottom() - 10 * s.m.unit - s.m.control : rect.y + (rect.height - s.m.control) / 2;
  const float x = stacked ? rect.x + side : rect.right() - side - buttons;
  const a11y::Rect up_rect{x, y, small_width(s, up), s.m.control};
  // Below the words the first has its one button where the others have theirs begin.
  const float down_x = stacked && place == 1 ? x : up_rect.right() + s.m.gap;
  const a11y::Rect down_rect{down_x, y, small_width(s, down), s.m.control};
  Move move = Move::none;
  if (place > 1 && small_button(s, {"up", up, "arrow-up"}, words, up_rect)) move = Move::up;
  if (place < of && small_button(s, {"down", down, "arrow-down"}, words, down_rect)) move = Move::down;
  s.layer.close();
  return move;
}

int Kit::stepper(std::string_view key, std::string_view name, std::string_view value, std::string_view less,
                 std::string_view more) {
  Drawing& s = *drawing_;
  const StepperShape shape = shape_stepper(s, name, value, less, more);
  const float row = shape.row;
  const a11y::Rect rect = s.flow.place(shape.above + row + (shape.stacked ? s.m.gap + row : 0));
  s.layer.open(a11y::Role::group, s.layer.id(key), name);
  s.layer.value(value);
  s.layer.rect(rect, s.clip);
  const Laid& label = shape.label;
  s.put(label, rect.x, shape.beside ? rect.y + (row - label.height) / 2 : rect.y, s.theme->ink);
  float y = rect.y + shape.above;
  float x = shape.beside ? rect.x + shape.left : rect.x;
  const auto draw_value = [&](const a11y::Rect& at) {
    s.layer.open(a11y::Role::status, s.layer.id("value"), value, {.live = true});
    s.layer.rect(at, s.clip);
    s.put(shape.amount, at.x, at.y + (at.height - shape.amount.height) / 2, s.theme->ink, true, at.width);
    s.layer.close();
  };
  int change = 0;
  if (shape.apart) draw_value({rect.x, y - shape.amount.height, shape.room, shape.amount.height});
  if (small_button(s, {"less", less, "minus"}, name, {x, y, shape.less, row})) change = -1;
  x += shape.less;
  if (!shape.apart) draw_value({x, y, shape.room, row});
  x += shape.apart ? s.m.gap : shape.room;
  if (shape.stacked) {
    x = rect.x;
    y += row + s.m.gap;
  }
  if (small_button(s, {"more", more, "plus"}, name, {x, y, shape.more, row})) change = 1;
  s.layer.close();
  return change;
}

std::string_view Kit::question(std::string_view key, std::string_view words,
                               std::span<const ButtonLook> looks) {
  Drawing& s = *drawing_;
  const Scope inside = card(key, {.tone = Tone::warn, .strong = false, .filled = true, .grow = false});
  news("words", words, Tone::warn, "lamp");
  if (looks.empty()) return {};
  // Below the words, behind the lamp.
  const float lamp = 1.25F * s.m.em + 10 * s.m.unit;
  s.flow.open_inset(s.layer.id("answers"), s.m.one_column ? 0 : lamp, 0.2F * s.m.gap, s.m.gap, false);
  const std::string_view pressed = s.button_row(looks);
  s.flow.close_inset();
  return pressed;
}

}  // namespace ui
