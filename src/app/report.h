// SPDX-License-Identifier: GPL-3.0-or-later
// Report: what a job on another thread brings back, as values.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "learner/event.h"
#include "store/store.h"
#include "transfer/take_away.h"

namespace app {

struct Stored {
  base::Result<learner::Event> event;
};
struct DraftKept {
  std::string slot;
  base::Outcome outcome;
};
struct LearnersRead {
  base::Result<std::vector<store::LearnerName>> learners;
};
struct LearnerRead {
  base::Id id;
  base::Result<std::vector<learner::Event>> events;
  std::vector<store::Draft> drafts;
};
struct LearnerAdded {
  base::Id id;
  std::string name;
  base::Outcome outcome;
};
struct SticksFound {
  struct Stick {
    std::string name;
    std::uint64_t free = 0;
  };
  std::vector<Stick> sticks;
};
struct Took {  // one stage of taking away was reached
  transfer::Stage stage;
};
struct TakenAway {
  base::Result<transfer::Taken> taken;
};

using Report =
    std::variant<Stored, DraftKept, LearnersRead, LearnerRead, LearnerAdded, SticksFound, Took, TakenAway>;

}  // namespace app
