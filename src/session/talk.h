// SPDX-License-Identifier: GPL-3.0-or-later
// Talk: what a group talked about, as a record in which each learner has a line of their own.
//
// Having been in the room is no evidence (domain 2.3.5). A criterion can be ticked for a learner only
// where a line says what that very learner said or did; there is no way to tick it for everyone. A line
// that is made too short loses its ticks, and so does a learner who turns out to have been absent.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"

namespace session {

inline constexpr std::size_t least_letters = 20;

struct TalkLine {
  base::Id learner;
  bool is_here = true;
  std::string words = {};             // what this learner said or did
  base::Id written_by = {};           // the account of who wrote them down
  std::set<std::string> ticked = {};  // criteria: "1.1"

  friend bool operator==(const TalkLine&, const TalkLine&) = default;
};

struct Talk {
  std::string activity;
  std::vector<std::string> prompts;
  std::vector<std::string> criteria;  // that are in play
  std::vector<TalkLine> lines;        // one a learner

  const TalkLine* line_of(base::Id learner) const;  // null for none
};

// Why a criterion cannot be ticked.
enum class NoTick {
  can_be,
  not_in_group,
  absent,
  not_in_play,     // the talk was not about this criterion
  too_short,       // no line, or one that is too short to say anything
  written_by_self  // a learner is nobody's witness, least of all their own
};

NoTick why_no_tick(const Talk& talk, base::Id learner, std::string_view criterion);

// Each changes one learner's line alone, and says whether it did.
bool tick(Talk& talk, base::Id learner, std::string_view criterion);
bool untick(Talk& talk, base::Id learner, std::string_view criterion);
bool write_line(Talk& talk, base::Id learner, std::string words, base::Id written_by);
bool set_here(Talk& talk, base::Id learner, bool is_here);

// Letters and signs as people count them: blanks at the ends do not count, several in a row are one, what
// cannot be seen is none. Words of no letter at all are none.
std::size_t letters_in(std::string_view words);

// Learners who have the same words, capitals, blanks and signs aside: groups of two or more, for a kind
// question to who wrote them. Lines without a letter are not told.
std::vector<std::vector<base::Id>> identical_lines(const Talk& talk);

// A talk that came from elsewhere: every tick that the rules do not bear is gone. So many were.
std::size_t drop_ticks_without_words(Talk& talk);

}  // namespace session
