// SPDX-License-Identifier: GPL-3.0-or-later
// Choose: one of a few. Answer: its id.
#pragma once

#include <string>
#include <string_view>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Choose {
  Source source;
};

Choose read_choose(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Choose& choose, std::string_view answer);
std::string missing(const Choose& choose, std::string_view answer);

}  // namespace steps
