// SPDX-License-Identifier: GPL-3.0-or-later
// Which answers a deed is about, as they stand in an event: "<tick> <writer> <number> <slot>", one a line.
// The slot comes last, since the learner's own words can be part of it.
#include <charconv>
#include <optional>

#include "base/text.h"
#include "learner/version.h"

namespace learner {
namespace {

// Up to the next blank, which goes too.
std::string_view take_word(std::string_view& line) {
  const std::size_t end = line.find(' ');
  const std::string_view word = line.substr(0, end);
  line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
  return word;
}

std::optional<std::uint64_t> number_in(std::string_view word) {
  std::uint64_t number = 0;
  const char* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

std::string text_of(const std::vector<Version>& answers) {
  std::string text;
  for (const Version& what : answers) {
    if (!text.empty()) text += '\n';
    text += std::to_string(what.version.tick) + ' ' + base::hex(what.version.writer) + ' ' +
            std::to_string(what.version.number) + ' ' + what.slot;
  }
  return text;
}

std::vector<Version> answers_from(std::string_view text) {
  std::vector<Version> answers;
  for (const std::string& line : base::split(text, '\n')) {
    std::string_view rest = line;
    const auto tick = number_in(take_word(rest));
    const auto writer = base::id_from_hex(take_word(rest));
    const auto number = number_in(take_word(rest));
    if (tick && writer && number && !rest.empty())
      answers.push_back({std::string(rest), {*tick, *writer, *number}});
  }
  return answers;
}

}  // namespace learner
