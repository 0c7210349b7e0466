// SPDX-License-Identifier: GPL-3.0-or-later
// Which answers a deed is about, as they stand in an event: "<tick> <writer> <number> <slot>", one a line.
// The slot comes last, since the learner's own words can be part of it.
#include "learner/version.h"
#include "base/text.h"

namespace learner {
namespace {

// Where the words end that say which version it is: at the third blank.
std::size_t end_of_order(std::string_view line) {
  std::size_t end = line.find(' ');
  for (int more = 0; more < 2 && end != std::string_view::npos; ++more) end = line.find(' ', end + 1);
  return end;
}

}  // namespace

std::string text_of(const std::vector<Version>& answers) {
  std::string text;
  for (const Version& what : answers) {
    if (!text.empty()) text += '\n';
    text += text_of(what.version) + ' ' + what.slot;
  }
  return text;
}

std::vector<Version> answers_from(std::string_view text) {
  std::vector<Version> answers;
  for (const std::string& line : base::split(text, '\n')) {
    const std::size_t end = end_of_order(line);
    if (end == std::string::npos || end + 1 == line.size()) continue;
    if (const auto order = order_from(line.substr(0, end))) answers.push_back({line.substr(end + 1), *order});
  }
  return answers;
}

}  // namespace learner
