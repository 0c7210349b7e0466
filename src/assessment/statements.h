// SPDX-License-Identifier: GPL-3.0-or-later
// Statements: how much of a unit rests on the words of witnesses alone (domain 2.3.6).
//
// A centre sets how much may; it is counted and shown to staff, and locks nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

struct StatementShare {
  static constexpr int usual_percent = 40;
  std::vector<std::string> alone;  // numbers of criteria that nothing but statements shows
  int of = 0;                      // all criteria

  int percent() const;  // rounded up: a limit is kept or it is not
};

// Confirmed statements; what is not confirmed shows nothing.
StatementShare statement_share(const content::Unit& unit, const learner::Record& record,
                               const content::Catalogue& catalogue);

// What a centre told, "35": from 0 to 100; else what is usual.
int share_from(std::string_view told);

}  // namespace assessment
