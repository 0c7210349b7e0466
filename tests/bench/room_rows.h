// SPDX-License-Identifier: GPL-3.0-or-later
// Room rows: how long the next learner waits.
#pragma once

#include <string>

#include "bench/row.h"

namespace bench {

Row swap_row(const std::string& folder, int runs);

}  // namespace bench
