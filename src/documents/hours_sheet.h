// SPDX-License-Identifier: GPL-3.0-or-later
// HoursSheet: how long one learner worked, with guidance and alone. Information, never a condition.
#pragma once

#include <string>
#include <vector>

#include "documents/sheet_head.h"
#include "session/hours.h"

namespace documents {

struct HoursLine {
  std::string day, from, to;  // as they are to be read
  std::string what;           // "Session 3: My skills check"
  session::Guidance guidance = session::Guidance::guided;
  int minutes = 0;
};

struct LearnersHours {
  SheetHead head;
  std::string name;
  std::vector<HoursLine> lines;  // none: the sheet is to be filled in by hand
  session::Hours hours;          // of session::hours_of: not the sum of the lines, which may overlap
  session::UsualHours usual;
};

Document hours_sheet(const LearnersHours& learner, base::Date today);

std::string in_hours(int minutes);  // "4 hours 10 minutes"

}  // namespace documents
