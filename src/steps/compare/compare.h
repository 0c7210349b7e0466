// SPDX-License-Identifier: GPL-3.0-or-later
// Compare: two cards at a time, until a few are left in order.
//
// Answer: ids, best first. Half-way it is a draft: one line ">id" a choice, the one
// that was chosen. Which pair comes next follows from the choices so far, so the
// same choices lead to the same place after a power cut. Each new card finds its
// place in the list of the best by halving: 8 cards for the best 3 take at most 13.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Compare {
  Source source;
  int most = 3;
};

// How far the comparing is.
struct Comparing {
  std::vector<std::string> best;  // ids, best first; whole when it is done
  std::string first, second;      // the pair that is asked about now; "" when it is done
  int choices = 0;                // that were made
  int to_come = 0;                // at most, with this one

  bool is_done() const { return first.empty(); }
};

// `lines` is an answer, a draft, or the one after the other. Choices that no longer fit the
// cards are left out from the first of them on. No more than `most` cards need no pair: they
// stand as they came.
Comparing comparing(const std::vector<std::string>& ids, int most, const std::vector<std::string>& lines);

// After one of the two was chosen: the choices, behind the ids where it is done by that.
std::vector<std::string> with_choice(const std::vector<std::string>& ids, int most,
                                     const std::vector<std::string>& lines, std::string_view chosen);
// These ids instead of those in the lines; the choices stay behind them, to be taken back.
std::vector<std::string> with_order(std::vector<std::string> ids, const std::vector<std::string>& lines);
bool has_choices(const std::vector<std::string>& lines);  // that could be taken back
std::vector<std::string> without_last_choice(const std::vector<std::string>& lines);

// What is kept of the lines: the ids where it is done, else the choices.
std::string compare_answer(const std::vector<std::string>& lines);

Compare read_compare(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Compare& compare, std::string_view answer);  // "1. Calm", a line each
std::string missing(const Compare& compare, std::string_view answer);

}  // namespace steps
