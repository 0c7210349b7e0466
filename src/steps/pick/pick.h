// SPDX-License-Identifier: GPL-3.0-or-later
// Pick: chooses some of many. Answer: ids, in the order in which they were chosen.
#pragma once

#include <string>
#include <string_view>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Pick {
  Source source;
  int least = 1;
  int most = 5;
};

Pick read_pick(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Pick& pick, std::string_view answer);
std::string missing(const Pick& pick, std::string_view answer);

}  // namespace steps
