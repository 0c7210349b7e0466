// SPDX-License-Identifier: GPL-3.0-or-later
// Show: explains something before the learner does it; it keeps nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Show {
  std::vector<std::string> paragraphs;
  std::vector<Option> points;
};

Show read_show(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Show& show, std::string_view answer);
std::string missing(const Show& show, std::string_view answer);

}  // namespace steps
