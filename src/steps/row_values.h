// SPDX-License-Identifier: GPL-3.0-or-later
// RowValues: what was chosen for each of several rows, as lines "id=value".
//
// A row may be a learner's own words, which may hold any sign: the last "=" of a
// line parts it, and no value holds one.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

using Lines = std::vector<std::string>;  // an answer, as ids_in takes it apart

struct RowValue {
  std::string id, value;
};
std::vector<RowValue> row_values_in(const Lines& lines);

std::string value_of(const Lines& lines, std::string_view id);  // "" where nothing was chosen
void set_value(Lines& lines, std::string_view id, std::string_view value);
// The rows that stand on one of these stops; on any, where none is named. A value may hold two.
std::vector<std::string> rows_on(const Lines& lines, const std::vector<std::string>& stops);
// In the rows' order, without those that are no longer there. Whether anything was dropped or moved.
bool keep_to_rows(Lines& lines, const std::vector<Option>& rows);

// The words of a row: the card's, or the learner's own.
std::string words_of_row(const Source& source, std::string_view id);
bool holds_id(const std::vector<Option>& options, std::string_view id);

// Which rows there are is known from the pack alone: no earlier answer and no card changes them.
bool has_fixed_rows(const Source& source);
// Tells when there are none, or more than a page holds.
void check_rows(Reader& reader, const Source& source);
// 2 to `most` of these, none with a sign that parts values.
std::vector<Option> read_stops(Reader& reader, std::string_view key, std::size_t most, const Shelf& shelf);

// "Choose an answer for 2 more rows." or "" when none is open.
std::string rows_to_go(int open);

}  // namespace steps
