// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the finished frame: the reading ruler, the lens, the ring round the pointer.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/drawing.h"
#include "ui/lens.h"

namespace ui {
namespace {

constexpr float lens_power = 2;
constexpr float lens_height = 0.3F;  // of the screen
constexpr float ruler_lines = 1.7F;

constexpr float usual_ring = 40, small_ring = 25;  // millimetres across
constexpr double ring_seconds = 2;
constexpr double half_pulse = 0.25;  // two pulses a second: more than three would be a flicker

// Where somebody reads now: the word that is heard, the pointer if it moved last, the caret, the focus.
a11y::Rect reading_place(const Drawing& s) {
  const float line = s.line(Face::body);
  if (s.read_word.width > 0) return s.read_word;
  if (s.hands.pointer_leads()) return {s.hands.pointer_x(), s.hands.pointer_y() - line / 2, 0, line};
  const a11y::Node* node = s.layer.tree().by_id(s.layer.focus());
  if (node == nullptr) return {s.screen.x, s.screen.y, 0, line};
  const a11y::Rect& rect = node->role == a11y::Role::text_box ? s.caret_rect : node->rect;
  return {rect.x, rect.y, rect.width, std::min(rect.height, 2 * line)};
}

void draw_ruler(Drawing& s, const a11y::Rect& place) {
  const float height = std::max(ruler_lines * s.line(Face::body), place.height);
  const float top = std::clamp(place.y + place.height / 2 - height / 2, 0.0F, s.m.screen_height - height);
  s.above.dim({0, 0, s.m.screen_width, top});
  s.above.dim({0, top + height, s.m.screen_width, s.m.screen_height - top - height});
}

// In the half of the screen where nobody reads.
a11y::Rect lens_place(const Drawing& s, const a11y::Rect& place) {
  const float height = std::round(lens_height * s.m.screen_height);
  const bool is_below = place.y + place.height / 2 < s.m.screen_height / 2;
  return {s.m.margin, is_below ? s.m.screen_height - height - s.m.margin : s.m.margin,
          s.m.screen_width - 2 * s.m.margin, height};
}

void draw_lens(Drawing& s, const a11y::Rect& place) {
  const a11y::Rect target = lens_place(s, place);
  const float wide = target.width / lens_power;
  const float high = target.height / lens_power;
  // What is wider or higher than the lens shows its beginning.
  const float left = place.width > wide ? place.x - s.m.gap : place.x + place.width / 2 - wide / 2;
  const float top = place.height > high ? place.y : place.y + place.height / 2 - high / 2;
  const a11y::Rect source{std::clamp(left, 0.0F, s.m.screen_width - wide),
                          std::clamp(top, 0.0F, s.m.screen_height - high), wide, high};
  s.above.box(target, 0, s.theme->paper);
  ImDrawList& onto = *ImGui::GetForegroundDrawList();
  magnify(onto, *ImGui::GetBackgroundDrawList(), source, target);
  if (s.dialog_shown) magnify(onto, onto, source, target);
  s.above.edge(target, 0, 2 * s.m.strong, s.theme->ink);
}

float covered(const a11y::Rect& one, const a11y::Rect& other) {
  const a11y::Rect both = a11y::overlap(one, other);
  return both.width > 0 && both.height > 0 ? both.width * both.height : 0;
}

// Between the bars, below or above; over a bar, or beside the lens, where all else hides what is read.
a11y::Rect caption_place(const Drawing& s, const a11y::Rect& lens, float width, float height) {
  const float x = (s.m.screen_width - width) / 2;
  const float bottom = s.m.screen_height - s.m.margin - height;
  const a11y::Rect places[] = {{x, bottom - s.bottom_used, width, height},
                               {x, s.top_used + s.m.margin, width, height},
                               {x, bottom, width, height},
                               {x, s.m.margin, width, height},
                               {x, lens.bottom() + s.m.gap, width, height},
                               {x, lens.y - s.m.gap - height, width, height}};
  const a11y::Rect* const end = lens.height > 0 ? std::end(places) : std::begin(places) + 4;
  const a11y::Node* const node = s.layer.tree().by_id(s.layer.focus());
  const a11y::Rect focus = node == nullptr ? a11y::Rect{} : a11y::overlap(node->rect, node->clip);
  return *std::ranges::min_element(std::begin(places), end, {}, [&](const a11y::Rect& place) {
    const float beyond = width * height - covered(place, s.screen);
    return covered(place, focus) + covered(place, lens) + 2 * std::round(beyond);
  });
}

void draw_caption(Drawing& s, std::string_view words, const a11y::Rect& lens) {
  const float inside = s.m.inside + 4 * s.m.unit;
  const float sign = 1.25F * s.m.em;
  const float left = inside + sign + 10 * s.m.unit;
  const Laid laid = s.lay(words, Face::body, s.m.screen_width - 2 * s.m.margin - left - inside);
  const a11y::Rect rect =
      caption_place(s, lens, left + laid.width + inside, std::max(laid.height, sign) + 2 * s.m.inside);
  // It was spoken when it came.
  s.layer.open(a11y::Role::status, a11y::child_id(0, "caption"), words, {.decorative = true});
  s.layer.rect(rect, s.screen);
  s.above.box(rect, s.m.radius, s.theme->ink);
  s.above.edge(rect, s.m.radius, s.m.strong, s.theme->paper);
  s.above.icon("sound", rect.x + inside + sign / 2, rect.y + s.m.inside + s.line(Face::body) / 2, sign,
               s.theme->paper);
  s.above.words(s.layout, laid, rect.x + left, rect.y + s.m.inside, s.theme->paper, false, 0);
  s.layer.drawn(words, rect);
  s.layer.close();
}

void draw_pointer_ring(Drawing& s) {
  const float size = s.overlays.pointer_ring.millimetres * 4 * s.m.unit;
  s.above.ring({s.hands.pointer_x() - size / 2, s.hands.pointer_y() - size / 2, size, size}, size / 2,
               2 * s.m.unit);
}

void draw_lit(Drawing& s, const a11y::Rect& rect) {
  if (rect.width <= 0 || rect.height <= 0) return;
  const float out = 3 * s.m.unit;
  s.above.ring({rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out}, 6 * s.m.unit,
               1.5F * s.m.unit);
}

a11y::Rect joined(const a11y::Rect& a, const a11y::Rect& b) {
  if (a.width <= 0) return b;
  const float x = std::min(a.x, b.x);
  const float y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// Grows from below, so that it is seen wherever the words lie.
void draw_dwelt(Drawing& s, const a11y::Rect& rect, float part) {
  const float high = 12 * s.m.unit;
  const float inset = s.m.strong;
  const a11y::Rect track{rect.x + inset, rect.bottom() - high - inset, rect.width - 2 * inset, high};
  s.above.box(track, high / 2, s.theme->focus_edge);
  const a11y::Rect done{track.x + 2 * s.m.unit, track.y + 2 * s.m.unit, (track.width - 4 * s.m.unit) * part,
                        high - 4 * s.m.unit};
  s.above.box(done, (high - 4 * s.m.unit) / 2, s.theme->focus);
}

}  // namespace

// What the light of a switch stands on, and how long a pointer has stayed.
void Drawing::draw_marks() {
  const auto seen = [this](a11y::Id id) {
    const a11y::Node* node = layer.tree().by_id(id);
    return node ? a11y::overlap(node->rect, node->clip) : a11y::Rect{};
  };
  if (marks.is_dim) above.dim({0, 0, m.screen_width, m.screen_height});
  a11y::Rect all;
  for (const a11y::Id id : marks.lit) {
    const a11y::Rect rect = seen(id);
    if (marks.is_group) {
      if (rect.width > 0 && rect.height > 0) all = joined(all, rect);
    } else {
      draw_lit(*this, rect);
    }
  }
  draw_lit(*this, all);
  const a11y::Rect rect = seen(marks.dwelt);
  if (rect.width > 0 && marks.dwelt_for > 0) draw_dwelt(*this, rect, marks.dwelt_for);
}

PointerRing ring_at(double now, std::optional<double> asked, bool motion) {
  if (!asked || now < *asked || now >= *asked + ring_seconds) return {};
  if (!motion) return {usual_ring, *asked + ring_seconds};
  const double halves = std::floor((now - *asked) / half_pulse);
  const bool is_small = std::fmod(halves, 2) > 0.5;
  return {is_small ? small_ring : usual_ring, *asked + (halves + 1) * half_pulse};
}

void Drawing::draw_overlays(const Overlays& wish) {
  const a11y::Rect place = reading_place(*this);
  if (wish.ruler) draw_ruler(*this, place);
  if (wish.lens) draw_lens(*this, place);
  if (!wish.caption.empty())
    draw_caption(*this, wish.caption, wish.lens ? lens_place(*this, place) : a11y::Rect{});
  if (wish.pointer_ring.millimetres > 0) draw_pointer_ring(*this);
}

}  // namespace ui
