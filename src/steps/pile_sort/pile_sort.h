// SPDX-License-Identifier: GPL-3.0-or-later
// PileSort: cards, one at a time, each put on one of a few piles. Answer: the pile's id.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct PileSort {
  std::vector<Option> cards;
  std::vector<Option> piles;
  std::map<std::string, std::string> fitting;  // card -> pile, where there is one; empty: any pile is right
  std::string fits, try_again;                 // what to say then
};

PileSort read_pile_sort(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const PileSort& sort, std::string_view answer);
std::string missing(const PileSort& sort, std::string_view answer);

}  // namespace steps
