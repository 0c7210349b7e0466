// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage: for each criterion, how much in the portfolio is evidence for it.
//
// Only answers in the ring my_portfolio count: what a learner keeps for themselves
// is never evidence. Counting is mechanical and says nothing about how good an
// answer is; that is for a person. One answer counts once, but a step in which
// several things are picked or put in order counts each of them; sorting cards counts
// nothing. An answer stays evidence when later answers no longer lead to its question.
// What others wrote down counts once it is confirmed, each piece once for a criterion that
// it names; work on paper that was answered on the screen too counts on the screen alone.
#pragma once

#include <string>
#include <vector>

#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

struct Evidence {
  enum class From { answer, witness, observation, aloud, paper };
  std::string slot;  // in the record's answers; of what others wrote down the id of the piece
  int things = 1;
  From from = From::answer;
  std::string place = {};  // where paper lies: "folder “3”, page 12"; "" for what lies in this program
};

struct Coverage {
  const content::Outcome* outcome = nullptr;  // both live as long as the unit
  const content::Criterion* criterion = nullptr;
  int have = 0;
  int need = 1;
  bool enough = false;             // else: not yet
  std::vector<Evidence> evidence;  // answers by slot, then pieces as they were written down
};

// One for each criterion, in the unit's order.
std::vector<Coverage> coverage(const content::Unit& unit, const learner::Record& record,
                               const content::Catalogue& catalogue);

}  // namespace assessment
