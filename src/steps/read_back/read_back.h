// SPDX-License-Identifier: GPL-3.0-or-later
// ReadBack: earlier answers read back as sentences: "If money, then I will ask Mr Shah."
//
// Answer: the text as it was read, so that it stays what the learner saw. A line with a
// blank that has no answer is left out. Blanks take the answer of the same card and the same
// round, where both steps have them; a line about other cards or rounds comes once for each.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "steps/past_step.h"
#include "steps/reader.h"

namespace steps {

struct ReadBack {
  std::vector<std::string> lines;  // "If {A15/barrier}, then I will {A15/response}."
  bool print = false;              // offered as a card for the pocket
  std::string review;              // "A18/result": a plan is read as its reviews left it; or ""
  // Filled in by the pack's reader: what each blank stands for, and this step's own place.
  std::map<std::string, PastStep, std::less<>> blanks;  // "A15/barrier"; {card} is own_cards
  PastStep own_cards;                                   // the step that this one is asked for each of
  Source own_each;                                      // and all of where its cards come from
  std::string own_round;
  PastStep plan_now;                // the step of `review`, and what its rounds left of the plan
  std::vector<PastStep> plan_days;  // the steps that asked for a day of it, the plan's own first
};

std::vector<std::string> blanks_in(std::string_view line);  // "A15/barrier", "card"

// `slot` is the stop's: "A15/say#money@2". One line below the other; "" where no line is whole.
std::string text_of(const ReadBack& read_back, const AnswerIn& answer_in, std::string_view slot);
// The first blank that has no answer there, as a slot without card and round, or "".
std::string first_gap(const ReadBack& read_back, const AnswerIn& answer_in, std::string_view slot);

ReadBack read_read_back(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const ReadBack& read_back, std::string_view answer);
std::string missing(const ReadBack& read_back, std::string_view answer);

}  // namespace steps
