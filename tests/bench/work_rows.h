// SPDX-License-Identifier: GPL-3.0-or-later
// Work rows: what needs no window: a saved answer, and a portfolio on paper.
#pragma once

#include <string>

#include "bench/row.h"

namespace bench {

// Through the store, beside the same bytes written and synced in the same folder without it.
Row answer_row(const std::string& folder, int answers);
Row portfolio_row(const std::string& assets, int runs);

}  // namespace bench
