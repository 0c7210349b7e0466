// SPDX-License-Identifier: GPL-3.0-or-later
// The text box: our own, since words typed here must survive Esc, undo and starters.
//
// It grows with its words; above keys it keeps its height and shows the lines around the caret, two at
// least. Tab leaves it.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ui/drawing.h"

namespace ui {

namespace {

struct BoxShape {
  Laid laid;
  Laid shown;                       // the lines of it that are seen
  float above = 0;                  // pixels of those before
  const TextModel* seen = nullptr;  // what is laid
  float across = 0, down = 0;       // from the box's corner to its words
};

// --- words that are hidden: a dot for each letter ---------------------------------------

constexpr std::string_view dot = "•";

std::size_t dots_before(const TextModel& text, std::size_t offset) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < offset; at = base::next_code_point(text.text(), at)) ++letters;
  return letters * dot.size();
}

std::size_t behind_dots(const TextModel& text, std::size_t dots) {
  std::size_t at = 0;
  for (std::size_t passed = 0; passed < dots && at < text.text().size(); passed += dot.size())
    at = base::next_code_point(text.text(), at);
  return at;
}

// What is seen of the words: themselves or their dots, with the caret and the selection where they are.
const TextModel& seen(Drawing& s, const TextBoxLook& look, const TextModel& text) {
  if (look.hidden.empty()) return text;
  std::string dots;
  for (std::size_t letters = text.letters(); letters > 0; --letters) dots += dot;
  const bool backwards = text.caret() == text.selection_start();
  const std::size_t anchor = backwards ? text.selection_end() : text.selection_start();
  s.dots.set(dots);
  s.dots.move_to(dots_before(text, anchor), false);
  s.dots.move_to(dots_before(text, text.caret()), true);
  return s.dots;
}

void move_by_line(Drawing& s, const BoxShape& shape, TextModel& text, bool down, bool extend) {
  const a11y::Rect caret = s.layout.caret(s.fonts, shape.laid, text.caret());
  if (s.wished_x < 0) s.wished_x = caret.x;
  const float y = caret.y + (down ? 1.5F : -0.5F) * caret.height;
  if (y < 0) return text.move_to(0, extend);
  if (y > shape.laid.height) return text.move_to(text.text().size(), extend);
  text.move_to(s.layout.offset_at(s.fonts, shape.laid, s.wished_x, y), extend);
}

void move_in_line(Drawing& s, const BoxShape& shape, TextModel& text, bool to_end, const Event& event) {
  if (event.by_word) return text.move_to(to_end ? text.text().size() : 0, event.extend);
  for (const Line& line : s.layout.lines(shape.laid)) {
    const bool here = text.caret() >= line.start && text.caret() <= line.end;
    if (here) return text.move_to(to_end ? line.end : line.start, event.extend);
  }
}

bool press_in_text(Drawing& s, const TextBoxLook& look, const BoxShape& shape, TextModel& text,
                   const Event& event) {
  const Unit unit = event.by_word ? Unit::word : Unit::code_point;
  const bool by_line = event.press == Press::up || event.press == Press::down;
  if (!by_line) s.wished_x = -1;
  switch (event.press) {
    case Press::left:
      text.move_left(unit, event.extend);
      return false;
    case Press::right:
      text.move_right(unit, event.extend);
      return false;
    case Press::up:
    case Press::down:
      if (look.hidden.empty()) move_by_line(s, shape, text, event.press == Press::down, event.extend);
      return false;
    case Press::home:
    case Press::end:
      // Dots are no words to go by, and one line.
      if (!look.hidden.empty())
        text.move_to(event.press == Press::end ? text.text().size() : 0, event.extend);
      if (look.hidden.empty()) move_in_line(s, shape, text, event.press == Press::end, event);
      return false;
    case Press::select_all:
      text.select_all();
      return false;
    case Press::enter:
      return text.insert(U'\n');
    case Press::backspace:
      return text.erase_back(unit);
    case Press::remove:
      return text.erase_forward(unit);
    case Press::undo:
      return text.undo();
    case Press::redo:
      return text.redo();
    default:
      return false;
  }
}

