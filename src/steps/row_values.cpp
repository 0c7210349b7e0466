// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/row_values.h"

#include <algorithm>

#include "base/text.h"
#include "steps/options.h"

namespace steps {
namespace {

constexpr std::size_t most_rows = 6;  // that fit on one page and into fifteen steps of a switch
constexpr std::size_t least_stops = 2;

std::string_view id_of_line(std::string_view line) { return line.substr(0, line.rfind('=')); }

}  // namespace

std::vector<RowValue> row_values_in(const Lines& lines) {
  std::vector<RowValue> values;
  for (const std::string& line : lines) {
    const std::size_t sign = line.rfind('=');
    if (sign != std::string::npos) values.push_back({line.substr(0, sign), line.substr(sign + 1)});
  }
  return values;
}

std::string value_of(const Lines& lines, std::string_view id) {
  for (const RowValue& row : row_values_in(lines)) {
    if (row.id == id) return row.value;
  }
  return {};
}

void set_value(Lines& lines, std::string_view id, std::string_view value) {
  std::string line = std::string(id) + "=" + std::string(value);
  for (std::string& known : lines) {
    if (id_of_line(known) != id) continue;
    known = std::move(line);
    return;
  }
  lines.push_back(std::move(line));
}

std::vector<std::string> rows_on(const Lines& lines, const std::vector<std::string>& stops) {
  std::vector<std::string> ids;
  for (const RowValue& row : row_values_in(lines)) {
    const std::vector<std::string> parts = base::split(row.value, ',');
    const bool is_on = stops.empty() || std::find_first_of(parts.begin(), parts.end(), stops.begin(),
                                                           stops.end()) != parts.end();
    if (is_on) ids.push_back(row.id);
  }
  return ids;
}

bool keep_to_rows(Lines& lines, const std::vector<Option>& rows) {
  Lines kept;
  for (const Option& row : rows) {
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const auto& each) { return id_of_line(each) == row.id; });
    if (line != lines.end()) kept.push_back(*line);
  }
  const bool is_changed = kept != lines;
  lines = std::move(kept);
  return is_changed;
}

std::string words_of_row(const Source& source, std::string_view id) {
  return in_a_row(words_of_each(id, source));
}

bool holds_id(const std::vector<Option>& options, std::string_view id) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
}

bool has_fixed_rows(const Source& source) {
  const bool is_by_card = !source.options.empty() && !source.options.front().of.empty();
  return source.from.empty() && !is_by_card;
}

void check_rows(Reader& reader, const Source& source) {
  const std::size_t count = source.options.size() + source.also.size();
  if (count > most_rows && has_fixed_rows(source)) {
    reader.wrong(reader.line_of("cards"), "there are too many rows: " + std::to_string(count),
                 "Ask about at most " + std::to_string(most_rows) + " on one page");
  }
  if (source.own_words) {
    reader.wrong(reader.line_of("own_words"), "nothing can be written here",
                 "Let an earlier step ask for own words, and name it in “from”");
  }
}

std::vector<Option> read_stops(Reader& reader, std::string_view key, std::size_t most, const Shelf& shelf) {
  std::vector<Option> stops = read_options(reader, key, shelf);
  if (stops.size() < least_stops || stops.size() > most) {
    reader.wrong(reader.line_of(key), "there are " + std::to_string(stops.size()) + " " + std::string(key),
                 "Use 2 to " + std::to_string(most));
  }
  for (const Option& stop : stops) {
    if (stop.id.find_first_of("=,\n") == std::string::npos) continue;
    reader.wrong(reader.line_of(key), "“" + stop.id + "” cannot be an id", "Use small letters, digits and _");
  }
  return stops;
}

std::string rows_to_go(int open) {
  if (open <= 0) return {};
  return open == 1 ? "Choose an answer for 1 more row."
                   : "Choose an answer for " + std::to_string(open) + " more rows.";
}

}  // namespace steps
