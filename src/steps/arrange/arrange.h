// SPDX-License-Identifier: GPL-3.0-or-later
// Arrange: puts a few in order. Answer: ids, the first is first.
#pragma once

#include <string>
#include <string_view>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Arrange {
  Source source;
  int most = 3;
};

// The ids of an answer in words, with their places: "1. Calm", a line each.
std::string ranked_words(std::string_view answer, const Source& source);

Arrange read_arrange(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Arrange& arrange, std::string_view answer);
std::string missing(const Arrange& arrange, std::string_view answer);

}  // namespace steps
