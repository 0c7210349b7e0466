// SPDX-License-Identifier: GPL-3.0-or-later
// KeptPlan: the plan of each group, folded from what was kept of it.
//
// The newest of a group counts. It is about the group and never about a learner: there is no name in it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "learner/event.h"
#include "session/plan.h"

namespace session {

struct KeptPlan {
  Plan plan;         // none where there is trouble with it
  int learners = 0;  // that it is for; 0: as many as the group has
  int pcs = 0;
  std::optional<base::Fault> trouble;  // too_new: a newer Fingerpost made it; corrupt

  friend bool operator==(const KeptPlan&, const KeptPlan&) = default;
};

using KeptPlans = std::map<base::Id, KeptPlan>;  // by group

// In any order; events of other kinds are passed over.
KeptPlans kept_plans(const std::vector<learner::Event>& events);

// The body of the event that keeps one.
std::map<std::string, std::string> body_of(base::Id group, const KeptPlan& kept);

// Learners and PCs, where the group has so many learners now.
Room room_of(const KeptPlan& kept, std::size_t in_group);

// How many learners a PC serves in this course, by what each needs at the screen: "A PC serves 4". 0: nobody
// needs one.
int served_by_a_pc(const Plan& plan);

}  // namespace session
