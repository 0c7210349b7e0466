// SPDX-License-Identifier: GPL-3.0-or-later
// Canvas: shapes, words and icons in the theme's colours, on one ImGui draw list.
//
// Backgrounds of cards are only known when their words are placed: they are drawn
// into layers below the words, which are put together at the end of the frame.
#pragma once

#include <string_view>

#include "access/tree.h"
#include "ui/fonts.h"
#include "ui/paint_log.h"
#include "ui/text_layout.h"
#include "ui/theme.h"

struct ImDrawList;
struct ImDrawListSplitter;

namespace ui {

inline constexpr int word_layer = 7;  // above the backgrounds, whose layers are 0 to 6

class Canvas {
 public:
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // What is painted is also written down where a log is given.
  void begin(ImDrawList* list, const Fonts& fonts, const Theme& theme, PaintLog* log, bool is_above);
  void end();
  void layer(int layer);
  void clip(const a11y::Rect& rect);
  void unclip();

  void box(const a11y::Rect& rect, float radius, Colour fill);
  void edge(const a11y::Rect& rect, float radius, float width, Colour colour);  // inside the rect
  void circle(float x, float y, float radius, Colour fill);
  void dim(const a11y::Rect& rect);  // half hides what is below
  void arm(const a11y::Rect& rect, float tip, bool points_right, Colour fill);
  // From one point to the other, level at both ends, so that many of them make one wave.
  void wave(float x, float y, float to_x, float to_y, float width, Colour colour);
  void words(const TextLayout& layout, const Laid& laid, float x, float y, Colour colour, bool centred,
             float width);
  void icon(std::string_view name, float x, float y, float pixels, Colour colour);  // centred there
  // A few letters at a size that no face has, centred there: to be looked at, not to be read.
  void sample(std::string_view letters, float x, float y, float em, Colour colour);
  // The two-tone ring: yellow inside an edge that is dark, so that it shows on anything.
  void ring(const a11y::Rect& rect, float radius, float unit);

 private:
  void note(Painted::What what, const a11y::Rect& rect, Colour colour);
  void note_words(const TextLayout& layout, const Laid& laid, const a11y::Rect& rect, Colour colour);

  ImDrawList* list_ = nullptr;
  ImDrawListSplitter* splitter_ = nullptr;
  const Fonts* fonts_ = nullptr;
  const Theme* theme_ = nullptr;
  PaintLog* log_ = nullptr;
  bool is_above_ = false;
  int layer_ = word_layer;
  a11y::Rect clip_;  // empty: none
};

}  // namespace ui
