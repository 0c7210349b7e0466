// SPDX-License-Identifier: GPL-3.0-or-later
// Store rows: what keeping, finding and copying the work costs, beside the same without us.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bench/row.h"

namespace bench {

struct StorePlan {
  std::string folder;
  int runs = 3;
  std::function<bool(const Measure&)> wanted;
};

// One row for each measure that is wanted, or two where there are two sizes.
std::vector<Row> store_rows(const StorePlan& plan);

}  // namespace bench
