// SPDX-License-Identifier: GPL-3.0-or-later
// Rate: a few rows on one page, each put on one of a few named stops.
//
// Answer: one line "id=stop" a row. Rows that were left open have none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Rate {
  Source source;              // the rows
  std::vector<Option> stops;  // 2 to 5
  int least = 0;              // rows that must have a stop; 0: all
};

Rate read_rate(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Rate& rate, std::string_view answer);  // "Travel: Tricky", a line a row
std::string missing(const Rate& rate, std::string_view answer);   // a page without any stop

// Of these rows, how many have no stop.
int open_rows(const Rate& rate, const std::vector<Option>& rows, std::string_view answer);

}  // namespace steps
