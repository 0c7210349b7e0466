// SPDX-License-Identifier: GPL-3.0-or-later
// Log: how a learner learned, counted from the pages of the log: by doing, with people, by studying.
//
// It is information and never a pass mark. What is just for the learner is counted too: the sum says
// nothing of it, and only the learner sees it.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

struct LearningKind {
  std::string words;
  int pages = 0;
  int minutes = 0;
};

struct LogSum {
  std::vector<LearningKind> kinds;  // in the order in which they are offered; empty: there is no log
  int pages = 0;
  int minutes = 0;
  int other_pages = 0;  // of other years than the one that counts now, where the pack counts years
  int wanted_minutes = 0;
  base::Date from, to;  // the year that counts, its last day included; only where hours are wanted
};

LogSum log_sum(const content::Pack& pack, const learner::Record& record, base::Date today);

}  // namespace assessment
