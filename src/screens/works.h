// SPDX-License-Identifier: GPL-3.0-or-later
// Works: what Fingerpost can do for whom, and what it cannot, in one table.
//
// A new feature is one line. A test holds the table to the settings: each of them is
// named by a line, so that nothing can be set that nobody is told of.
#pragma once

#include <span>
#include <string_view>

#include "screens/state.h"

namespace screens {

struct WorksLine {
  WorksPart part;
  std::string_view words;          // the sentence, by name
  std::string_view settings = {};  // that it tells of, with a space between
};

std::span<const WorksLine> works_lines();

}  // namespace screens
