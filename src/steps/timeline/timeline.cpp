// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/timeline/timeline.h"

#include <algorithm>

#include "base/text.h"
#include "steps/options.h"
#include "steps/row_values.h"

namespace steps {
namespace {

constexpr std::size_t most_places = 4;

int place_of(const std::vector<Option>& options, std::string_view id) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

std::string_view time_in(std::string_view value) { return value.substr(0, value.find(',')); }

std::string_view height_in(std::string_view value) {
  const std::size_t sign = value.find(',');
  return sign == std::string_view::npos ? std::string_view{} : value.substr(sign + 1);
}

std::string in_words(const Timeline& line, const Moment& moment) {
  std::string words = words_of_row(line.source, moment.id);
  if (words.empty()) return {};
  if (moment.time >= 0) words = line.times[static_cast<std::size_t>(moment.time)].words + ": " + words;
  if (moment.height >= 0) words += " (" + line.heights[static_cast<std::size_t>(moment.height)].words + ")";
  return words;
}

}  // namespace

std::vector<Moment> moments_in(const Timeline& line, std::string_view answer) {
  std::vector<Moment> moments;
  for (const RowValue& row : row_values_in(ids_in(answer))) {
    const Moment moment{row.id, place_of(line.times, time_in(row.value)),
                        place_of(line.heights, height_in(row.value))};
    if (moment.time >= 0 || moment.height >= 0) moments.push_back(moment);
  }
  const auto rank = [](const Moment& moment) {
    return moment.time < 0 ? static_cast<int>(most_places) : moment.time;
  };
  std::stable_sort(moments.begin(), moments.end(),
                   [&](const Moment& one, const Moment& other) { return rank(one) < rank(other); });
  return moments;
}

std::string with_time(std::string_view value, std::string_view time) {
  return std::string(time) + "," + std::string(height_in(value));
}

std::string with_height(std::string_view value, std::string_view height) {
  return std::string(time_in(value)) + "," + std::string(height);
}

Timeline read_timeline(Reader& reader, const Shelf& shelf, std::string_view ring) {
  Timeline line;
  line.source = read_source(reader, shelf, ring);
  line.times = read_stops(reader, "times", most_places, shelf);
  line.heights = read_stops(reader, "heights", most_places, shelf);
  check_rows(reader, line.source);
  return line;
}

std::string words_of(const Timeline& line, std::string_view answer) {
  std::vector<std::string> lines;
  for (const Moment& moment : moments_in(line, answer)) {
    if (std::string words = in_words(line, moment); !words.empty()) lines.push_back(std::move(words));
  }
  return base::join(lines, "\n");
}

std::string missing(const Timeline& line, std::string_view answer) {
  const std::vector<Moment> moments = moments_in(line, answer);
  const bool is_any =
      std::any_of(moments.begin(), moments.end(), [](const auto& each) { return each.is_whole(); });
  return is_any ? "" : "Choose when one of these was, and how it was.";
}

int open_rows(const Timeline& line, const std::vector<Option>& rows, std::string_view answer) {
  const std::vector<Moment> moments = moments_in(line, answer);
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const Option& row) {
    return std::none_of(moments.begin(), moments.end(),
                        [&](const Moment& moment) { return moment.id == row.id && moment.is_whole(); });
  }));
}

}  // namespace steps
