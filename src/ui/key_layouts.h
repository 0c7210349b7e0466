// SPDX-License-Identifier: GPL-3.0-or-later
// KeyLayouts: which keys the screen keyboard has, as data, and what each is called.
//
// A row is written as it looks: each letter is a key, and a few signs stand for the
// keys without a letter (the table of `specials`). The last key of a row stands at the
// right edge, so that those that take away and finish are always in one column.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "access/comfort.h"

namespace ui {

using KeyLayout = a11y::KeyLayout;
enum class KeyPage { letters, numbers, accents, more_accents };
enum class KeyKind {
  letter,
  space,
  remove,
  remove_word,
  undo,
  capital,
  letters,
  numbers,
  accents,
  enter,
  read_back,
  done,
};

struct KeyRows {
  std::span<const std::string_view> rows;
  float columns = 10;       // letters side by side, without the key at the right edge
  float other_page = 1.5F;  // the keys of the other pages
  float other = 1.5F;       // what else is no letter
};

KeyRows rows_of(KeyLayout layout, KeyPage page);
KeyKind kind_of(char32_t in_row);
float width_of(KeyKind kind, KeyPage page, const KeyRows& rows);  // in letters; 0: what the row has left
KeyPage after_accents(KeyPage page);  // its key shows the first page, then the second, then the first

// "b", "capital B", "e acute", "full stop"; with letter names "b for bravo".
void append_key_name(std::string& name, std::string_view letter, bool letter_names);
// "q to p": what a row is called where rows are chosen one by one; "" where it has no letters.
void append_row_name(std::string& name, std::string_view row);

}  // namespace ui
