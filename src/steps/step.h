// SPDX-License-Identifier: GPL-3.0-or-later
// Step: one question of an activity, as data. A pack says which; code says how.
//
// An answer is always text, so that the log outlives the kind of step. What the
// text means is said beside each kind: ids of options are parted by line breaks,
// a learner's own words stand behind "own:".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "steps/arrange/arrange.h"
#include "steps/choose/choose.h"
#include "steps/compare/compare.h"
#include "steps/declare/declare.h"
#include "steps/example/example.h"
#include "steps/goal_check/goal_check.h"
#include "steps/match/match.h"
#include "steps/option.h"
#include "steps/pick/pick.h"
#include "steps/pick_date/pick_date.h"
#include "steps/pile_sort/pile_sort.h"
#include "steps/plan/plan.h"
#include "steps/rate/rate.h"
#include "steps/read_back/read_back.h"
#include "steps/show/show.h"
#include "steps/themes/themes.h"
#include "steps/timeline/timeline.h"
#include "steps/write/write.h"

namespace steps {

using Kind = std::variant<Show, PileSort, Pick, Arrange, Write, Example, Choose, PickDate, GoalCheck,  //
                          Rate, Compare, Timeline, Match, ReadBack, Plan, Declare, Themes>;

struct Step {
  std::string id;
  std::string question;  // may hold {card} where the step is asked for each of something
  std::string help;      // one or two plain sentences, or ""
  std::string ring = "my_portfolio";
  bool optional = false;              // offers "I do not want to say"
  Source each;                        // asked once for each card that earlier steps left; from is empty: once
  int for_first = 0;                  // of these only the first so many; 0 for all
  std::string round;                  // steps with the same name are asked together, again for each round
  bool swap = false;                  // before it is a good place to let somebody else sit down
  std::vector<std::string> checks;    // rule ids, in the order in which they may ask
  std::vector<std::string> criteria;  // that the answer is evidence for
  Kind kind;
};

// The parts of a slot: "A05/example#patient@2". A slot names a place in an activity,
// never what was said there: own words stand in it as "own-" and eight hexadecimal digits.
struct SlotParts {
  std::string_view activity;  // A05
  std::string_view step;      // example
  std::string_view card;      // patient, or ""
  int round = 1;
};

// The step of a round whose "yes" lets it come again.
inline constexpr std::string_view more_step = "more";
inline constexpr int most_rounds = 60;  // of one activity: a log of a year, an entry a week

std::string slot_of(std::string_view activity, std::string_view step, std::string_view card, int round);
SlotParts parts_of_slot(std::string_view slot);
std::string card_in_slot(std::string_view card_id);  // as slot_of writes it

}  // namespace steps
