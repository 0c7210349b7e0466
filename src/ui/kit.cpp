// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "access/fitted.h"
#include "ui/drawing.h"

namespace ui {

namespace {

void set_up(ImGuiContext* context) {
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
  io.MouseDrawCursor = false;
}

}  // namespace

Drawing::~Drawing() { ImGui::DestroyContext(context); }

Kit::Kit() = default;
Kit::~Kit() = default;

base::Result<std::unique_ptr<Kit>> Kit::create(const FontFiles& files) {
  base::Result<Fonts> fonts = Fonts::open(files.faces, files.icon_names);
  if (!fonts) return fonts.error();
  std::unique_ptr<Kit> kit(new Kit);
  kit->drawing_ = std::make_unique<Drawing>(std::move(*fonts));
  kit->drawing_->context = ImGui::CreateContext();
  set_up(kit->drawing_->context);
  return kit;
}

void Kit::begin(const Frame& frame) {
  Drawing& s = *drawing_;
  ImGui::SetCurrentContext(s.context);
  ImGuiIO& io = ImGui::GetIO();
  const Comfort& comfort = frame.comfort;
  s.fonts.fit(*io.Fonts, {comfort.text_size, comfort.letters, comfort.line_space, comfort.letter_space,
                          frame.millimetres_per_pixel});
  io.DisplaySize = {static_cast<float>(frame.width), static_cast<float>(frame.height)};
  io.DeltaTime = 1.0F / 60;
  s.worn = theme_of(comfort);
  s.theme = &s.worn;
  s.ring_always = comfort.read_aloud || comfort.pressing == a11y::Pressing::keys;
  s.m = measure(s.fonts, comfort, frame.millimetres_per_pixel, frame.width, frame.height);
  s.hands.filter(a11y::touch_settings(comfort), frame.says_first);
  s.hands.receive(frame.input, s.layer, frame.now, s.m.unit, s.line(Face::body));
  ImGui::NewFrame();
  s.layout.clear();
  s.flow.begin_frame();
  s.hands.begin_views();
  s.screen = s.clip = {0, 0, s.m.screen_width, s.m.screen_height};
  s.top_used = s.m.top;
  s.bottom_used = 0;
  s.depth = s.dialogs = 0;
  s.arm_above = false;
  s.kept_title.clear();
  s.kept_subtitle.clear();
  s.kept_note.clear();
  s.reading = frame.reading;
  s.read_word = {};
  s.marks = frame.marks;
  s.overlays.ruler = comfort.ruler;
  s.overlays.lens = comfort.lens;
  s.overlays.pointer_ring = ring_at(frame.now, frame.find_pointer, comfort.motion);
  s.overlays.caption.assign(frame.caption);
  s.layer.speak_with(comfort.detail);
  s.layer.begin_frame(frame.now);
  s.page.begin(ImGui::GetBackgroundDrawList(), s.fonts, *s.theme, frame.paint, false);
  s.above.begin(ImGui::GetForegroundDrawList(), s.fonts, *s.theme, frame.paint, true);
}

namespace {

// Of a box for words that is higher than its part: as much as fits, where the caret is, and as near as can
// be to what is seen now.
a11y::Rect part_with_caret(const Drawing& s, const a11y::Node& box) {
  a11y::Rect part = box.clip;
  const float last = box.rect.bottom() - part.height;
  const float lowest = s.caret_rect.bottom() + s.m.gap - part.height;
  const float highest = s.caret_rect.y - s.m.gap;
  part.y = std::clamp(std::clamp(part.y, std::min(lowest, highest), highest), box.rect.y, last);
  return part;
}

void bring_focus_into_view(Drawing& s, const a11y::Node& node) {
  const bool is_box = node.role == a11y::Role::text_box;
  const bool is_new =
      node.id != s.last_focus && (s.layer.focus_visible() || node.role == a11y::Role::heading);
  // Where the caret stands on the whole page: who scrolls away from it may.
  a11y::Rect caret = s.caret_rect;
  caret.y += s.hands.scroll_in(node.clip);
  const bool is_moved = is_box && !(caret == s.last_caret);
  if (is_box) s.last_caret = caret;
  if (!is_new && !is_moved) return;
  const bool is_higher = is_box && node.rect.height > node.clip.height;
  s.hands.bring_into_view(is_higher ? part_with_caret(s, node) : node.rect, node.clip,
                          is_higher ? 0 : s.m.gap);
}

}  // namespace

void Kit::end() {
  Drawing& s = *drawing_;
  s.page.end();
  s.above.end();
  s.draw_overlays(s.overlays);
  s.draw_marks();
  ImGui::Render();
  s.layer.end_frame();
  s.fonts.want(s.layout.needed());
  s.dialog_shown = s.layer.tree().top_scope() > 0;
  const a11y::Node* node = s.layer.tree().by_id(s.layer.focus());
  if (node) bring_focus_into_view(s, *node);
  const a11y::Node* lit = s.layer.tree().by_id(s.marks.into_view);
  if (lit && s.marks.into_view != s.last_lit) s.hands.bring_into_view(lit->rect, lit->clip, s.m.gap);
  s.last_lit = s.marks.into_view;
  s.last_focus = s.layer.focus();
  s.last_screen = s.screen_id;
}

bool Kit::one_column() const { return drawing_->m.one_column; }

bool Kit::lacks_letters() const { return drawing_->layout.needed() > drawing_->fonts.built(); }

// The caret stands still: a screen at rest asks for no frame at all.
std::optional<double> Kit::next_wake() const { return drawing_->overlays.pointer_ring.changes_at; }

bool Kit::has(a11y::Letters letters) const { return drawing_->fonts.has(letters); }

a11y::Layer& Kit::layer() { return drawing_->layer; }

Scope Kit::screen(std::string_view key, std::string_view title) {
  Drawing& s = *drawing_;
  s.screen_id = a11y::child_id(0, key);
  if (s.screen_id != s.last_screen) {
    s.hands.forget_scrolls();
    s.message.clear();
    s.capitals = Capitals::automatic;
    s.key_page = KeyPage::letters;
  }
  s.layer.open(a11y::Role::screen, s.screen_id, title);
  s.layer.rect(s.screen, s.screen);
  return Scope([this] {
    Drawing& state = *drawing_;
    if (!state.message.empty()) {
      // Kept in the tree for the journeys; it was spoken when it came.
      state.layer.open(a11y::Role::status, state.layer.id("said"), state.message, {.decorative = true});
      state.layer.close();
    }
    state.layer.close();
  });
}

void Kit::say(std::string_view words) {
  drawing_->message.assign(words);
  drawing_->layer.say(words);
}

bool Kit::dismissed() const { return drawing_->hands.escaped() && drawing_->dialog_shown; }

bool Kit::pressed_escape() const { return drawing_->hands.escaped() && !drawing_->dialog_shown; }

bool Kit::entered() const { return drawing_->hands.entered(); }

bool Kit::has_focus(std::string_view key) const { return drawing_->layer.focus() == drawing_->layer.id(key); }

bool Kit::touched(std::string_view key) const { return drawing_->hands.touched() == drawing_->layer.id(key); }

// --- what the widgets share --------------------------------------------------

Colour Drawing::colour(Tone tone) const {
  switch (tone) {
    case Tone::pine:
      return theme->pine;
    case Tone::indigo:
      return theme->indigo;
    case Tone::rust:
      return theme->rust;
    case Tone::plum:
      return theme->plum;
    case Tone::ok:
      return theme->ok;
    case Tone::warn:
      return theme->warn;
    case Tone::plain:
      return theme->muted;
  }
  return theme->ink;
}

Colour Drawing::soft_colour(Tone tone) const {
  if (tone == Tone::warn) return theme->warn_soft;
  return tone == Tone::plain ? theme->surface : theme->pine_soft;
}

Skin Drawing::skin(Importance importance, bool held) const {
  const float width = held ? m.strong + 2 * m.unit : m.strong;
  switch (importance) {
    case Importance::primary:
      return {theme->pine, held ? theme->focus_edge : theme->pine, theme->on_tone, width, true};
    case Importance::normal:
      return {held ? theme->pine_soft : theme->surface, theme->ink, theme->ink, width, true};
    case Importance::quiet:
      return {held ? theme->pine_soft : theme->surface, theme->line, theme->ink, width, false};
  }
  return {};
}

void Drawing::words(a11y::Role role, int level, std::string_view text, Face face, Colour ink) {
  const float room = std::min(flow.width(), longest_line(face));
  const Laid laid = lay(text, face, room);
  const a11y::Rect rect = flow.place(laid.height);
  layer.open(role, layer.next_id(role), text);
  layer.level(level);
  layer.rect(rect, clip);
  put(laid, rect.x, rect.y, ink);
  layer.close();
}

void Drawing::put(const Laid& laid, float x, float y, Colour ink, bool centred, float width) {
  if (reading && layer.open_id() == reading->node) mark_word(laid, x, y, centred, width);
  canvas().words(layout, laid, x, y, ink, centred, width);
  const float left = centred ? x + (width - laid.width) / 2 : x;
  // What the letters cover: lines stand apart by more than that, the more so where somebody wants it.
  const float bare = std::max(0.16F * laid.line, (laid.line - 1.02F * fonts.face(laid.face).em) / 2);
  layer.drawn(laid.words, {left, y + bare, laid.width, laid.height - 2 * bare});
}

// The words drawn may be a part of the name: they are looked up in it.
void Drawing::mark_word(const Laid& laid, float x, float y, bool centred, float width) {
  const std::size_t start = layer.open_name().find(laid.words);
  if (start == std::string_view::npos || laid.words.empty() || reading->offset < start) return;
  const std::size_t first = reading->offset - start;
  if (first + reading->length > laid.words.size()) return;
  const a11y::Rect from = layout.caret(fonts, laid, first);
  const float wide = text_width(fonts.face(laid.face), laid.words.substr(first, reading->length));
  const float line_at = from.y / laid.line;
  const Line& drawn = layout.lines(laid)[static_cast<std::size_t>(std::lround(line_at))];
  const float left = centred ? x + (width - drawn.width) / 2 : x;
  read_word = {left + from.x, y + from.y, wide, from.height};
  canvas().layer(word_layer - 1);
  canvas().box({read_word.x - 2 * m.unit, read_word.y, read_word.width + 4 * m.unit, read_word.height},
               4 * m.unit, theme->pine_soft);
  canvas().edge({read_word.x - 2 * m.unit, read_word.y, read_word.width + 4 * m.unit, read_word.height},
                4 * m.unit, m.strong, theme->pine);
  canvas().layer(word_layer);
}

void Drawing::box(const a11y::Rect& rect, float radius, Colour fill, Colour edge, float edge_width) {
  // The fill ends below the middle of the edge, so that it never shows outside of it.
  const float in = edge_width / 2;
  canvas().box({rect.x + in, rect.y + in, rect.width - 2 * in, rect.height - 2 * in}, radius - in, fill);
  if (edge_width > 0) canvas().edge(rect, radius, edge_width, edge);
}

void Drawing::scroll_bar(const Scrolled& view) {
  if (view.most() <= 0) return;
  const float wide = 12 * m.unit;
  const float inset = (scroll_bar_width * m.unit - wide) / 2;
  const a11y::Rect track{view.view.right() - wide - inset, view.view.y + inset, wide,
                         view.view.height - 2 * inset};
  canvas().box(track, wide / 2, theme->flat ? theme->paper : theme->soft);
  if (theme->flat) canvas().edge(track, wide / 2, m.thin, theme->line);
  const float height = std::max(3 * wide, track.height * view.view.height / view.content);
  const float down = (track.height - height) * hands.scroll(view.id) / view.most();
  canvas().box({track.x, track.y + down, wide, height}, wide / 2, theme->line);
}

}  // namespace ui
