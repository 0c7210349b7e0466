// SPDX-License-Identifier: GPL-3.0-or-later
// Turns: who of the group sits down at a PC next.
//
// Whoever had least time at the screen goes first, and nobody gets up and sits down again while
// others wait. Staff may always choose somebody else: the order only says what would be fair.
#pragma once

#include <vector>

#include "base/id.h"

namespace session {

struct InTurn {
  base::Id learner;
  double screen_minutes = 0;  // over the course, so that who missed a session catches up
  bool is_here = true;
  bool is_at_pc = false;
  int last_turn = 0;  // 1 for who got up first today, then 2, 3…; 0: had no turn today
};

// Those who are here and wait, the next one first. Where all is equal, the group's own order stays.
std::vector<base::Id> order_of_turns(const std::vector<InTurn>& group, int pcs);

// The first of them: whom the screen names.
std::vector<base::Id> next_turns(const std::vector<InTurn>& group, int pcs, std::size_t most = 2);

}  // namespace session
