// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage: for each criterion, how much in the portfolio is evidence for it.
//
// Only answers in the ring my_portfolio count: what a learner keeps for themselves
// is never evidence. Counting is mechanical and says nothing about how good an
// answer is; that is for a person. One answer counts once, but a step in which
// several things are picked or put in order counts each of them; sorting cards counts
// nothing. An answer stays evidence when later answers no longer lead to its question.
#pragma once

#include <string>
#include <vector>

#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

struct Evidence {
  std::string slot;  // in the record's answers
  int things = 1;
};

struct Coverage {
  const content::Outcome* outcome = nullptr;  // both live as long as the unit
  const content::Criterion* criterion = nullptr;
  int have = 0;
  int need = 1;
  bool enough = false;             // else: not yet
  std::vector<Evidence> evidence;  // by slot
};

// One for each criterion, in the unit's order.
std::vector<Coverage> coverage(const content::Unit& unit, const learner::Record& record,
                               const content::Catalogue& catalogue);

}  // namespace assessment
