// SPDX-License-Identifier: GPL-3.0-or-later
// What is ticked, or of which one is chosen: tiles that know the words of all their set.
//
// Few answers stand large and side by side; many stand in as few columns as need no scrolling.
// No column is narrower than the longest word in it.
#include <algorithm>

#include "ui/drawing.h"

namespace ui {

namespace {

constexpr float mark_ems = 1.3F, sign_ems = 1.3F;
constexpr float great_sign = 3.4F;  // em, above the words of a few answers
constexpr int few = 6;              // answers that may stand large
constexpr int most_columns = 4;     // more, and the eye does not go along the row
constexpr int most_lines = 3;       // of words in a narrow tile
constexpr float widest_tile = 30;   // em: wider ones are as good as empty
constexpr float highest_tile = 88;  // units, where height is left over
constexpr float highest_large_tile = 132;
constexpr float highest_great_tile = 250;

// How all tiles of a set are laid: alike. Chosen words are bold, so all are measured so: nothing moves.
struct TileKind {
  int columns = 1;
  float width = 0;
  Face face = Face::body_bold;
  bool has_signs = false;
  bool stands = false;  // the sign above the words
};

struct Tile {
  Laid words, detail;
  float below = 0, height = 0;
};

float mark_size(const Drawing& s) { return mark_ems * s.m.em; }

float tile_side(const Drawing& s) { return (s.m.dense ? 14 : 20) * s.m.unit; }

float sign_room(const Drawing& s, const TileKind& kind) {
  return kind.has_signs ? (sign_ems + 0.1F) * s.m.em + 12 * s.m.unit : 0;
}

// From the tile's edge to its words.
float words_left(const Drawing& s, const TileKind& kind) {
  if (kind.stands) return tile_side(s);
  return tile_side(s) + mark_size(s) + 14 * s.m.unit + sign_room(s, kind);
}

float words_room(const Drawing& s, const TileKind& kind) {
  return kind.width - words_left(s, kind) - tile_side(s);
}

Face plain_of(Face bold) { return bold == Face::lead_bold ? Face::lead : Face::body; }

Tile shape_tile(Drawing& s, const ChoiceLook& look, const TileKind& kind) {
  Tile tile;
  tile.words = s.lay(look.words, kind.face, words_room(s, kind));
  tile.detail = s.lay(look.detail, Face::small, words_room(s, kind));
  tile.below = look.detail.empty() ? 0 : tile.detail.height;
  const float above = kind.stands ? great_sign * s.m.em + 0.5F * s.m.gap : 0;
  tile.height = std::max(s.m.control, above + tile.words.height + tile.below + 2 * s.m.inside);
  return tile;
}

// --- how many columns -------------------------------------------------------------

bool keeps_words_whole(Drawing& s, std::span<const ChoiceLook> looks, const TileKind& kind) {
  const float room = words_room(s, kind);
  return std::all_of(looks.begin(), looks.end(), [&](const ChoiceLook& look) {
    return widest_word(s.fonts.face(kind.face), look.words) <= room &&
           widest_word(s.fonts.face(Face::small), look.detail) <= room;
  });
}

std::size_t lines_of(Drawing& s, std::span<const ChoiceLook> looks, const TileKind& kind) {
  std::size_t lines = 0;
  for (const ChoiceLook& look : looks)
    lines = std::max(lines, s.lay(look.words, kind.face, words_room(s, kind)).count);
  return lines;
}

int rows_in(std::span<const ChoiceLook> looks, int columns) {
  return (static_cast<int>(looks.size()) + columns - 1) / columns;
}

// The heights of all rows go to s.heights.
float height_of(Drawing& s, std::span<const ChoiceLook> looks, const TileKind& kind) {
  s.heights.assign(static_cast<std::size_t>(rows_in(looks, kind.columns)), 0);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    float& row = s.heights[i / static_cast<std::size_t>(kind.columns)];
    row = std::max(row, shape_tile(s, looks[i], kind).height);
  }
  float height = s.m.gap * static_cast<float>(s.heights.size() - 1);
  for (const float row : s.heights) height += row;
  return height;
}

// One tile alone below full rows looks like something else.
bool leaves_one_alone(std::span<const ChoiceLook> looks, int columns) {
  const int rows = rows_in(looks, columns);
  return columns > 1 && rows > 1 && static_cast<int>(looks.size()) - (rows - 1) * columns == 1;
}

TileKind in_columns(const Drawing& s, TileKind kind, int columns, float width) {
  const auto count = static_cast<float>(columns);
  kind.columns = columns;
  kind.width = (width - s.m.gap * (count - 1)) / count;
  return kind;
}

// The fewest columns that need no scrolling; where all do, the most in which the words stay on two lines.
TileKind fit_many(Drawing& s, std::span<const ChoiceLook> looks, const TileKind& one, float room,
                  bool may_leave_one) {
  const float width = one.width;
  TileKind best = one;
  for (int columns = 2; columns <= most_columns && columns <= static_cast<int>(looks.size()); ++columns) {
    const TileKind kind = in_columns(s, one, columns, width);
    if (!keeps_words_whole(s, looks, kind)) break;
    const std::size_t lines = lines_of(s, looks, kind);
    if (lines > most_lines) break;
    if (!may_leave_one && leaves_one_alone(looks, columns)) continue;
    const bool is_wide = kind.width > widest_tile * s.m.em && columns < static_cast<int>(looks.size());
    if (height_of(s, looks, kind) <= room && !is_wide) return kind;
    if (lines <= 2) best = kind;
  }
  return best;
}

// A few answers: in as few rows as their words allow, with a great sign where there is but one row.
std::optional<TileKind> fit_few(Drawing& s, std::span<const ChoiceLook> looks, TileKind one, float room) {
  const int count = static_cast<int>(looks.size());
  const float width = one.width;
  const bool all_signs =
      std::none_of(looks.begin(), looks.end(), [](const ChoiceLook& look) { return look.icon.empty(); });
  one.face = Face::lead_bold;
  for (int columns = std::min(count, most_columns); columns > 1; --columns) {
    if (leaves_one_alone(looks, columns) || (columns == 4 && count > 4)) continue;
    TileKind kind = in_columns(s, one, columns, width);
    kind.stands = all_signs && columns == count;
    const bool fits = keeps_words_whole(s, looks, kind) &&
                      lines_of(s, looks, kind) <= (kind.stands ? most_lines : 2) &&
                      height_of(s, looks, kind) <= room;
    if (fits) return kind;
  }
  return std::nullopt;
}

TileKind fit_tiles(Drawing& s, std::span<const ChoiceLook> looks, float width, float room) {
  TileKind one;
  one.width = width;
  one.has_signs =
      std::any_of(looks.begin(), looks.end(), [](const ChoiceLook& look) { return !look.icon.empty(); });
  if (s.m.one_column || looks.size() < 2) return one;
  if (looks.size() <= few) {
    if (const std::optional<TileKind> large = fit_few(s, looks, one, room)) return *large;
  }
  const TileKind strict = fit_many(s, looks, one, room, false);
  if (strict.columns > 1 && height_of(s, looks, strict) <= room) return strict;
  const TileKind free = fit_many(s, looks, one, room, true);
  return height_of(s, looks, free) <= room || strict.columns == 1 ? free : strict;
}

// What is left over goes to the rows, all of which become alike where that needs no scrolling.
float grow_rows(Drawing& s, const TileKind& kind, int count, float room) {
  const float share = s.flow.take_share();
  const auto rows = static_cast<float>(s.heights.size());
  const float gaps = s.m.gap * (rows - 1);
  const float most = (kind.stands                       ? highest_great_tile
                      : count <= few && !s.m.one_column ? highest_large_tile
                                                        : highest_tile) *
                     s.m.unit;
  const float highest = *std::max_element(s.heights.begin(), s.heights.end());
  float natural = gaps;
  for (const float row : s.heights) natural += row;
  const float alike = std::max(highest, std::min(most, (natural + share - gaps) / rows));
  float grown = natural;
  if (alike * rows + gaps <= std::max(room, natural)) {
    std::fill(s.heights.begin(), s.heights.end(), alike);
    grown = alike * rows + gaps;
  }
  s.flow.give_back(share - (grown - natural));
  return grown;
}

// --- one tile -----------------------------------------------------------------------

// The box before a tick and the ring before a choice differ by shape and by their fill.
void draw_mark(Drawing& s, float x, float y, float size, bool round, bool on) {
  const a11y::Rect mark{x - size / 2, y - size / 2, size, size};
  const float radius = round ? size / 2 : 6 * s.m.unit;
  s.box(mark, radius, on ? s.theme->pine : s.theme->surface, on ? s.theme->pine : s.theme->line, s.m.strong);
  if (!on) return;
  if (round) {
    const float dot_radius = size * 0.22F;
    s.canvas().circle(x, y, dot_radius, s.theme->on_tone);
    s.canvas().edge({x - dot_radius, y - dot_radius, 2 * dot_radius, 2 * dot_radius}, dot_radius, s.m.thin,
                    s.theme->on_tone);
  } else {
    s.canvas().icon("check", x, y, size * 0.85F, s.theme->on_tone);
  }
}

void draw_signs(Drawing& s, const ChoiceLook& look, const TileKind& kind, const a11y::Rect& rect,
                float words_top, bool round) {
  const float mark = mark_size(s);
  const float side = tile_side(s);
  const float middle = rect.y + rect.height / 2;
  draw_mark(s, rect.x + side + mark / 2, kind.stands ? rect.y + side + mark / 2 : middle, mark, round,
            look.on);
  if (look.icon.empty()) return;
  if (!kind.stands) {
    const float x = rect.x + words_left(s, kind) - sign_room(s, kind) / 2 - 6 * s.m.unit;
    s.canvas().icon(look.icon, x, middle, sign_ems * s.m.em, s.theme->pine);
    return;
  }
  const float great = great_sign * s.m.em;
  const float x = rect.x + rect.width / 2;
  const float y = words_top - 0.5F * s.m.gap - great / 2;
  if (!look.on) s.canvas().circle(x, y, great / 2, s.theme->pine_soft);
  s.canvas().icon(look.icon, x, y, 0.57F * great, s.theme->pine);
}

bool draw_tile(Drawing& s, const ChoiceLook& look, Tile tile, const TileKind& kind, const a11y::Rect& rect,
               bool round) {
  const a11y::Role role = round ? a11y::Role::radio : a11y::Role::check;
  const Pressing press = s.open_press(role, look.key, look.words, rect, {.on = look.on});
  const bool filled = look.on || press.held;
  s.box(rect, s.m.radius, filled ? s.theme->pine_soft : s.theme->surface,
        look.on ? s.theme->pine : s.theme->line, filled ? s.m.strong : s.m.thin);
  const float text = tile.words.height + tile.below;
  const float above = kind.stands ? great_sign * s.m.em + 0.5F * s.m.gap : 0;
  const float top = rect.y + (rect.height - above - text) / 2 + above;
  draw_signs(s, look, kind, rect, top, round);
  if (!look.on) tile.words.face = plain_of(kind.face);
  const float x = rect.x + words_left(s, kind);
  const float width = words_room(s, kind);
  s.put(tile.words, x, top, s.theme->ink, kind.stands, width);
  if (tile.below > 0) {
    look.says_detail ? s.layer.value(look.detail) : s.layer.hint(look.detail);
    s.put(tile.detail, x, top + tile.words.height, look.says_detail ? s.theme->ink : s.theme->muted,
          kind.stands, width);
  }
  return s.close_press(press, s.m.radius);
}

bool draw_single(Drawing& s, const ChoiceLook& look, bool round) {
  TileKind kind;
  kind.width = s.flow.width();
  kind.has_signs = !look.icon.empty();
  const Tile tile = shape_tile(s, look, kind);
  return draw_tile(s, look, tile, kind, s.flow.place(tile.height), round);
}

}  // namespace

