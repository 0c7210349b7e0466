// SPDX-License-Identifier: GPL-3.0-or-later
// PickDate: a day, by a quick button or by hand. Answer: 2027-03-31.
//
// A day may stand in the learner's calendar file: `calendar` says what as. A review that sets a
// new day for a step of the plan names the step that asked for the old one in `moves`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "steps/option.h"
#include "steps/read_back/read_back.h"
#include "steps/reader.h"

namespace steps {

struct QuickDate {
  std::string words;
  int days = 0;  // from today; below 0: before it
  int months = 0;
};

struct PickDate {
  std::vector<QuickDate> quick;
  ReadBack calendar;  // the first of its lines that is whole; no lines: it stands in no calendar
  // "A17/when": the card asked about is a round of that step; or of the cards that it was asked about.
  std::vector<std::string> moves;
};

base::Date day_of(const QuickDate& quick, base::Date today);

PickDate read_pick_date(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const PickDate& pick, std::string_view answer);  // 31 March 2027
std::string missing(const PickDate& pick, std::string_view answer);

}  // namespace steps
