// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of which one is tapped: as large as they can be while all of them are in sight.
#include <algorithm>

#include "ui/drawing.h"

namespace ui {
namespace {

constexpr float least_picture = 1.5F, most_picture = 4.2F;  // em
constexpr float highest_picture_tile = 190;                 // units
constexpr int picture_columns[] = {6, 4, 3, 2};

// How all of them are laid: alike.
struct PictureKind {
  int columns = 2, rows = 1;
  bool stands = true;  // the picture above its word, else before it
  float width = 0;     // of a tile
  float least = 0;     // its height
  float word = 0;      // the widest word
};

float picture_side(const Drawing& s) { return (s.m.dense ? 10 : 16) * s.m.unit; }

PictureKind picture_kind(Drawing& s, std::span<const ChoiceLook> looks, int columns, bool stands) {
  PictureKind kind;
  kind.columns = columns;
  kind.rows = (static_cast<int>(looks.size()) + columns - 1) / columns;
  kind.stands = stands;
  const auto count = static_cast<float>(columns);
  kind.width = (s.flow.width() - s.m.gap * (count - 1)) / count;
  for (const ChoiceLook& look : looks)
    kind.word = std::max(kind.word, text_width(s.fonts.face(Face::body_bold), look.words));
  const float line = dense_line * s.m.em;
  const float picture = least_picture * s.m.em;
  kind.least = std::max(s.m.control, (stands ? picture + line : std::max(picture, line)) + picture_side(s));
  return kind;
}

float picture_height(const Drawing& s, const PictureKind& kind) {
  const auto rows = static_cast<float>(kind.rows);
  return rows * kind.least + (rows - 1) * s.m.gap;
}

bool holds_words(const Drawing& s, const PictureKind& kind) {
  const float beside = kind.stands ? 0 : least_picture * s.m.em + picture_side(s);
  return kind.word + beside + 2 * picture_side(s) <= kind.width;
}

// How large the picture is in a tile of that height.
float picture_in(const Drawing& s, const PictureKind& kind, float height) {
  const float side = picture_side(s);
  const float across = kind.stands ? kind.width - 2 * side : kind.width - kind.word - 3 * side;
  const float down = height - side - (kind.stands ? dense_line * s.m.em : 0);
  return std::clamp(std::min(across, down), least_picture * s.m.em, most_picture * s.m.em);
}

// Where not all can be in sight, the lowest whole.
PictureKind best_pictures(Drawing& s, std::span<const ChoiceLook> looks, float room) {
  PictureKind best = picture_kind(s, looks, 2, false);
  float largest = 0;
  for (const int columns : picture_columns) {
    for (const bool stands : {true, false}) {
      const PictureKind kind = picture_kind(s, looks, columns, stands);
      if (!holds_words(s, kind)) continue;
      const float height = picture_height(s, kind);
      const float spare = std::max(0.0F, room - height) / static_cast<float>(kind.rows);
      const float picture = height <= room ? picture_in(s, kind, kind.least + spare) : 0;
      const bool is_lower = largest <= 0 && height < picture_height(s, best);
      if (picture <= largest && !(picture <= 0 && is_lower)) continue;
      largest = std::max(largest, picture);
      best = kind;
    }
  }
  return best;
}

bool draw_picture_tile(Drawing& s, const ChoiceLook& look, const PictureKind& kind, const a11y::Rect& rect,
                       int place, int of) {
  const Pressing press = s.open_press(a11y::Role::button, look.key, look.words, rect, {.hushed = true});
  s.layer.position(place, of);
  const Skin paint = s.skin(Importance::normal, press.held);
  s.box(rect, s.m.card_radius, paint.fill, paint.edge, paint.edge_width);
  const float size = picture_in(s, kind, rect.height);
  const Laid word = s.lay(look.words, Face::body_bold, rect.width);
  const float middle = rect.y + rect.height / 2;
  if (kind.stands) {
    const float top = middle - (size + word.height) / 2;
    s.canvas().icon(look.icon, rect.x + rect.width / 2, top + size / 2, size, s.theme->pine);
    s.put(word, rect.x, top + size, s.theme->ink, true, rect.width);
  } else {
    const float left = rect.x + (rect.width - size - picture_side(s) - kind.word) / 2;
    s.canvas().icon(look.icon, left + size / 2, middle, size, s.theme->pine);
    s.put(word, left + size + picture_side(s), middle - word.height / 2, s.theme->ink);
  }
  return s.close_press(press, s.m.card_radius);
}

// What is left over makes them larger, so far as it helps.
float grown_pictures(Drawing& s, const PictureKind& kind) {
  const float natural = picture_height(s, kind);
  const float share = s.flow.take_share();
  const auto rows = static_cast<float>(kind.rows);
  const float most = rows * std::max(kind.least, highest_picture_tile * s.m.unit) + (rows - 1) * s.m.gap;
  const float grown = std::min(natural + share, std::max(natural, most));
  s.flow.give_back(natural + share - grown);
  return grown;
}

}  // namespace

std::string_view Kit::pictures(std::string_view key, std::string_view name,
                               std::span<const ChoiceLook> looks) {
  Drawing& s = *drawing_;
  if (looks.empty()) return {};
  const a11y::Id id = s.layer.id(key);
  const PictureKind kind = best_pictures(s, looks, s.flow.room_for(id));
  s.flow.keep_natural(id, picture_height(s, kind));
  const a11y::Rect at = s.flow.place(grown_pictures(s, kind));
  const auto rows = static_cast<float>(kind.rows);
  const float height = (at.height - (rows - 1) * s.m.gap) / rows;
  s.layer.open(a11y::Role::group, id, name);
  s.layer.rect(at, s.clip);
  std::string_view pressed;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const int place = static_cast<int>(i);
    const bool begins_row = place % kind.columns == 0;
    if (begins_row && place > 0) s.layer.close();
    if (begins_row) {
      const float top = at.y + static_cast<float>(place / kind.columns) * (height + s.m.gap);
      s.layer.open(a11y::Role::row, s.layer.id(static_cast<std::uint64_t>(place)), "");
      s.layer.rect({at.x, top, at.width, height}, s.clip);
    }
    const a11y::Rect rect{at.x + static_cast<float>(place % kind.columns) * (kind.width + s.m.gap),
                          at.y + static_cast<float>(place / kind.columns) * (height + s.m.gap), kind.width,
                          height};
    if (draw_picture_tile(s, looks[i], kind, rect, place + 1, static_cast<int>(looks.size())))
      pressed = looks[i].key;
  }
  s.layer.close();
  s.layer.close();
  return pressed;
}

}  // namespace ui
