// SPDX-License-Identifier: GPL-3.0-or-later
// PastStep: a step that came before, as another one reads it back: where its answer lies, and what it says.
//
// A step knows only its own part of a pack, so the pack's reader fills these in.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "steps/option.h"

namespace steps {

struct PastStep {
  std::string slot;      // "A15/response", without card and round; "" where nothing was filled in
  std::string round;     // of that step
  std::string for_each;  // of that step: the slot of what it is asked for each of, or ""
  Source each = {};      // and all of where that comes from
  bool is_list = false;  // its answer is ids, one a line
  std::function<std::string(std::string_view answer, const AnswerIn& answer_in)> words = {};
};

// Where an answer is looked for: the card as it stands in a slot, and the round.
struct PastPlace {
  std::string card;
  int round = 1;
};

// The answer there, or "". A step without rounds or cards has one answer for all of them.
std::string_view answer_of(const PastStep& asked, const AnswerIn& answer_in, const PastPlace& at);
std::string words_of(const PastStep& asked, const AnswerIn& answer_in, const PastPlace& at);

// Rounds are asked one after the other as long as the step "more" is answered with yes.
bool has_round(std::string_view activity, int round, const AnswerIn& answer_in);

// Cards that stand for a round of another step: "r2" is the second.
std::string id_of_round(int round);
int round_of_id(std::string_view id);  // 0 where it is none
// Words that a round of a review added to a plan, which has rounds of its own: "n2".
std::string id_of_added(int round);
bool is_added(std::string_view id);

}  // namespace steps
