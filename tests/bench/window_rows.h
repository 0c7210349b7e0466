// SPDX-License-Identifier: GPL-3.0-or-later
// Window rows: what a person waits for and what the PC pays, on one size of screen.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bench/row.h"
#include "bench/subject.h"

namespace bench {

struct WindowPlan {
  Size size;
  int runs = 3;
  std::string pictures;  // a folder for what was on the screen while it was measured, or ""
  std::function<bool(const Measure&)> wanted;
};

// One row for each measure that is wanted; what could not be measured says why.
std::vector<Row> window_rows(const WindowPlan& plan, const Subject& ours,
                             const std::optional<Subject>& theirs);

}  // namespace bench
