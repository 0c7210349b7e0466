// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/text.h"

namespace ui {

namespace {

ImU32 packed(Colour colour, int alpha = 255) {
  return IM_COL32(colour.red, colour.green, colour.blue, alpha);
}

ImVec2 corner(const a11y::Rect& rect) { return {std::round(rect.x), std::round(rect.y)}; }

ImVec2 far_corner(const a11y::Rect& rect) { return {std::round(rect.right()), std::round(rect.bottom())}; }

a11y::Rect grown(const a11y::Rect& rect, float by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

}  // namespace

Canvas::Canvas() : splitter_(new ImDrawListSplitter) {}

Canvas::~Canvas() { delete splitter_; }

void Canvas::begin(ImDrawList* list, const Fonts& fonts, const Theme& theme, PaintLog* log, bool is_above) {
  list_ = list;
  fonts_ = &fonts;
  theme_ = &theme;
  log_ = log;
  is_above_ = is_above;
  layer_ = word_layer;
  clip_ = {};
  splitter_->Split(list_, word_layer + 1);
  splitter_->SetCurrentChannel(list_, word_layer);
}

void Canvas::end() { splitter_->Merge(list_); }

void Canvas::layer(int layer) {
  layer_ = std::clamp(layer, 0, word_layer);
  splitter_->SetCurrentChannel(list_, layer_);
}

void Canvas::clip(const a11y::Rect& rect) {
  clip_ = rect;
  list_->PushClipRect(corner(rect), far_corner(rect), false);
}

void Canvas::unclip() {
  clip_ = {};
  list_->PopClipRect();
}

void Canvas::note(Painted::What what, const a11y::Rect& rect, Colour colour) {
  if (log_ != nullptr) log_->push_back({what, rect, clip_, colour, layer_, is_above_, 0, 0, 0, false});
}

void Canvas::note_words(const TextLayout& layout, const Laid& laid, const a11y::Rect& rect, Colour colour) {
  if (log_ == nullptr || laid.words.empty()) return;
  note(Painted::What::words, rect, colour);
  Painted& words = log_->back();
  const Fonts::Sized& face = fonts_->face(laid.face);
  if (const ImFontGlyph* const glyph = face.font->FindGlyphNoFallback('H'))
    words.cap = (glyph->Y1 - glyph->Y0) * face.size / face.font->FontSize;
  for (const Line& line : layout.lines(laid)) {
    int letters = 0;
    for (std::size_t at = line.start; at < line.end; at = base::next_code_point(laid.words, at)) ++letters;
    words.longest = std::max(words.longest, letters);
    ++words.lines;
    words.cuts_word = words.cuts_word || line.cuts_word;
  }
}

void Canvas::box(const a11y::Rect& rect, float radius, Colour fill) {
  note(Painted::What::fill, rect, fill);
  list_->AddRectFilled(corner(rect), far_corner(rect), packed(fill), radius);
}

void Canvas::edge(const a11y::Rect& rect, float radius, float width, Colour colour) {
  note(Painted::What::edge, rect, colour);
  const a11y::Rect middle = grown(rect, -width / 2);
  list_->AddRect({std::round(rect.x) + width / 2, std::round(rect.y) + width / 2},
                 {std::round(rect.right()) - width / 2, std::round(rect.bottom()) - width / 2},
                 packed(colour), std::max(0.0F, std::min(radius - width / 2, middle.height / 2)), 0, width);
}

void Canvas::circle(float x, float y, float radius, Colour fill) {
  note(Painted::What::fill, {x - radius, y - radius, 2 * radius, 2 * radius}, fill);
  list_->AddCircleFilled({x, y}, radius, packed(fill), 64);
}

void Canvas::dim(const a11y::Rect& rect) {
  constexpr int half = 150;
  list_->AddRectFilled(corner(rect), far_corner(rect), packed(theme_->focus_edge, half));
}

void Canvas::arm(const a11y::Rect& rect, float tip, bool points_right, Colour fill) {
  note(Painted::What::fill, rect, fill);
  const ImVec2 a = corner(rect);
  const ImVec2 b = far_corner(rect);
  const float middle = (a.y + b.y) / 2;
  if (points_right) {
    const ImVec2 points[] = {a, {b.x - tip, a.y}, {b.x, middle}, {b.x - tip, b.y}, {a.x, b.y}};
    list_->AddConvexPolyFilled(points, 5, packed(fill));
  } else {
    const ImVec2 points[] = {{a.x + tip, a.y}, {b.x, a.y}, b, {a.x + tip, b.y}, {a.x, middle}};
    list_->AddConvexPolyFilled(points, 5, packed(fill));
  }
}

void Canvas::wave(float x, float y, float to_x, float to_y, float width, Colour colour) {
  note(Painted::What::sign, {x, std::min(y, to_y), to_x - x, std::fabs(to_y - y)}, colour);
  const float middle = (x + to_x) / 2;
  list_->AddBezierCubic({x, y}, {middle, y}, {middle, to_y}, {to_x, to_y}, packed(colour), width, 24);
}

void Canvas::words(const TextLayout& layout, const Laid& laid, float x, float y, Colour colour, bool centred,
                   float width) {
  const Fonts::Sized& face = fonts_->face(laid.face);
  const float scale = face.size / face.font->FontSize;
  // Capitals stand in the middle of the line's height, as the eye expects beside an icon.
  const float baseline = (laid.line + face.cap) / 2 - face.font->Ascent * scale;
  const float first = centred ? x + (width - laid.width) / 2 : x;
  note_words(layout, laid, {first, y, laid.width, laid.height}, colour);
  float top = y;
  for (const Line& line : layout.lines(laid)) {
    const float left = centred ? x + (width - line.width) / 2 : x;
    list_->AddText(face.font, face.size, {std::round(left), std::round(top + baseline)}, packed(colour),
                   laid.words.data() + line.start, laid.words.data() + line.end);
    top += laid.line;
  }
}

void Canvas::icon(std::string_view name, float x, float y, float pixels, Colour colour) {
  const char32_t code_point = fonts_->icon(name);
  const ImFont* font = fonts_->icon_font(pixels);
  if (code_point == 0) return;
  const ImFontGlyph* glyph = font->FindGlyphNoFallback(static_cast<ImWchar>(code_point));
  if (!glyph) return;
  note(Painted::What::sign, {x - pixels / 2, y - pixels / 2, pixels, pixels}, colour);
  const float scale = pixels / font->FontSize;
  const float middle_x = (glyph->X0 + glyph->X1) / 2 * scale;
  const float middle_y = (glyph->Y0 + glyph->Y1) / 2 * scale;
  font->RenderChar(list_, pixels, {std::round(x - middle_x), std::round(y - middle_y)}, packed(colour),
                   static_cast<ImWchar>(code_point));
}

void Canvas::sample(std::string_view letters, float x, float y, float em, Colour colour) {
  const Fonts::Sized& face = fonts_->face(Face::title_bold);
  const float size = face.size * em / face.em;
  const float scale = size / face.font->FontSize;
  const float width = text_width(face, letters) * em / face.em;
  note(Painted::What::sign, {x - width / 2, y - em / 2, width, em}, colour);
  const float top = y + face.cap * em / face.em / 2 - face.font->Ascent * scale;
  list_->AddText(face.font, size, {std::round(x - width / 2), std::round(top)}, packed(colour),
                 letters.data(), letters.data() + letters.size());
}

void Canvas::ring(const a11y::Rect& rect, float radius, float unit) {
  note(Painted::What::ring, rect, theme_->focus);
  const float yellow = std::round(5 * unit);
  const float dark = std::round(4 * unit);
  const bool on_dark = contrast(theme_->paper, theme_->focus_edge) < 3;
  // On dark paper the control may be as bright as the ring: a dark line parts them.
  const float parting = on_dark ? std::round(2 * unit) : 0;
  if (on_dark) edge(grown(rect, parting), radius + parting, parting, theme_->focus_edge);
  edge(grown(rect, parting + yellow), radius + parting + yellow, yellow, theme_->focus);
  const float outer = parting + yellow + dark;
  edge(grown(rect, outer), radius + outer, dark, theme_->focus_edge);
}

}  // namespace ui
