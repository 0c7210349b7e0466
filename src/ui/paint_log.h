// SPDX-License-Identifier: GPL-3.0-or-later
// PaintLog: what was painted in a frame, in order, for whoever judges colours and letters.
//
// It is kept only where somebody asks for it (Kit::Frame::paint).
#pragma once

#include <cstdint>
#include <vector>

#include "access/tree.h"
#include "ui/theme.h"

namespace ui {

struct Painted {
  enum class What : std::uint8_t { fill, edge, words, sign, ring };
  What what = What::fill;
  a11y::Rect rect, clip;
  Colour colour;
  int layer = 0;           // of the canvas; what is higher hides what is lower
  bool is_above = false;   // on the canvas of the dialogs
  float cap = 0;           // of words: the H as it was built, pixels
  int lines = 0;           // of words
  int longest = 0;         // letters of the longest line
  bool cuts_word = false;  // a line ends inside a word
};
using PaintLog = std::vector<Painted>;

}  // namespace ui
