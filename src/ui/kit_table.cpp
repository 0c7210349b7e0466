// SPDX-License-Identifier: GPL-3.0-or-later
// Tables: a line for each person with a mark for each thing.
#include <algorithm>
#include <numeric>

#include "ui/drawing.h"

namespace ui {
namespace {

constexpr float mark_em = 1.25F;
constexpr float mark_apart_em = 0.22F;
constexpr float least_name_em = 5;  // narrower than that no name is read
constexpr float usual_name_em =
    8;  // and that is kept free before there is more than one word beside the marks

// Where the columns stand, measured alike for the heads and for each row.
struct TableShape {
  bool in_line = true;  // name, marks and words side by side
  float pad = 0, mark = 0, pitch = 0;
  float marks_at = 0, asides_at = 0;  // from the left of the row
  std::vector<float> aside_widths;
  std::size_t first_aside = 0;  // those before it have no room in the line
};

TableShape shape_table(const Drawing& s, const TableLook& table, float width) {
  TableShape shape;
  shape.pad = 0.5F * s.m.em;
  shape.mark = mark_em * s.m.em;
  shape.pitch = shape.mark + mark_apart_em * s.m.em;
  const Fonts::Sized& small = s.fonts.face(Face::small);
  for (const std::string_view head : table.mark_heads)
    shape.pitch = std::max(shape.pitch, text_width(small, head) + mark_apart_em * s.m.em);
  for (std::size_t i = 0; i < table.aside_heads.size(); ++i) {
    const float words =
        std::max(text_width(small, table.aside_heads[i]), text_width(small, table.widest_asides[i]));
    shape.aside_widths.push_back(words + 0.8F * s.m.em);
  }
  const float marks = shape.pitch * static_cast<float>(table.mark_heads.size());
  float asides = std::accumulate(shape.aside_widths.begin(), shape.aside_widths.end(), 0.0F);
  while (true) {
    shape.asides_at = width - shape.pad - asides;
    shape.marks_at = shape.asides_at - marks - 0.4F * s.m.em;
    shape.in_line = !s.m.one_column && shape.marks_at >= shape.pad + least_name_em * s.m.em;
    const bool is_last = shape.first_aside + 1 >= shape.aside_widths.size();
    const bool is_roomy = shape.in_line && shape.marks_at >= shape.pad + usual_name_em * s.m.em;
    if (is_roomy || is_last) return shape;
    asides -= shape.aside_widths[shape.first_aside++];
  }
}

void draw_mark(Drawing& s, const MarkLook& look, const a11y::Rect& rect) {
  const float radius = 0.35F * s.m.radius + 4 * s.m.unit;
  if (look.icon.empty()) return s.box(rect, radius, s.theme->surface, s.theme->line, s.m.thin);
  const Colour strong = s.colour(look.tone);
  s.box(rect, radius, look.filled ? strong : s.soft_colour(look.tone), strong, s.m.thin);
  s.canvas().icon(look.icon, rect.x + rect.width / 2, rect.y + rect.height / 2, 0.72F * rect.height,
                  look.filled ? s.theme->surface : strong);
}

// The mark under the pointer where it was the pointer that pressed.
void find_mark(const Drawing& s, const a11y::Rect& rect, int index, InTable& in) {
  if (in.pressed && s.hands.pointer_leads() && rect.contains(s.hands.pointer_x(), s.hands.pointer_y()))
    in.mark = index;
}

// All in one line, in the middle of the row.
void draw_in_line(Drawing& s, const TableShape& shape, const TableRowLook& look, const Laid& name,
                  const a11y::Rect& row, InTable& in) {
  const float middle = row.y + row.height / 2;
  s.put(name, row.x + shape.pad, middle - name.height / 2, s.theme->ink);
  for (std::size_t i = 0; i < look.marks.size(); ++i) {
    const float x = row.x + shape.marks_at + static_cast<float>(i) * shape.pitch;
    const a11y::Rect mark{x, middle - shape.mark / 2, shape.mark, shape.mark};
    draw_mark(s, look.marks[i], mark);
    find_mark(s, mark, static_cast<int>(i), in);
  }
  float x = row.x + shape.asides_at;
  for (std::size_t i = shape.first_aside; i < look.asides.size(); ++i) {
    const Laid words = s.lay(look.asides[i], Face::small, shape.aside_widths[i]);
    s.put(words, x, middle - words.height / 2, s.theme->ink);
    x += shape.aside_widths[i];
  }
}

// How the marks wrap below the name, each with its head before it.
struct Wrapped {
  std::size_t in_row = 1;
  float cell = 0, line = 0, height = 0;
};

Wrapped wrap_marks(const Drawing& s, const TableShape& shape, const TableLook& table, float room) {
  Wrapped wrapped;
  float head = 0;
  for (const std::string_view words : table.mark_heads)
    head = std::max(head, text_width(s.fonts.face(Face::small), words));
  wrapped.cell = head + 0.25F * s.m.em + shape.mark + 0.7F * s.m.em;
  wrapped.line = shape.mark + 0.35F * s.m.em;
  wrapped.in_row = std::max<std::size_t>(1, static_cast<std::size_t>(room / wrapped.cell));
  const std::size_t rows = (table.mark_heads.size() + wrapped.in_row - 1) / wrapped.in_row;
  wrapped.height = static_cast<float>(rows) * wrapped.line;
  return wrapped;
}

// The words beside the marks, where they stand below the name: in a row, as far as there is room.
struct WrappedWords {
  struct Placed {
    Laid laid;
    float x = 0, y = 0;
  };
  std::vector<Placed> words;
  float height = 0;
};

WrappedWords wrap_words(Drawing& s, std::span<const std::string_view> asides, float room) {
  WrappedWords wrapped;
  float x = 0, y = 0;
  for (const std::string_view each : asides) {
    const Laid laid = s.lay(each, Face::small, room);
    if (x > 0 && x + laid.width > room) {
      x = 0;
      y = wrapped.height;
    }
    wrapped.words.push_back({laid, x, y});
    x += laid.width + 1.2F * s.m.em;
    wrapped.height = std::max(wrapped.height, y + laid.height);
  }
  return wrapped;
}

struct Stacked {
  const TableLook& table;
  const TableRowLook& look;
  const Laid& name;
  const WrappedWords& asides;
  const Wrapped& wrapped;
};

void draw_stacked(Drawing& s, const TableShape& shape, const Stacked& row, const a11y::Rect& rect,
                  InTable& in) {
  const float left = rect.x + shape.pad;
  float y = rect.y + shape.pad;
  s.put(row.name, left, y, s.theme->ink);
  y += row.name.height;
  for (const WrappedWords::Placed& each : row.asides.words)
    s.put(each.laid, left + each.x, y + each.y, s.theme->muted);
  y += row.asides.height + 0.2F * s.m.em;
  const float head = row.wrapped.cell - shape.mark - 0.7F * s.m.em;
  for (std::size_t i = 0; i < row.look.marks.size(); ++i) {
    const float x = left + static_cast<float>(i % row.wrapped.in_row) * row.wrapped.cell;
    const float top = y + static_cast<float>(i / row.wrapped.in_row) * row.wrapped.line;
    const Laid code = s.lay(row.table.mark_heads[i], Face::small, head);
    s.put(code, x, top + (shape.mark - code.height) / 2, s.theme->muted);
    const a11y::Rect mark{x + head, top, shape.mark, shape.mark};
    draw_mark(s, row.look.marks[i], mark);
    find_mark(s, mark, static_cast<int>(i), in);
  }
}

}  // namespace

void Kit::table_heads(const TableLook& table) {
  Drawing& s = *drawing_;
  const TableShape shape = shape_table(s, table, s.flow.width());
  if (!shape.in_line) return;  // each mark has its own
  const Laid name = s.lay(table.name_head, Face::small, shape.marks_at - shape.pad);
  const a11y::Rect rect = s.flow.place(name.height + 0.2F * s.m.em);
  const auto put_head = [&](const std::string& key, std::string_view words, float left, float width,
                            bool centred) {
    const Laid laid = s.lay(words, Face::small, width);
    s.layer.open(a11y::Role::text, s.layer.id(key), words);
    s.layer.rect({rect.x + left, rect.y, width, rect.height}, s.clip);
    s.put(laid, rect.x + left + (centred ? (width - laid.width) / 2 : 0), rect.y, s.theme->muted);
    s.layer.close();
  };
  put_head("head", table.name_head, shape.pad, shape.marks_at - shape.pad, false);
  for (std::size_t i = 0; i < table.mark_heads.size(); ++i) {
    const float left = shape.marks_at + static_cast<float>(i) * shape.pitch - (shape.pitch - shape.mark) / 2;
    put_head("head " + std::to_string(i), table.mark_heads[i], left, shape.pitch, true);
  }
  float left = shape.asides_at;
  for (std::size_t i = shape.first_aside; i < table.aside_heads.size(); ++i) {
    put_head("aside " + std::to_string(i), table.aside_heads[i], left, shape.aside_widths[i], false);
    left += shape.aside_widths[i];
  }
}

InTable Kit::table_row(const TableLook& table, const TableRowLook& look) {
  Drawing& s = *drawing_;
  const float width = s.flow.width();
  const TableShape shape = shape_table(s, table, width);
  const float room = shape.in_line ? shape.marks_at - 1.4F * shape.pad : width - 2 * shape.pad;
  const Laid name = s.lay(look.name, Face::body_bold, room);
  const WrappedWords asides = wrap_words(s, look.asides, room);
  const Wrapped wrapped = wrap_marks(s, shape, table, room);
  const float stacked = name.height + asides.height + 0.2F * s.m.em + wrapped.height + 2 * shape.pad;
  const float in_line = std::max(s.m.least_control, name.height + 0.4F * s.m.em);
  const a11y::Rect rect = s.flow.place(shape.in_line ? in_line : stacked);
  a11y::State state;
  state.on = look.on;
  const Pressing press = s.open_press(a11y::Role::button, look.key, look.name, rect, state);
  s.layer.hint(look.spoken);
  const bool lit = look.on || press.held;
  s.box(rect, 0.6F * s.m.radius, lit ? s.theme->pine_soft : s.theme->surface, s.theme->line, s.m.thin);
  InTable in;
  in.pressed = press.fired;
  if (shape.in_line) draw_in_line(s, shape, look, name, rect, in);
  if (!shape.in_line) draw_stacked(s, shape, {table, look, name, asides, wrapped}, rect, in);
  s.close_press(press, 0.6F * s.m.radius);
  return in;
}

void Kit::legend(std::string_view key, std::span<const LegendLook> looks) {
  Drawing& s = *drawing_;
  const float mark = 1.1F * s.m.em;
  const float between = 0.35F * s.m.em;
  s.row.clear();
  std::string spoken;
  for (const LegendLook& look : looks) {
    Sized sized;
    sized.laid = s.lay(look.words, Face::small, s.flow.width() - mark - between);
    sized.width = mark + between + sized.laid.width;
    sized.height = std::max(mark, sized.laid.height);
    s.row.push_back(sized);
    spoken.append(spoken.empty() ? "" : " · ").append(look.words);
  }
  const float height = s.wrap_row(s.flow.width(), s.m.em);
  const a11y::Rect rect = s.flow.place(height);
  s.layer.open(a11y::Role::text, s.layer.id(key), spoken);
  s.layer.rect(rect, s.clip);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const Sized& sized = s.row[i];
    const float top = rect.y + sized.y;
    draw_mark(s, looks[i].mark, {rect.x + sized.x, top + (sized.height - mark) / 2, mark, mark});
    s.put(sized.laid, rect.x + sized.x + mark + between, top + (sized.height - sized.laid.height) / 2,
          s.theme->muted);
  }
  s.layer.close();
}

}  // namespace ui