bool Kit::check(const ChoiceLook& look) { return draw_single(*drawing_, look, false); }

bool Kit::radio(const ChoiceLook& look) { return draw_single(*drawing_, look, true); }

std::string_view Kit::ticks(std::string_view key, std::string_view name, std::span<const ChoiceLook> looks,
                            Mark mark) {
  Drawing& s = *drawing_;
  if (looks.empty()) return {};
  const a11y::Id id = s.layer.id(key);
  const float room = s.flow.room_for(id);
  const TileKind kind = fit_tiles(s, looks, s.flow.width(), room);
  s.flow.keep_natural(id, height_of(s, looks, kind));
  const a11y::Rect at = s.flow.place(grow_rows(s, kind, static_cast<int>(looks.size()), room));
  s.layer.open(a11y::Role::group, id, name);
  s.layer.rect(at, s.clip);
  std::string_view pressed;
  a11y::Rect rect{at.x, at.y, kind.width, 0};
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const std::size_t column = i % static_cast<std::size_t>(kind.columns);
    if (column == 0 && i > 0) rect.y = rect.bottom() + s.m.gap;
    rect.x = at.x + static_cast<float>(column) * (kind.width + s.m.gap);
    rect.height = s.heights[i / static_cast<std::size_t>(kind.columns)];
    if (draw_tile(s, looks[i], shape_tile(s, looks[i], kind), kind, rect, mark == Mark::ring))
      pressed = looks[i].key;
  }
  s.layer.close();
  return pressed;
}

}  // namespace ui
