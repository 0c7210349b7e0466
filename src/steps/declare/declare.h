// SPDX-License-Identifier: GPL-3.0-or-later
// Declare: statements that a learner ticks one by one, and then agrees to. Answer: "agreed".
//
// Whether it still stands is no matter of the answer alone: assessment/declaration.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Declare {
  std::vector<std::string> statements;
};

inline constexpr std::string_view agreed = "agreed";

Declare read_declare(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Declare& declare, std::string_view answer);
std::string missing(const Declare& declare, std::string_view answer);

}  // namespace steps
