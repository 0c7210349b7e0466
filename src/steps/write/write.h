// SPDX-License-Identifier: GPL-3.0-or-later
// Write: a few lines in the learner's own words. Answer: the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Write {
  std::vector<std::string> starters;
  std::optional<WorkedExample> example;
  int lines = 3;
};

Write read_write(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Write& write, std::string_view answer);
std::string missing(const Write& write, std::string_view answer);

}  // namespace steps
