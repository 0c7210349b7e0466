// SPDX-License-Identifier: GPL-3.0-or-later
// SharedWork: what a learner shared with who is signed in, activity by activity.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assessment/kept.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

struct SharedWork {
  std::string activity;
  std::string title;
  const learner::Answer* newest = nullptr;
  std::vector<assessment::Kept> things;  // as the activity asks them
};

// Of the learner in sight, what was done last first. They live as long as the sight.
std::vector<SharedWork> shared_work(const State& state);
// The one of that activity, or null.
const SharedWork* work_in(const std::vector<SharedWork>& all, std::string_view activity);
// Cards to open, each with how many answers there are and the newest day; which activity was pressed, or "".
std::string draw_shared_work(const State& state, std::string_view name, const std::vector<SharedWork>& all,
                             ui::Kit& kit);

}  // namespace screens
