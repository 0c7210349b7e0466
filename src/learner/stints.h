// SPDX-License-Identifier: GPL-3.0-or-later
// Stints: what was done at one name, by activity and day, so that work under the wrong name can be told from
// the rest without a word of it being read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "learner/record.h"

namespace learner {

struct Stint {
  std::string activity;  // A02
  base::Date day;
  base::WallTime from, to;          // its first answer and its last
  std::vector<Move::What> answers;  // every version that was given then, skips too
  bool is_all = false;              // nothing of that activity was answered on another day

  std::string key() const { return activity + " " + base::iso(day); }
  friend bool operator==(const Stint&, const Stint&) = default;
};

// The newest day first; within a day in the order of the activities' names.
std::vector<Stint> stints_of(const Record& record);

}  // namespace learner
