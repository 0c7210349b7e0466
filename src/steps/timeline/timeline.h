// SPDX-License-Identifier: GPL-3.0-or-later
// Timeline: when each of a few things was, and how high or low. A line is drawn through them.
//
// Answer: one line "id=time,height" a row; a row that is half done has only one of the two.
// Nothing asks why a thing was low.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Timeline {
  Source source;                // the rows
  std::vector<Option> times;    // 2 to 4, the earliest first
  std::vector<Option> heights;  // 2 to 4, the highest first
};

// Where one thing stands; -1 where that was not chosen.
struct Moment {
  std::string id;
  int time = -1, height = -1;

  bool is_whole() const { return time >= 0 && height >= 0; }
};

// In the order of time, and of their rows within one; those without a time come last.
std::vector<Moment> moments_in(const Timeline& line, std::string_view answer);
// The value of a row with one of its two halves changed.
std::string with_time(std::string_view value, std::string_view time);
std::string with_height(std::string_view value, std::string_view height);

Timeline read_timeline(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Timeline& line, std::string_view answer);  // "Last year: A new job (Up)"
std::string missing(const Timeline& line, std::string_view answer);   // a page where no row is whole

// Of these rows, how many are not whole.
int open_rows(const Timeline& line, const std::vector<Option>& rows, std::string_view answer);

}  // namespace steps
