// SPDX-License-Identifier: GPL-3.0-or-later
// Example: one time it happened, in parts: where, what I did, what came of it.
//
// Answer: one line "part=text" a part, in the order of the parts. A line break inside
// a text is written \n, a backslash \\.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Part {
  std::string id;
  std::string label;
  std::vector<std::string> starters;
};

struct Example {
  std::vector<Part> parts;
  std::optional<WorkedExample> example;
};

// The texts by the part's id, and back; parts without a text are left out.
std::map<std::string, std::string> parts_in(std::string_view answer);
std::string answer_of(const Example& example, const std::map<std::string, std::string>& texts);

Example read_example(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Example& example, std::string_view answer);  // "Where: …", a line a part
std::string missing(const Example& example, std::string_view answer);

}  // namespace steps
