// SPDX-License-Identifier: GPL-3.0-or-later
// The bars above and below the body. When large words leave no room, first the
// title moves into the body, then icons go, then words shrink, then a second row is
// begun, and last of all words go.
#include <algorithm>
#include <cmath>

#include "ui/drawing.h"

namespace ui {

namespace {

constexpr ButtonFit fits[] = {
    {Face::body_bold, true, true},
    {Face::body_bold, false, true},
    {Face::small, false, true},
    {Face::small, true, false},
};

float width_of(Drawing& s, const ButtonLook& look, const ButtonFit& fit) {
  return s.size_button(look, s.m.screen_width, fit).width;
}

// What the buttons of the top bar take, gaps included.
float top_width(Drawing& s, const TopBar& bar, const ButtonFit& fit) {
  float width = 0;
  if (bar.home) width += width_of(s, *bar.home, fit) + s.m.gap;
  for (const ButtonLook& look : bar.buttons) width += width_of(s, look, fit) + s.m.gap;
  return width;
}

// How the top bar stands: the first way in which all of it has room.
struct TopPlan {
  ButtonFit fit = fits[0];
  bool title_here = false;
  int rows = 1;
  float height = 0;
};

float side(const Drawing& s) { return s.m.dense ? 16 * s.m.unit : 24 * s.m.soft; }

void draw_surface(Drawing& s, const a11y::Rect& rect, bool at_top) {
  const float y = at_top ? rect.bottom() - s.m.thin : rect.y;
  s.page.box(rect, 0, s.theme->surface);
  s.page.box({rect.x, y, rect.width, s.m.thin}, 0, s.theme->soft);
}

std::string_view press(Drawing& s, const ButtonLook& look, const ButtonFit& fit, float x, float y) {
  const Sized sized = s.size_button(look, s.m.screen_width, fit);
  return s.draw_button(look, sized, {x, y, sized.width, std::max(s.m.control, sized.height)})
             ? look.key
             : std::string_view{};
}

float logo_width(const Drawing& s, const TopBar& bar) {
  return bar.logo.empty() ? 0 : 1.9F * s.m.em + s.m.gap;
}

float above(const Drawing& s) { return s.m.dense ? 8 * s.m.unit : 12 * s.m.soft; }

// The two lines stand closer than two lines of text would.
float tightened(const Drawing& s, const TopBar& bar) {
  return bar.subtitle.empty() ? 0 : 0.22F * s.line(Face::small);
}

bool title_fits(Drawing& s, const TopBar& bar, float room, float height) {
  constexpr float narrowest = 7;  // em: a title in less would be a column of words
  if (room < std::min(narrowest * s.m.em, text_width(s.fonts.face(Face::lead_bold), bar.title))) return false;
  const Laid title = s.lay(bar.title, Face::lead_bold, room);
  const Laid below = s.lay(bar.subtitle, Face::small, room);
  const float lower = bar.subtitle.empty() ? 0 : below.height;
  return title.count <= 2 && title.height + lower - tightened(s, bar) <= height;
}

const ButtonLook& look_at(const TopBar& bar, std::size_t index) {
  if (!bar.home) return bar.buttons[index];
  return index == 0 ? *bar.home : bar.buttons[index - 1];
}

// Buttons in two rows, in `row`; their height. The last ones stay in the first row at its end, where
// they stand on every screen; those for which it has no room go below it.
float lay_rows(Drawing& s, const TopBar& bar, const ButtonFit& fit, float room) {
  s.row.clear();
  const std::size_t count = bar.buttons.size() + (bar.home ? 1 : 0);
  for (std::size_t i = 0; i < count; ++i) s.row.push_back(s.size_button(look_at(bar, i), room, fit));
  std::size_t first = count;
  float right = room;
  float height = s.m.control;
  while (first > 0 && right - s.row[first - 1].width >= -0.5F) {
    Sized& sized = s.row[--first];
    sized.x = right - sized.width;
    right = sized.x - s.m.gap;
    height = std::max(height, sized.height);
  }
  float left = 0;
  float below = 0;
  for (std::size_t i = 0; i < first; ++i) {
    Sized& sized = s.row[i];
    sized.x = left;
    sized.y = height + s.m.gap;
    left += sized.width + s.m.gap;
    below = std::max(below, sized.height);
  }
  const bool is_too_wide = left - s.m.gap > room + 0.5F;
  return is_too_wide ? 3 * height : height + (below > 0 ? s.m.gap + below : 0);
}

TopPlan plan_top(Drawing& s, const TopBar& bar, float room) {
  TopPlan plan;
  plan.height = s.m.control + 2 * above(s);
  const float left = room - top_width(s, bar, fits[0]) - logo_width(s, bar);
  plan.title_here = title_fits(s, bar, left, plan.height - 4 * s.m.unit);
  if (plan.title_here) return plan;
  // What stands on every screen keeps its place: on an upright screen, where a row costs little, and where
  // more buttons stand before it than elsewhere.
  constexpr std::size_t usual_buttons = 4;
  const bool is_upright = s.m.screen_height > s.m.screen_width;
  const bool stacks_first =
      (is_upright || bar.buttons.size() > usual_buttons) && !s.m.dense && !bar.home && !bar.plain;
  for (const ButtonFit& fit : fits) {
    plan.fit = fit;
    if (top_width(s, bar, fit) - s.m.gap <= room) break;
    // Two rows with words rather than one without.
    const float rows = lay_rows(s, bar, fit, room);
    if ((fit.face != Face::small && !stacks_first) || rows > 2 * s.m.control + s.m.gap + 0.5F) continue;
    plan.rows = 2;
    plan.height = rows + 2 * above(s);
    break;
  }
  if (!bar.home && bar.buttons.empty()) plan.height = 0;
  return plan;
}

void draw_title(Drawing& s, const TopBar& bar, float x, float middle, float room) {
  if (!bar.logo.empty()) {
    s.page.icon(bar.logo, x + 0.95F * s.m.em, middle, 1.8F * s.m.em, s.theme->pine);
    x += logo_width(s, bar);
  }
  const Laid title = s.lay(bar.title, Face::lead_bold, room);
  const Laid below = s.lay(bar.subtitle, Face::small, room);
  const float lower = bar.subtitle.empty() ? 0 : below.height;
  const float tight = tightened(s, bar);
  const float top = middle - (title.height + lower - tight) / 2;
  s.layer.open(a11y::Role::heading, s.layer.id("title"), bar.title);
  s.layer.rect({x, top, std::max(title.width, below.width), title.height + lower}, s.screen);
  s.put(title, x, top, s.theme->ink);
  if (!bar.subtitle.empty()) {
    s.layer.hint(bar.subtitle);
    s.put(below, x, top + title.height - tight, s.theme->muted);
  }
  s.layer.close();
}

struct BottomPlan {
  ButtonFit fit = fits[0];
  float left = 0, right = 0, saved = 0;  // widths
  bool saved_above = false;              // the save state has a line of its own
};

BottomPlan plan_bottom(Drawing& s, const BottomBar& bar, const ButtonFit& fit) {
  BottomPlan plan;
  plan.fit = fit;
  if (bar.back) plan.left = width_of(s, *bar.back, fit) + s.m.gap;
  if (bar.other) plan.right += width_of(s, *bar.other, fit) + s.m.gap;
  if (bar.next) plan.right += width_of(s, *bar.next, fit) + s.m.gap;
  if (!bar.saved.words.empty()) {
    plan.saved = text_width(s.fonts.face(Face::small), bar.saved.words) + 1.6F * s.m.em;
  }
  return plan;
}

BottomPlan best_plan(Drawing& s, const BottomBar& bar, float room) {
  BottomPlan plan;
  for (const bool saved_above : {false, true}) {
    for (const ButtonFit& fit : fits) {
      if (!fit.words && !saved_above) continue;  // words of buttons go last of all
      plan = plan_bottom(s, bar, fit);
      plan.saved_above = saved_above && plan.saved > 0;
      const float saved = saved_above ? 0 : plan.saved + (plan.saved > 0 ? s.m.gap : 0);
      if (plan.left + plan.right + saved - s.m.gap <= room) return plan;
    }
  }
  return plan;
}

void draw_saved(Drawing& s, const SaveState& saved, const BottomPlan& plan, float left, float right,
                float middle) {
  const float line = s.line(Face::small);
  const Laid laid = s.lay(saved.words, Face::small, plan.saved);
  const float icon = 1.08F * s.m.em;
  const float width = laid.width + icon + 8 * s.m.unit;
  // In the middle of the screen where that is free, else in the middle of the room.
  float x = (s.m.screen_width - width) / 2;
  if (x < left || x + width > right) x = left + std::max(0.0F, (right - left - width) / 2);
  s.layer.open(a11y::Role::status, s.layer.id("saved"), saved.words, {.live = true});
  // Of the widest lines a part of the room between them would lie beyond the foot.
  const float half = std::min(line / 2, s.m.screen_height - middle);
  s.layer.rect({x, middle - half, width, 2 * half}, s.screen);
  s.page.icon(saved.icon, x + icon / 2, middle, icon, s.colour(saved.tone));
  s.put(laid, x + icon + 8 * s.m.unit, middle - line / 2, s.colour(saved.tone));
  s.layer.close();
}

// Quiet words on the left; what does not fit into two lines goes to the end of the body.
void draw_note(Drawing& s, std::string_view note, float x, float room, float middle) {
  const Laid laid = s.lay(note, Face::small, room);
  if (laid.count > 2 || laid.height > s.m.control) {
    s.kept_note.assign(note);
    return;
  }
  s.layer.open(a11y::Role::text, s.layer.id("note"), note);
  s.layer.rect({x, middle - laid.height / 2, laid.width, laid.height}, s.screen);
  s.put(laid, x, middle - laid.height / 2, s.theme->muted);
  s.layer.close();
}

std::string_view press_rows(Drawing& s, const TopBar& bar, const TopPlan& plan, float edge) {
  lay_rows(s, bar, plan.fit, s.m.screen_width - 2 * edge);
  std::string_view pressed;
  // In the order in which they are read: the upper row first.
  for (const bool is_below : {false, true}) {
    for (std::size_t i = 0; i < s.row.size(); ++i) {
      const Sized sized = s.row[i];
      if ((sized.y > 0) != is_below) continue;
      const a11y::Rect rect{edge + sized.x, s.m.top + above(s) + sized.y, sized.width, sized.height};
      if (s.draw_button(look_at(bar, i), sized, rect)) pressed = look_at(bar, i).key;
    }
  }
  return pressed;
}

std::string_view press_row(Drawing& s, const TopBar& bar, const TopPlan& plan, float edge) {
  std::string_view pressed;
  float x = edge;
  if (bar.home) {
    pressed = press(s, *bar.home, plan.fit, x, s.m.top + above(s));
    x += width_of(s, *bar.home, plan.fit) + s.m.gap;
  }
  float right = s.m.screen_width - edge + s.m.gap;
  for (const ButtonLook& look : bar.buttons) right -= width_of(s, look, plan.fit) + s.m.gap;
  const float room = right - x - s.m.gap - logo_width(s, bar);
  if (plan.title_here) draw_title(s, bar, x, s.m.top + plan.height / 2, room);
  for (const ButtonLook& look : bar.buttons) {
    const std::string_view key = press(s, look, plan.fit, right, s.m.top + above(s));
    if (!key.empty()) pressed = key;
    right += width_of(s, look, plan.fit) + s.m.gap;
  }
  return pressed;
}

// Where the parts of the bottom bar stand.
struct BottomPlace {
  float edge = 0, buttons = 0, saved_above = 0;  // a side, and tops
};

// Everything is placed for the right hand; for the left it changes sides.
float on_side(const Drawing& s, float x, float width) {
  return s.m.left_handed ? s.m.screen_width - x - width : x;
}

void press_below(Drawing& s, const ButtonLook& look, const BottomPlan& plan, const BottomPlace& place,
                 float x, std::string_view& pressed) {
  const float width = width_of(s, look, plan.fit);
  const std::string_view key = press(s, look, plan.fit, on_side(s, x, width), place.buttons);
  if (!key.empty()) pressed = key;
}

void press_back(Drawing& s, const BottomBar& bar, const BottomPlan& plan, const BottomPlace& place,
                std::string_view& pressed) {
  if (bar.back) press_below(s, *bar.back, plan, place, place.edge, pressed);
}

// The quiet one and Next.
void press_onward(Drawing& s, const BottomBar& bar, const BottomPlan& plan, const BottomPlace& place,
                  std::string_view& pressed) {
  const float left = s.m.screen_width - place.edge - plan.right + s.m.gap;
  const float beside = left + (bar.other ? width_of(s, *bar.other, plan.fit) + s.m.gap : 0);
  if (s.m.left_handed && bar.next) press_below(s, *bar.next, plan, place, beside, pressed);
  if (bar.other) press_below(s, *bar.other, plan, place, left, pressed);
  if (!s.m.left_handed && bar.next) press_below(s, *bar.next, plan, place, beside, pressed);
}

// The note and the save state, in the room that the buttons leave.
void draw_between(Drawing& s, const BottomBar& bar, const BottomPlan& plan, const BottomPlace& place) {
  const float start = place.edge + plan.left;
  const float width = s.m.screen_width - place.edge - plan.right - start;
  const float left = on_side(s, start, width);
  const float middle = place.buttons + s.m.control / 2;
  if (!bar.note.empty()) draw_note(s, bar.note, left, width, middle);
  if (bar.saved.words.empty()) return;
  if (plan.saved_above) {
    draw_saved(s, bar.saved, plan, place.edge, s.m.screen_width - place.edge, place.saved_above);
  } else {
    draw_saved(s, bar.saved, plan, left, left + width, middle);
  }
}

}  // namespace

std::string_view Kit::top_bar(const TopBar& bar) {
  Drawing& s = *drawing_;
  const float edge = side(s);
  const float room = s.m.screen_width - 2 * edge;
  TopBar shown = bar;
  TopPlan plan = plan_top(s, shown, room);
  if (plan.rows > 1 && shown.home) {
    // The word of a house that everybody knows goes before a second row is begun.
    shown.home->icon_only = true;
    plan = plan_top(s, shown, room);
    if (plan.rows > 1) plan = plan_top(s, shown = bar, room);
  }
  const float height = std::round(plan.height);
  s.top_used = s.m.top + height;
  const a11y::Rect rect{0, s.m.top, s.m.screen_width, height};
  s.layer.open(a11y::Role::row, s.layer.id("top"), "");
  s.layer.rect(rect, s.screen);
  if (!shown.plain && height > 0) draw_surface(s, rect, true);
  if (!plan.title_here) {
    s.kept_title.assign(shown.title);
    s.kept_subtitle.assign(shown.subtitle);
  }
  const std::string_view pressed =
      plan.rows > 1 ? press_rows(s, shown, plan, edge) : press_row(s, shown, plan, edge);
  s.layer.close();
  s.draw_kept_notice();
  return pressed;
}

std::string_view Kit::bottom_bar(const BottomBar& bar) {
  Drawing& s = *drawing_;
  const float edge = side(s);
  const float around = s.m.dense ? 8 * s.m.unit : 16 * s.m.soft;
  const BottomPlan plan = best_plan(s, bar, s.m.screen_width - 2 * edge);
  const float first = plan.saved_above ? s.line(Face::small) : 0;
  const float height = std::round(s.m.control + 2 * around + first);
  const float top = s.m.screen_height - height;
  const BottomPlace place{edge, top + around + first, top + 0.7F * around + first / 2};
  s.bottom_used = height;
  s.layer.open(a11y::Role::row, s.layer.id("bottom"), "");
  s.layer.reads_last();
  s.layer.rect({0, top, s.m.screen_width, height}, s.screen);
  if (!bar.plain) draw_surface(s, {0, top, s.m.screen_width, height}, false);
  // In the order in which they stand: for the left hand, Next is first.
  std::string_view pressed;
  if (!s.m.left_handed) press_back(s, bar, plan, place, pressed);
  if (s.m.left_handed) press_onward(s, bar, plan, place, pressed);
  draw_between(s, bar, plan, place);
  if (!s.m.left_handed) press_onward(s, bar, plan, place, pressed);
  if (s.m.left_handed) press_back(s, bar, plan, place, pressed);
  s.layer.close();
  return pressed;
}

}  // namespace ui
