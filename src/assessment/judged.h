// SPDX-License-Identifier: GPL-3.0-or-later
// Judged: what an assessor decided about a learner's criteria, and where each criterion stands.
//
// A decision is a person's; nothing here decides. It names the words that were looked at, so that it can
// be seen later what it was about. Decisions are added and never changed: the newest counts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assessment/coverage.h"
#include "learner/event.h"
#include "learner/record.h"

namespace assessment {

enum class Decision { met, more };

struct Judgement {
  std::string criterion;  // 1.2
  Decision decision = Decision::more;
  std::string words;                           // to the learner: what is missing, and what to do next
  std::vector<learner::Move::What> looked_at;  // the answers, each in the version that was seen
  base::Id by;                                 // the account
  base::WallTime at;
  learner::Order order;

  friend bool operator==(const Judgement&, const Judgement&) = default;
};

// All of one learner, oldest first; in any order, and the same event twice counts once.
std::vector<Judgement> judgements_of(std::span<const learner::Event> events);

enum class CriterionStanding {
  not_started,  // nothing in the portfolio is evidence for it
  begun,        // less than what counts as enough
  to_read,      // enough, and nobody decided about what is there now
  more_asked,   // and nothing new has come since
  met
};

// One for each of `rows`, in their order. `record` holds the answers that they count.
std::vector<CriterionStanding> standings(const std::vector<Coverage>& rows, const learner::Record& record,
                                         const std::vector<Judgement>& judgements);

// Who may be stuck: said “I do not know” in several places that still wait for an answer, or began and did
// nothing for a fortnight while there is something left to do. A hint for a person, and no judgement.
enum class Stuck { no, not_known, quiet };
inline constexpr int quiet_days = 14;
inline constexpr int many_not_known = 3;
Stuck stuck_of(const learner::Record& record, const std::vector<CriterionStanding>& standings,
               base::WallTime last_work, base::WallTime now);
// When the learner last did something; deeds of staff do not count. No value: never.
std::optional<base::WallTime> last_work_of(std::span<const learner::Event> events);

}  // namespace assessment
