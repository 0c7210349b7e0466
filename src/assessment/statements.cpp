// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/statements.h"

#include <algorithm>
#include <charconv>

#include "assessment/coverage.h"

namespace assessment {

int StatementShare::percent() const {
  constexpr int whole = 100;
  return of == 0 ? 0 : (static_cast<int>(alone.size()) * whole + of - 1) / of;
}

StatementShare statement_share(const content::Unit& unit, const learner::Record& record,
                               const content::Catalogue& catalogue) {
  StatementShare share;
  for (const Coverage& row : coverage(unit, record, catalogue)) {
    ++share.of;
    const bool is_alone =
        !row.evidence.empty() && std::ranges::all_of(row.evidence, [](const Evidence& each) {
          return each.from == Evidence::From::witness;
        });
    if (is_alone) share.alone.push_back(row.criterion->number);
  }
  return share;
}

int share_from(std::string_view told) {
  constexpr int most = 100;
  int percent = 0;
  const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), percent);
  const bool is_number = error == std::errc() && end == told.data() + told.size();
  return is_number && percent >= 0 && percent <= most ? percent : StatementShare::usual_percent;
}

}  // namespace assessment
