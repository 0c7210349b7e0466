// SPDX-License-Identifier: GPL-3.0-or-later
// Body, columns, grids, cards and dialogs: what holds the widgets.
#include <algorithm>
#include <cmath>

#include "ui/drawing.h"

namespace ui {

namespace {

constexpr float narrowest_column = 9.5F;  // em: below this, columns go one under the other
constexpr float widest_sign = 0.3F;       // of the width: a column that holds only the sign of its words
constexpr float dialog_width = 27;        // em
constexpr float widest_side = 0.34F;      // of the screen, for what stands beside the body
constexpr float letter_em = 0.52F;        // em
constexpr float widest_narrow_card = 22;  // em: wider ones have more room at their sides

float dialog_pad(const Drawing& s) { return 1.4F * s.m.pad; }

a11y::Id foot_of(a11y::Id dialog) { return a11y::child_id(dialog, "foot"); }

float body_pad(const Drawing& s) { return s.m.dense ? 14 * s.m.unit : 20 * s.m.soft; }

constexpr float title_apart = 0.8F;  // em, from what stands beside it

void draw_kept_title(Drawing& s) {
  if (s.kept_title.empty()) return;
  const KeptTitle shape = shape_kept_title(s, s.flow.width());
  const a11y::Rect rect = s.flow.place(shape.height);
  s.layer.open(a11y::Role::heading, s.layer.id("title"), s.kept_title);
  s.layer.rect(rect, s.clip);
  s.put(shape.title, rect.x, rect.y, s.theme->ink);
  if (!s.kept_subtitle.empty()) {
    s.layer.hint(s.kept_subtitle);
    // Beside it the letters of both stand on one line.
    const float x = shape.beside ? rect.x + shape.title.width + title_apart * s.m.em : rect.x;
    const float y =
        rect.y + (shape.beside ? 0.75F * (shape.title.height - shape.below.height) : shape.title.height);
    s.put(shape.below, x, y, s.theme->muted);
  }
  s.layer.close();
}

// Between the bars, and beside it what was left room for.
a11y::Rect view_of_body(const Drawing& s) {
  return {0, s.top_used, s.m.screen_width - s.side_used, s.m.screen_height - s.top_used - s.bottom_used};
}

// `pane` without the height of what it holds.
void close_body(Drawing& s, Scrolled pane, float pad) {
  if (!s.kept_note.empty()) s.words(a11y::Role::text, 0, s.kept_note, Face::small, s.theme->muted);
  s.kept_note.clear();
  pane.content = s.flow.close_stack() + 2 * pad;
  s.page.unclip();
  s.hands.add_view(pane);
  s.scroll_bar(pane);
  s.layer.close();
  s.clip = s.screen;
}

void close_card(Drawing& s, const CardLook& look) {
  const a11y::Rect outside = s.flow.inset_outside();
  const a11y::Rect rect{outside.x, outside.y, outside.width, s.flow.close_inset()};
  --s.depth;
  const bool plain = look.tone == Tone::plain;
  const Colour edge = plain ? s.theme->soft : s.colour(look.tone);
  const Colour fill = look.filled ? s.soft_colour(plain ? Tone::pine : look.tone) : s.theme->surface;
  const bool bare = look.filled && !look.strong && !s.theme->flat;
  s.canvas().layer(1 + s.depth);
  s.box(rect, s.m.card_radius, fill, edge, bare ? 0 : look.strong ? s.m.strong : s.m.thin);
  s.canvas().layer(word_layer);
  s.layer.rect(rect, s.clip);
  s.layer.close();
}

// Closes the words that dialog() and page() opened; `pads` above and below them.
void close_words(Drawing& s, a11y::Id id, float pads) {
  const Scrolled pane{id, s.clip, s.flow.close_stack() + pads};
  s.above.unclip();
  s.hands.add_view(pane);
  s.scroll_bar(pane);
}

void close_dialog(Drawing& s) {
  --s.dialogs;
  s.clip = s.outer_clips.back();
  s.outer_clips.pop_back();
  s.layer.close();
}

}  // namespace

KeptTitle shape_kept_title(Drawing& s, float width) {
  KeptTitle shape;
  shape.title = s.lay(s.kept_title, Face::lead_bold, width);
  shape.height = shape.title.height;
  if (s.kept_subtitle.empty()) return shape;
  shape.below = s.lay(s.kept_subtitle, Face::small, width);
  const float both = shape.title.width + title_apart * s.m.em + shape.below.width;
  shape.beside = shape.title.count == 1 && shape.below.count == 1 && both <= width;
  if (!shape.beside) shape.height += shape.below.height;
  return shape;
}

Scope Kit::body(std::string_view key, float widest_mm) {
  Drawing& s = *drawing_;
  s.draw_kept_notice();  // where there is no bar
  const a11y::Rect view = view_of_body(s);
  const a11y::Id id = s.layer.id(key);
  const float pad = body_pad(s);
  float width = view.width - 2 * s.m.margin;
  // Large words need all of the width that there is.
  if (widest_mm > 0 && !s.m.dense) width = std::min(width, widest_mm * 4 * s.m.soft);
  s.layer.open(a11y::Role::group, id, "");
  s.layer.rect(view, view);
  s.clip = view;
  s.page.clip(view);
  s.flow.open_stack(id, view.x + (view.width - width) / 2, view.y + pad - s.hands.scroll(id), width, s.m.gap,
                    view.height - 2 * pad);
  draw_kept_title(s);
  s.arm_above = false;
  return Scope([this, id] {
    Drawing& state = *drawing_;
    close_body(state, {id, view_of_body(state), 0, false}, body_pad(state));
  });
}

bool Kit::leave_side(int letters) {
  Drawing& s = *drawing_;
  const float wished = static_cast<float>(letters) * letter_em * s.m.em + 2 * s.m.pad + s.m.margin;
  const bool fits = !s.m.one_column && wished < widest_side * s.m.screen_width;
  s.side_used = fits ? wished : 0;
  return fits;
}

Scope Kit::beside(std::string_view key, std::string_view name) {
  Drawing& s = *drawing_;
  const a11y::Rect body = view_of_body(s);
  const a11y::Rect view{body.right(), body.y, s.side_used, body.height};
  s.side_used = 0;
  const a11y::Id id = s.layer.id(key);
  s.layer.open(a11y::Role::group, id, name);
  s.layer.rect(view, view);
  s.clip = view;
  s.page.clip(view);
  const float pad = body_pad(s);
  s.flow.open_stack(id, view.x, view.y + pad - s.hands.scroll(id), view.width - s.m.margin, s.m.gap,
                    view.height - 2 * pad);
  return Scope([this, id, view] { close_body(*drawing_, {id, view, 0, true}, body_pad(*drawing_)); });
}

Kit::Columns Kit::columns(std::string_view key, std::span<const float> shares) {
  Drawing& s = *drawing_;
  const float gap = 1.5F * s.m.gap;
  const float room = s.flow.width() - gap * static_cast<float>(shares.size() - 1);
  float all = 0;
  for (const float share : shares) all += share;
  s.widths.clear();
  bool side_by_side = true;
  int of_words = 0;
  for (const float share : shares) {
    s.widths.push_back(room * share / all);
    if (share <= widest_sign * all) continue;
    ++of_words;
    if (s.widths.back() < narrowest_column * s.m.em) side_by_side = false;
  }
  if (s.m.one_column && of_words > 1) side_by_side = false;
  const a11y::Id id = s.layer.id(key);
  s.layer.open(a11y::Role::group, id, "");
  s.flow.open_columns(id, s.widths, side_by_side ? gap : s.m.gap, side_by_side);
  s.arm_above = false;
  return Columns(*this);
}

Kit::Columns Kit::sign_columns(std::string_view key, float times_body) {
  Drawing& s = *drawing_;
  const float gap = 1.5F * s.m.gap;
  const float sign = s.picture_size(times_body);
  s.widths.assign({sign, s.flow.width() - sign - gap});
  const a11y::Id id = s.layer.id(key);
  s.layer.open(a11y::Role::group, id, "");
  s.flow.open_columns(id, s.widths, gap, true);
  s.arm_above = false;
  return Columns(*this);
}

void Kit::Columns::next() {
  kit_.drawing_->flow.next_column();
  kit_.drawing_->arm_above = false;
}

Kit::Columns::~Columns() {
  Drawing& s = *kit_.drawing_;
  s.flow.close_columns();
  s.layer.close();
  s.arm_above = false;
}

Scope Kit::grid(std::string_view key, std::string_view name, int least_letters) {
  Drawing& s = *drawing_;
  const float least = static_cast<float>(least_letters) * letter_em * s.m.em + 2 * s.m.pad;
  const float room = s.flow.width();
  const int columns =
      s.m.one_column ? 1 : std::max(1, static_cast<int>((room + s.m.gap) / (least + s.m.gap)));
  const a11y::Id id = s.layer.id(key);
  s.layer.open(a11y::Role::group, id, name);
  s.flow.open_grid(id, columns, s.m.gap);
  return Scope([this] {
    drawing_->flow.close_grid();
    drawing_->layer.close();
  });
}

Scope Kit::card(std::string_view key, const CardLook& look) {
  Drawing& s = *drawing_;
  const a11y::Id id = s.layer.id(key);
  s.layer.open(a11y::Role::group, id, "");
  const bool wide = look.grow && s.flow.width() > widest_narrow_card * s.m.em;
  const float close = look.filled ? 0.6F : 1;
  s.flow.open_inset(id, (wide ? 1.6F : close) * s.m.pad, close * s.m.pad, 0.6F * close * s.m.gap, look.grow);
  ++s.depth;
  s.card_looks.push_back(look);
  return Scope([this] {
    const CardLook opened = drawing_->card_looks.back();
    drawing_->card_looks.pop_back();
    close_card(*drawing_, opened);
  });
}

namespace {

Scope open_list(Drawing& s, std::string_view key, std::string_view name, float gap) {
  const a11y::Id id = s.layer.id(key);
  s.layer.open(a11y::Role::list, id, name);
  s.flow.open_inset(id, 0, 0, gap, false);
  return Scope([&s] {
    s.flow.close_inset();
    s.layer.close();
  });
}

}  // namespace

Scope Kit::list(std::string_view key, std::string_view name) {
  return open_list(*drawing_, key, name, 0.4F * drawing_->m.gap);
}

Scope Kit::rows(std::string_view key, std::string_view name) {
  return open_list(*drawing_, key, name, drawing_->m.least_gap);
}

Scope Kit::dialog(std::string_view key, std::string_view title) {
  Drawing& s = *drawing_;
  const a11y::Id id = s.layer.id(key);
  const float pad = dialog_pad(s);
  const float width = std::min(s.m.screen_width - 2 * s.m.margin, dialog_width * s.m.em);
  const float highest = s.m.screen_height - s.m.top - 2 * s.m.margin;
  const float words = s.flow.settled_height(id);
  const float foot = s.flow.settled_height(foot_of(id));
  const float wished = words + 2 * pad + (foot > 0 ? foot + s.m.gap : 0);
  // Before its height is known it is as high as can be, so that nothing is scrolled to in too small a part.
  const float height = words > 0 ? std::min(highest, wished) : highest;
  // On whole pixels: what is placed in it is, and its height is taken from that.
  const a11y::Rect box{std::round((s.m.screen_width - width) / 2),
                       std::round(s.m.top + (s.m.screen_height - s.m.top - height) / 2), width, height};
  s.layer.open_dialog(id, title);
  s.layer.rect(box, box);
  ++s.dialogs;
  s.outer_clips.push_back(s.clip);
  s.dialog = id;
  s.dialog_box = box;
  s.has_foot = false;
  const float inset = pad / 2;
  const float below = foot > 0 ? pad + foot + s.m.gap / 2 : inset;
  s.clip = {box.x + inset, box.y + inset, width - 2 * inset, height - inset - below};
  s.above.layer(0);
  s.above.dim(s.screen);
  s.box(box, s.m.card_radius, s.theme->surface, s.theme->ink, s.m.strong);
  s.above.layer(word_layer);
  s.above.clip(s.clip);
  s.flow.open_stack(id, box.x + pad, box.y + pad - s.hands.scroll(id), width - 2 * pad, s.m.gap, 0);
  // The part that scrolls, apart from the foot.
  s.layer.open(a11y::Role::group, s.layer.id("words"), "");
  s.layer.rect(s.clip, s.clip);
  heading(1, title, Size::large);
  return Scope([this] {
    Drawing& state = *drawing_;
    if (state.has_foot) {
      state.flow.close_stack();
      state.above.unclip();
    } else {
      close_words(state, state.dialog, dialog_pad(state));
      state.layer.close();
    }
    close_dialog(state);
  });
}

void Kit::foot() {
  Drawing& s = *drawing_;
  close_words(s, s.dialog, dialog_pad(s) / 2 + s.m.gap / 2);
  s.layer.close();
  s.has_foot = true;
  const float pad = dialog_pad(s);
  const a11y::Id id = foot_of(s.dialog);
  const float height = s.flow.settled_height(id);
  const a11y::Rect& box = s.dialog_box;
  s.clip = box;
  s.above.clip(box);
  s.flow.open_stack(id, box.x + pad, box.bottom() - pad - height, box.width - 2 * pad, s.m.gap, 0);
}

Scope Kit::page(std::string_view key, std::string_view title) {
  Drawing& s = *drawing_;
  const a11y::Id id = s.layer.id(key);
  const float pad = body_pad(s);
  s.layer.open_dialog(id, title);
  s.layer.rect(s.screen, s.screen);
  ++s.dialogs;
  s.outer_clips.push_back(s.clip);
  s.clip = s.screen;
  s.above.layer(0);
  s.above.box(s.screen, 0, s.theme->paper);
  s.above.layer(word_layer);
  s.above.clip(s.screen);
  s.flow.open_stack(id, s.m.margin, pad - s.hands.scroll(id), s.m.screen_width - 2 * s.m.margin, s.m.gap,
                    s.m.screen_height - 2 * pad);
  return Scope([this, id] {
    close_words(*drawing_, id, 2 * body_pad(*drawing_));
    close_dialog(*drawing_);
  });
}

void Kit::spring() { drawing_->flow.spring(); }

void Kit::gap(float times) { drawing_->flow.extra_gap(times * drawing_->m.gap); }

}  // namespace ui
