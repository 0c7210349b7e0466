// SPDX-License-Identifier: GPL-3.0-or-later
// Lint: what is wrong with a finished tree, by the rules every screen must keep.
#pragma once

#include <string>
#include <vector>

#include "access/tree.h"

namespace a11y {

struct Issue {
  std::string rule;  // a short stable name: "unique-id", "clipped-text"…
  std::string what;  // whom it is about
};

struct LintLimits {
  float least_target = 0;  // pixels, both ways
  Rect screen;
};

std::vector<Issue> lint(const Tree& tree, const LintLimits& limits);

}  // namespace a11y
