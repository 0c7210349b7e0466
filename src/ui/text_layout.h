// SPDX-License-Identifier: GPL-3.0-or-later
// TextLayout: words broken into lines of one face, left where they stand in the text.
//
// Lines break at spaces and line breaks, and after seventy letters at the most; a word
// longer than a line breaks at letters. One object holds the lines of a whole frame, so that nothing is
// allocated once the frames are alike.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "access/tree.h"
#include "ui/fonts.h"

namespace ui {

struct Line {
  std::size_t start = 0, end = 0;  // bytes; a space at the break belongs to no line
  float width = 0;
  bool cuts_word = false;  // goes on in the next line without a blank or a dash
};

// Some lines of the layout; good until clear().
struct Laid {
  std::string_view words;
  Face face = Face::body;
  std::size_t first = 0, count = 0;
  float width = 0, height = 0;
  float line = 0;  // from one line to the next: the face's, unless somebody sets them closer
};

class TextLayout {
 public:
  void clear() {
    lines_.clear();
    needed_ = Tier::plain_english;
  }
  Tier needed() const { return needed_; }  // by the words laid since clear()
  // `is_typed`: the lines stay as they are while somebody writes on; else no word stands alone below others.
  Laid lay(const Fonts& fonts, std::string_view words, Face face, float width, bool is_typed = false);
  std::span<const Line> lines(const Laid& laid) const;
  // Where a caret stands before this byte: height is a line's.
  a11y::Rect caret(const Fonts& fonts, const Laid& laid, std::size_t offset) const;
  // The byte whose left edge is nearest, of the line at y.
  std::size_t offset_at(const Fonts& fonts, const Laid& laid, float x, float y) const;

 private:
  void keep_company(const Fonts::Sized& face, std::string_view words, const Laid& laid, float width);
  bool part_at_sentence(const Fonts::Sized& face, std::string_view words, const Laid& laid);
  std::size_t line_of(const Laid& laid, std::size_t offset) const;

  std::vector<Line> lines_;
  Tier needed_ = Tier::plain_english;
};

float text_width(const Fonts::Sized& face, std::string_view words);
// Of the longest part that no line break may part.
float widest_word(const Fonts::Sized& face, std::string_view words);

}  // namespace ui