bool apply(Drawing& s, const TextBoxLook& look, const a11y::Rect& rect, const BoxShape& shape,
           TextModel& text, const Event& event) {
  if (event.what == Event::What::press) return press_in_text(s, look, shape, text, event);
  s.wished_x = -1;
  if (event.what == Event::What::text) {
    const bool breaks = event.text == U'\n' || event.text == U'\r';
    return event.text >= 32 && !(look.one_line && breaks) && text.insert(event.text);
  }
  const float x = event.x - rect.x - shape.across;
  const float y = event.y - rect.y - shape.down + shape.above;
  const std::size_t offset = s.layout.offset_at(s.fonts, shape.laid, x, y);
  text.move_to(look.hidden.empty() ? offset : behind_dots(text, offset), event.extend);
  return false;
}

// Of a box that keeps its height: the last lines up to that of the caret. They stand closer where only so
// two of them are seen.
void show_lines(Drawing& s, BoxShape& shape, float room) {
  const auto lines_in = [room](float line) {
    return static_cast<std::size_t>(std::max(1.0F, std::floor((room + 1) / line)));
  };
  std::size_t fits = lines_in(shape.laid.line);
  if (shape.laid.count <= fits) return;
  if (fits < 2) {
    shape.laid.line = dense_line * s.m.em;
    shape.laid.height = static_cast<float>(shape.laid.count) * shape.laid.line;
    fits = lines_in(shape.laid.line);
  }
  const float line = shape.laid.line;
  shape.shown = shape.laid;
  if (shape.laid.count <= fits) return;
  const a11y::Rect caret = s.layout.caret(s.fonts, shape.laid, shape.seen->caret());
  const auto at = static_cast<std::size_t>(std::max(0.0F, std::floor((caret.y + 1) / line)));
  const std::size_t skipped = at + 1 > fits ? at + 1 - fits : 0;
  shape.shown.first += skipped;
  shape.shown.count = fits;
  shape.shown.height = static_cast<float>(fits) * line;
  shape.above = static_cast<float>(skipped) * line;
}

// `room`: the height for the words of a box that keeps its own; 0: as many lines as there are.
BoxShape shape_box(Drawing& s, const TextBoxLook& look, const TextModel& text, float width, float room) {
  BoxShape shape;
  shape.seen = &seen(s, look, text);
  shape.across = (s.m.dense ? 14 : 20) * s.m.unit;
  shape.down = look.fixed && !look.one_line ? box_inside(s) : s.m.inside;
  shape.laid =
      s.layout.lay(s.fonts, shape.seen->text(), Face::body, width - 2 * shape.across - 4 * s.m.unit, true);
  shape.shown = shape.laid;
  if (room > 0) show_lines(s, shape, room);
  return shape;
}

void draw_selection(Drawing& s, const BoxShape& shape, const TextModel& text, float x, float y) {
  const Fonts::Sized& face = s.fonts.face(Face::body);
  float top = y;
  for (const Line& line : s.layout.lines(shape.shown)) {
    const std::size_t start = std::clamp(text.selection_start(), line.start, line.end);
    const std::size_t end = std::clamp(text.selection_end(), line.start, line.end);
    if (end > start) {
      const float left = text_width(face, shape.laid.words.substr(line.start, start - line.start));
      const float wide = text_width(face, shape.laid.words.substr(start, end - start));
      const a11y::Rect part{x + left, top, wide, shape.laid.line};
      s.canvas().box(part, 4 * s.m.unit, s.theme->pine_soft);
      s.canvas().edge(part, 4 * s.m.unit, s.m.thin, s.theme->pine);
    }
    top += shape.laid.line;
  }
}

// Tells that there are more lines, above or below.
void draw_more(Drawing& s, const a11y::Rect& rect, const BoxShape& shape) {
  if (shape.shown.count >= shape.laid.count) return;
  const float wide = 8 * s.m.unit;
  const a11y::Rect track{rect.right() - wide - 6 * s.m.unit, rect.y + 8 * s.m.unit, wide,
                         rect.height - 16 * s.m.unit};
  s.canvas().box(track, wide / 2, s.theme->flat ? s.theme->paper : s.theme->soft);
  if (s.theme->flat) s.canvas().edge(track, wide / 2, s.m.thin, s.theme->line);
  const float height = std::max(2 * wide, track.height * shape.shown.height / shape.laid.height);
  const float down = (track.height - height) * shape.above / (shape.laid.height - shape.shown.height);
  s.canvas().box({track.x, track.y + down, wide, height}, wide / 2, s.theme->line);
}

