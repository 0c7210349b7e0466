// SPDX-License-Identifier: GPL-3.0-or-later
// Room rows: how long the next learner waits, and staff until they see all of theirs.
#pragma once

#include <string>

#include "bench/row.h"

namespace bench {

Row swap_row(const std::string& folder, int runs);
Row grid_row(const std::string& folder, int runs);

}  // namespace bench
