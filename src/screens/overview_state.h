// SPDX-License-Identifier: GPL-3.0-or-later
// OverviewState: the adviser's room – each learner's criteria at a glance, and the work behind one of them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assessment/judged.h"
#include "base/date.h"
#include "base/id.h"
#include "base/one_of.h"

namespace screens {

// A learner's line: where each criterion of the programme's unit stands, and nothing that was said.
struct LearnerRow {
  base::Id learner;
  std::string programme;  // the pack's name
  std::vector<assessment::CriterionStanding> standings;
  std::vector<int> things;  // how much there is for each
  assessment::Stuck stuck = assessment::Stuck::no;
  bool has_begun = false;
  std::optional<base::WallTime> last_work;
  int guided_minutes = 0;  // in sessions, whole minutes

  friend bool operator==(const LearnerRow&, const LearnerRow&) = default;
};

// As far as they are counted by now, while somebody of the staff is here.
using LearnerRows = std::map<base::Id, LearnerRow>;

enum class WhichLearners { all, to_read, stuck, not_started };

struct MyLearners {
  base::Id group;  // 0: all
  WhichLearners which = WhichLearners::all;
  base::Id chosen = {};
  std::string criterion = {};  // of who is chosen
  std::string wrong = {}, done = {};
};

struct WorkLine {  // one answer that is evidence
  std::string question, words;
  std::string how;  // "14 November 2026 · Typed · Read aloud was on"
};
struct ReadWork {
  base::Id learner;
  std::string criterion;
  std::vector<WorkLine> lines = {};
  std::string looked_at = {};  // the answers that are shown, for the decision (learner::text_of)
  int kept_private = 0;
  bool is_read = false;  // it has come from the disk
  std::string wrong = {}, done = {};
};
struct AskForMore {
  base::Id learner;
  std::string criterion;
  std::string looked_at = {};
  std::string wrong = {};
};

// --- what can be done there ---
struct ShowGroup {
  base::Id group;
};
struct ShowWhich {
  WhichLearners which = WhichLearners::all;
};
struct ChooseRow {
  base::Id learner;
  std::string criterion = {};  // "": the first that waits
};
struct OpenWork {
  base::Id learner;
  std::string criterion;
};
struct JudgeMet {};         // of the work that is shown
struct BeginAskForMore {};  // likewise
struct KeepAskForMore {
  std::string words;
};
struct InOverview
    : base::OneOf<ShowGroup, ShowWhich, ChooseRow, OpenWork, JudgeMet, BeginAskForMore, KeepAskForMore> {
  using OneOf::OneOf;
};

}  // namespace screens
