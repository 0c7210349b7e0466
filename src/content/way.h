// SPDX-License-Identifier: GPL-3.0-or-later
// Way: the stops of an activity for one learner, as the answers so far leave them.
#pragma once

#include <string>
#include <vector>

#include "content/catalogue.h"
#include "steps/step.h"

namespace content {

struct Stop {
  const steps::Step* step = nullptr;  // lives as long as the catalogue
  std::string slot;                   // "A02/why", "A02/sort#helping", "A16/what@2" in the second round
  std::string card;                   // the id of the card that is asked about, or ""; own words as "own:…"
  std::string question;               // with {card} filled in
  int round = 1;
  int place = 1;  // "Card 9 of 25", "Question 2 of 6"
  int of = 1;
  bool is_card = false;
};

// Never empty for an activity that loaded without mistakes. A pile sort is one stop a card;
// a step for each of something one stop an id; a round comes again while the answer of its
// step "more" is "yes". A step that earlier answers leave nothing to choose from is left out,
// and what looks back at it as well; unless nothing before it was answered, and it is not optional.
std::vector<Stop> stops_of(const Activity& activity, const steps::AnswerIn& answer_in);

// The id of the activity that has to come first, so that this one has something to ask; "" for none.
std::string needed_first(const Activity& activity, const steps::AnswerIn& answer_in);

// How many of the stops that keep an answer have one.
struct Progress {
  int done = 0;
  int of = 0;
};
Progress progress_of(const Activity& activity, const steps::AnswerIn& answer_in);

}  // namespace content
