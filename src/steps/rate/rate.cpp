// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/rate/rate.h"

#include <algorithm>

#include "base/text.h"
#include "steps/options.h"
#include "steps/row_values.h"

namespace steps {
namespace {

constexpr std::size_t most_stops = 5;
constexpr int most_wanted = 6;

}  // namespace

Rate read_rate(Reader& reader, const Shelf& shelf, std::string_view ring) {
  Rate rate;
  rate.source = read_source(reader, shelf, ring);
  rate.stops = read_stops(reader, "stops", most_stops, shelf);
  rate.least = reader.number_or("least", 0, 1, most_wanted);
  check_rows(reader, rate.source);
  const auto rows = static_cast<int>(rate.source.options.size() + rate.source.also.size());
  if (rate.least > rows && has_fixed_rows(rate.source)) {
    reader.wrong(reader.line_of("least"), "there are only " + std::to_string(rows) + " rows",
                 "Make “least” smaller");
  }
  return rate;
}

std::string words_of(const Rate& rate, std::string_view answer) {
  std::vector<std::string> lines;
  for (const RowValue& row : row_values_in(ids_in(answer))) {
    const std::string about = words_of_row(rate.source, row.id);
    const std::string stop = words_of(row.value, rate.stops);
    if (!about.empty() && !stop.empty()) lines.push_back(about + ": " + stop);
  }
  return base::join(lines, "\n");
}

std::string missing(const Rate& rate, std::string_view answer) {
  const auto values = row_values_in(ids_in(answer));
  const bool is_any = std::any_of(values.begin(), values.end(),
                                  [&](const RowValue& row) { return holds_id(rate.stops, row.value); });
  return is_any ? "" : "Choose an answer for one row first.";
}

int open_rows(const Rate& rate, const std::vector<Option>& rows, std::string_view answer) {
  const Lines lines = ids_in(answer);
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const Option& row) {
    return !holds_id(rate.stops, value_of(lines, row.id));
  }));
}

}  // namespace steps