enum class Caret { none, here, elsewhere };  // elsewhere: the words come here and the focus is on a key

Caret caret_of(const Drawing& s, a11y::Id box) {
  if (s.layer.focus() == box) return Caret::here;
  const a11y::Node* node = s.layer.tree().by_id(s.layer.focus());
  const bool is_written_to = node != nullptr && node->state.is_key && s.layer.last_box() == box;
  return is_written_to ? Caret::elsewhere : Caret::none;
}

void draw_inside(Drawing& s, const a11y::Rect& rect, const BoxShape& shape, bool is_hidden, Caret caret_at) {
  const TextModel& text = *shape.seen;
  const float x = rect.x + shape.across;
  const float y = rect.y + shape.down;
  if (caret_at != Caret::none && text.has_selection()) draw_selection(s, shape, text, x, y);
  // Dots are a picture: what is spoken is how many there are.
  if (is_hidden) s.canvas().words(s.layout, shape.shown, x, y, s.theme->ink, false, 0);
  if (!is_hidden && !text.empty()) s.put(shape.shown, x, y, s.theme->ink);
  if (caret_at == Caret::none) return;
  const a11y::Rect caret = s.layout.caret(s.fonts, shape.laid, text.caret());
  const a11y::Rect seen{x + caret.x, y + caret.y - shape.above, 4 * s.m.unit, caret.height};
  if (caret_at == Caret::here) s.caret_rect = seen;
  s.canvas().box({seen.x, seen.y + 0.08F * caret.height, seen.width, 0.84F * caret.height}, 0, s.theme->ink);
}

}  // namespace

bool Kit::text_box(const TextBoxLook& look, TextModel& text) {
  Drawing& s = *drawing_;
  if (look.label_shown && !look.label.empty())
    s.words(a11y::Role::text, 0, look.label, Face::body, s.theme->ink);
  const float share = look.grow ? s.flow.take_share() : 0;
  const a11y::Id id = s.layer.id(look.key);
  const float width = s.flow.width();
  const float line = s.line(Face::body);
  const auto lines = static_cast<float>(std::max(look.one_line ? 1 : look.lines, 1));
  const bool keeps_two = look.fixed && !look.one_line;
  const float least = std::max(s.m.control, keeps_two ? least_box(s) : lines * line + 2 * s.m.inside);
  const float inside = keeps_two ? box_inside(s) : s.m.inside;
  const float room = look.fixed ? least + share - 2 * inside : 0;
  BoxShape shape = shape_box(s, look, text, width, room);
  bool changed = false;
  std::string payload;
  if (s.layer.take(id, a11y::Act::set_text, &payload)) changed = text.replace_all(payload) || changed;
  if (s.layer.take(id, a11y::Act::insert_text, &payload)) changed = text.insert(payload) || changed;
  const a11y::Rect where = s.flow.slot();
  if (s.hands.text_box() == id) {
    for (const Event& event : s.hands.words()) {
      changed = apply(s, look, where, shape, text, event) || changed;
      shape = shape_box(s, look, text, width, room);
    }
  }
  shape = shape_box(s, look, text, width, room);
  const float height = look.fixed ? least : std::max(least, shape.laid.height + 2 * shape.down);
  const a11y::Rect rect = s.flow.place(height + share);
  // Whatever is typed here is somebody's own.
  const a11y::State state{
      .is_private = true, .is_masked = !look.hidden.empty(), .multi_line = !look.one_line};
  const Pressing press = s.open_press(a11y::Role::text_box, look.key, look.label, rect, state);
  if (look.hidden.empty())
    s.layer.value(text.text());
  else
    s.layer.value(base::fill(look.hidden, {{"n", std::to_string(text.letters())}}));
  s.box(rect, s.m.radius, s.theme->surface, s.theme->ink, s.m.strong);
  draw_more(s, rect, shape);
  draw_inside(s, rect, shape, !look.hidden.empty(), caret_of(s, id));
  s.close_press(press, s.m.radius);
  return changed;
}

}  // namespace ui
