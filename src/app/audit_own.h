// SPDX-License-Identifier: GPL-3.0-or-later
// OwnLines: the lines on a screen that are somebody's own words, or a unit's, and so not ours to make plain.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "screens/state.h"

namespace app {

using OwnLines = std::set<std::string, std::less<>>;

// Whole lines, as they stand on the screen.
OwnLines own_lines(const screens::State& state);

}  // namespace app
