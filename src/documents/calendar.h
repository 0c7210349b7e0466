// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar: the days that a learner set, as a file that any calendar program takes (RFC 5545).
//
// The pack says which days stand in it (`calendar` of a pick_date). Only what is in the ring
// "My portfolio" does: a day of another ring is left out, and words of another ring are not in
// its name. Pure: the same record makes the same bytes.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "content/catalogue.h"
#include "learner/record.h"

namespace documents {

struct Day {
  base::Date date;
  std::string words;        // on one line, as the pack and the learner put it
  std::string slot;         // whose answer it is; a new day for a step of the plan keeps the step's own slot
  bool by_review = false;   // a review set it anew
  std::size_t changes = 0;  // how often it was set to something else
};

// Of the learner's programme, the earliest first. Without those of steps that a review found done, not
// needed or dropped; and once only where two would say the same on one day.
std::vector<Day> days_of(const learner::Record& record, const content::Pack& pack);

// The whole file; "" where there is no day. Days before `today` stay in it, but remind of nothing.
std::string calendar(const learner::Record& record, const content::Pack& pack, base::Date today);

// The slots of days that ask when a step of a plan is to be done, where a review ended that step.
std::set<std::string, std::less<>> days_over(const learner::Record& record, const content::Pack& pack);

}  // namespace documents
