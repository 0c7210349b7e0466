// SPDX-License-Identifier: GPL-3.0-or-later
// Type: breaks text into lines and draws one line at a time, in Andika.
//
// A line is laid out again as a text of its own, with the space at its end kept:
// readers that take text out of a PDF run two words together otherwise.
// One owner, one thread; the thread may be any.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "documents/palette.h"

namespace documents {

struct Style {
  double size = 11.5;  // points
  bool bold = false;
  Ink ink = palette::ink;
};

struct Line {
  std::string text;
  Style style;
  double width = 0;  // points
  bool right_to_left = false;
};

// How far apart lines of a style stand, and where in it the letters do.
double line_height(const Style& style);
double baseline_in_line(const Style& style);

class Type {
 public:
  Type();
  ~Type();
  Type(const Type&) = delete;
  Type& operator=(const Type&) = delete;

  // The text must be shown(). No line for an empty text.
  std::vector<Line> lines(std::string_view text, const Style& style, double width) const;
  void show(cairo_t* page, const Line& line, double x, double baseline) const;
  // A picture of the icon font, in a square of that size.
  void show_picture(cairo_t* page, char32_t picture, double x, double y, double size) const;

 private:
  struct Faces;
  std::unique_ptr<Faces> faces_;
};

}  // namespace documents
