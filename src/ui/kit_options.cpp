// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of options, one of which is on: what they are about, and the options as buttons beside it.
#include <algorithm>
#include <cmath>

#include "ui/drawing.h"

namespace ui {
namespace {

constexpr float name_share = 0.17F;     // of the width, where the name stands beside its options
constexpr float row_name_share = 0.3F;  // of rows with one set of options, and with two
constexpr float two_sets_share = 0.2F;
constexpr float least_beside = 40;  // em: narrower rows have the name above
constexpr float sample_apart = 12;  // units

float side_of_option(const Drawing& s) { return (s.m.dense ? 12 : 14) * s.m.unit; }

// The sample and the sign that say more than the word does.
float sign_width(Drawing& s, const OptionLook& look) {
  if (look.sample > 0) return 1.6F * s.m.em * look.sample + sample_apart * s.m.unit;
  return look.icon.empty() ? 0 : 1.1F * s.m.em + sample_apart * s.m.unit;
}

float wish_of(Drawing& s, const OptionLook& look) {
  return text_width(s.fonts.face(Face::body_bold), look.words) + sign_width(s, look) + 2 * side_of_option(s);
}

struct OptionGrid {
  int columns = 1;
  float width = 0, height = 0;  // of one option
  std::vector<float> widths;    // of each, where they are not alike
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

// All on one line, each as wide as its words need: the same in every row, whatever is on.
std::optional<OptionGrid> fit_on_one_line(Drawing& s, std::span<const OptionLook> looks, float room) {
  const auto count = static_cast<float>(looks.size());
  float left = room - s.m.gap * (count - 1);
  OptionGrid grid;
  grid.columns = static_cast<int>(looks.size());
  grid.height = s.m.control;
  for (const OptionLook& look : looks) {
    grid.widths.push_back(std::max(s.m.control, wish_of(s, look)));
    left -= grid.widths.back();
    grid.height = std::max(grid.height, s.line(Face::body_bold) + 2 * s.m.inside);
  }
  if (left < 0) return std::nullopt;
  for (float& width : grid.widths) width += left / count;
  return grid;
}

// Alike, or on one line, or alike on more lines.
OptionGrid fit_row(Drawing& s, std::span<const OptionLook> looks, float room) {
  OptionGrid alike = fit_options(s, looks, room);
  if (alike.columns == static_cast<int>(looks.size())) return alike;
  std::optional<OptionGrid> line = fit_on_one_line(s, looks, room);
  return line ? *line : alike;
}

struct OptionPaint {
  Colour fill, edge, ink;
};

// An option of colours shows its own. Where there is but one ink, the chosen one is turned round.
OptionPaint paint_of(const Drawing& s, const OptionLook& look, bool held) {
  if (look.worn != nullptr) return {look.worn->paper, look.worn->ink, look.worn->ink};
  if (look.on && s.theme->flat) return {s.theme->pine, s.theme->pine, s.theme->on_tone};
  const bool is_filled = look.on || held;
  return {is_filled ? s.theme->pine_soft : s.theme->surface, look.on ? s.theme->pine : s.theme->line,
          s.theme->ink};
}

bool draw_option(Drawing& s, const OptionLook& look, const a11y::Rect& rect, int place, int of) {
  const std::string_view name = look.name.empty() ? look.words : look.name;
  const Pressing press = s.open_press(a11y::Role::radio, look.key, name, rect, {.on = look.on});
  s.layer.position(place, of);
  const OptionPaint paint = paint_of(s, look, press.held);
  s.box(rect, s.m.radius, paint.fill, paint.edge, look.on || press.held ? 1.5F * s.m.strong : s.m.thin);
  const float sign = sign_width(s, look);
  // Laid as bold words always, so that nothing moves when it is chosen.
  Laid words = s.lay(look.words, Face::body_bold, rect.width - 2 * side_of_option(s) - sign);
  if (!look.on) words.face = Face::body;
  const float left = rect.x + (rect.width - words.width - sign) / 2;
  const float middle = rect.y + rect.height / 2;
  const float sign_middle = left + (sign - sample_apart * s.m.unit) / 2;
  if (look.sample > 0) {
    s.canvas().sample("Aa", sign_middle, middle, look.sample * s.m.em, paint.ink);
  } else if (sign > 0) {
    s.canvas().icon(look.icon, sign_middle, middle, s.m.em, paint.ink);
  }
  s.put(words, left + sign, middle - words.height / 2, paint.ink);
  if (look.on) s.chosen_mark(rect);
  return s.close_press(press, s.m.radius);
}

// All options of a set, from this corner on.
std::string_view draw_options(Drawing& s, std::span<const OptionLook> looks, const OptionGrid& grid, float x,
                              float y) {
  std::string_view pressed;
  const int count = static_cast<int>(looks.size());
  a11y::Rect rect{x, y, grid.width, grid.height};
  for (int i = 0; i < count; ++i) {
    if (i > 0 && i % grid.columns == 0) rect = {x, rect.bottom() + s.m.gap, grid.width, grid.height};
    if (!grid.widths.empty()) rect.width = grid.widths[static_cast<std::size_t>(i)];
    const OptionLook& look = looks[static_cast<std::size_t>(i)];
    if (draw_option(s, look, rect, i + 1, count)) pressed = look.key;
    rect.x = rect.right() + s.m.gap;
  }
  return pressed;
}

int rows_of(const OptionGrid& grid, std::size_t options) {
  return (static_cast<int>(options) + grid.columns - 1) / grid.columns;
}

float height_of(const Drawing& s, const OptionGrid& grid, std::size_t options) {
  const auto rows = static_cast<float>(rows_of(grid, options));
  return rows * grid.height + (rows - 1) * s.m.gap;
}

// The name of a row with its sign and what more there is to say.
struct RowName {
  Laid words, detail;
  float sign = 0, below = 0, height = 0;
};

RowName shape_name(Drawing& s, const RowLook& look, float width) {
  RowName name;
  name.sign = look.icon.empty() ? 0 : 1.3F * s.m.em + 12 * s.m.unit;
  name.words = s.lay(look.name, Face::body_bold, width - name.sign);
  name.detail = s.lay(look.detail, Face::small, width - name.sign);
  name.below = look.detail.empty() ? 0 : name.detail.height;
  name.height = name.words.height + name.below;
  return name;
}

void draw_name(Drawing& s, const RowLook& look, const RowName& name, float x, float y) {
  const float middle = y + s.line(Face::body_bold) / 2;
  if (name.sign > 0) s.canvas().icon(look.icon, x + 0.65F * s.m.em, middle, 1.3F * s.m.em, s.theme->pine);
  s.put(name.words, x + name.sign, y, s.theme->ink);
  if (name.below <= 0) return;
  s.layer.hint(look.detail);
  s.put(name.detail, x + name.sign, y + name.words.height, s.theme->muted);
}

// Where the sets of a row stand: beside each other where each then has one line, else one below the other.
struct SetPlaces {
  std::vector<OptionGrid> grids;
  float width = 0, height = 0, apart = 0;
  bool beside = false;
};

SetPlaces place_sets(Drawing& s, std::span<const OptionSet> sets, float room) {
  SetPlaces places;
  places.apart = 1.25F * s.m.gap;
  const auto count = static_cast<float>(sets.size());
  places.width = (room - (count - 1) * places.apart) / count;
  places.beside = !s.m.one_column;
  for (const OptionSet& set : sets) {
    places.grids.push_back(fit_row(s, set.looks, places.width));
    if (rows_of(places.grids.back(), set.looks.size()) > 1) places.beside = false;
  }
  if (!places.beside) {
    places.apart = std::max(0.7F * s.m.gap, s.m.least_gap);
    places.width = room;
    for (std::size_t i = 0; i < sets.size(); ++i) places.grids[i] = fit_row(s, sets[i].looks, room);
  }
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const float height = height_of(s, places.grids[i], sets[i].looks.size());
    places.height =
        places.beside ? std::max(places.height, height) : places.height + height + (i > 0 ? places.apart : 0);
  }
  return places;
}

InRow draw_sets(Drawing& s, std::span<const OptionSet> sets, const SetPlaces& places, float x, float y) {
  InRow pressed;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const OptionSet& set = sets[i];
    const float height = height_of(s, places.grids[i], set.looks.size());
    // One set is the row itself.
    if (sets.size() > 1) {
      s.layer.open(a11y::Role::group, s.layer.id(set.key), set.name);
      s.layer.rect({x, y, places.width, height}, s.clip);
    }
    const std::string_view option = draw_options(s, set.looks, places.grids[i], x, y);
    if (sets.size() > 1) s.layer.close();
    if (!option.empty()) pressed = {set.key, option};
    (places.beside ? x : y) += (places.beside ? places.width : height) + places.apart;
  }
  return pressed;
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
  const float options_height = height_of(s, grid, looks.size());
  const float above = is_beside ? 0 : title.height + 0.3F * s.m.gap;
  const a11y::Rect at = s.flow.place(std::max(is_beside ? title.height : 0, options_height) + above);
  s.layer.open(a11y::Role::group, s.layer.id(key), name);
  s.layer.rect(at, s.clip);
  s.put(title, at.x, is_beside ? at.y + std::max(0.0F, (grid.height - title.height) / 2) : at.y,
        s.theme->ink);
  const std::string_view pressed = draw_options(s, looks, grid, at.x + left, at.y + above);
  s.layer.close();
  return pressed;
}

InRow Kit::row(const RowLook& look, std::span<const OptionSet> sets) {
  Drawing& s = *drawing_;
  const float whole = s.flow.width();
  const bool is_beside = !s.m.one_column && whole > least_beside * s.m.em;
  const float left = is_beside ? std::round(whole * (sets.size() > 1 ? two_sets_share : row_name_share)) : 0;
  const RowName name = shape_name(s, look, is_beside ? left - s.m.gap : whole);
  const SetPlaces places = place_sets(s, sets, whole - left);
  const float above = is_beside ? 0 : name.height + 0.3F * s.m.gap;
  const a11y::Rect at = s.flow.place(std::max(is_beside ? name.height : 0, places.height) + above);
  s.layer.open(a11y::Role::group, s.layer.id(look.key), look.name);
  s.layer.rect(at, s.clip);
  draw_name(s, look, name, at.x, is_beside ? at.y + (at.height - name.height) / 2 : at.y);
  const float lower = is_beside ? (at.height - places.height) / 2 : above;
  const InRow pressed = draw_sets(s, sets, places, at.x + left, at.y + lower);
  s.layer.close();
  return pressed;
}

}  // namespace ui
