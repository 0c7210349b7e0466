// SPDX-License-Identifier: GPL-3.0-or-later
// Landing: where what was agreed in a talk with an adviser goes among the learner's own answers.
//
// The programme says which steps take the notes of a talk; the steps of a plan are those of its plan, in the
// rounds that are free. What the learner wrote is never replaced, only what was written for them before.
#pragma once

#include <string>
#include <vector>

#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

struct Landed {
  std::string slot, question, answer, words;
  learner::Ring ring = learner::Ring::just_me;
  learner::Way way = learner::Way::scribed;
  std::string activity;

  friend bool operator==(const Landed&, const Landed&) = default;
};

struct Landing {
  std::vector<Landed> answers;  // in the order in which they are kept
  std::vector<bool> in_plan;    // of each action: its step is in the plan now, or was before
};

// `into_plan`: the learner wants the actions there. Kept twice, the second time changes nothing.
Landing landing_of(const learner::Guidance& talk, const learner::Record& record, const content::Pack& pack,
                   bool into_plan);

// Whether this programme has a plan that steps can be put into.
bool has_plan(const content::Pack& pack);

}  // namespace assessment
