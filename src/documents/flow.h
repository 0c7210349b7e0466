// SPDX-License-Identifier: GPL-3.0-or-later
// Flow: a document as slabs, each of which stands on one page whole, and which pages they stand on.
//
// A slab is a line of text, a table row or a picture. Its marks are in reading order.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "documents/blocks.h"
#include "documents/palette.h"
#include "documents/type.h"

namespace documents {

struct Open {  // begins a part of the structure tree: "P", "Table", …
  const char* tag;
};
struct Close {};  // ends the innermost one
struct Text {
  Line line;
  double x = 0;
  double baseline = 0;  // from the top of the slab
};
struct Box {  // decoration: outside the structure tree
  double x = 0, y = 0, width = 0, height = 0;
  Ink ink;
};
struct Picture {
  Drawing drawing = Drawing::fingerpost;
  double x = 0, y = 0, height = 0;
};
struct Icon {  // decoration: the words beside it say it all
  char32_t picture = 0;
  double x = 0, y = 0, size = 0;
};
using Mark = std::variant<Open, Close, Text, Box, Picture, Icon>;

struct Bookmark {
  int level = 1;
  std::string words;
};

struct Slab {
  double space_before = 0;  // left out at the top of a page
  double height = 0;
  bool keep_with_next = false;
  bool new_page = false;
  std::optional<Bookmark> bookmark;
  std::vector<Mark> marks;
};

struct Measure {
  double width = 0;   // of the text, points
  double height = 0;  // of a page's text
};

std::vector<Slab> flow(const Document& document, const Type& type, const Measure& measure);

struct Place {
  int page = 0;
  double y = 0;  // from the top of the page's text
};

// One place for each slab.
std::vector<Place> pages_of(const std::vector<Slab>& slabs, const Measure& measure);

}  // namespace documents
