// SPDX-License-Identifier: GPL-3.0-or-later
// PickDate: a day, by a quick button or by hand. Answer: 2027-03-31.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct QuickDate {
  std::string words;
  int days = 0;  // from today; below 0: before it
  int months = 0;
};

struct PickDate {
  std::vector<QuickDate> quick;
};

base::Date day_of(const QuickDate& quick, base::Date today);

PickDate read_pick_date(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const PickDate& pick, std::string_view answer);  // 31 March 2027
std::string missing(const PickDate& pick, std::string_view answer);

}  // namespace steps
