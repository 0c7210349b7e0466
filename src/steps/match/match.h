// SPDX-License-Identifier: GPL-3.0-or-later
// Match: what something needs, beside what a learner has. Press one of each to make a pair.
//
// Answer: a line for each need that was on the page, "need=have1,have2", or "need=" where
// nothing was found for it: that is what is still needed. In a learner's own words = stands
// as \e, a comma as \c and \ as \\, so that no sign of theirs is taken for one of ours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Match {
  Source needs;
  Source haves;
};

// One need with all that was found for it, by ids.
struct Matched {
  std::string need;
  std::vector<std::string> haves;

  friend bool operator==(const Matched&, const Matched&) = default;
};

std::vector<Matched> matches_in(std::string_view answer);
// "" while there is no pair and no need in own words.
std::string answer_of_matches(const std::vector<Matched>& matches);

// The ids of an answer's needs, for a later step with from = "A11/match": those of pile "open"
// have nothing yet, those of pile "matched" have something.
inline constexpr std::string_view open_pile = "open";
inline constexpr std::string_view matched_pile = "matched";
std::vector<std::string> open_needs(std::string_view answer);
std::vector<std::string> matched_needs(std::string_view answer);

Match read_match(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Match& match, std::string_view answer);
std::string missing(const Match& match, std::string_view answer);

}  // namespace steps
