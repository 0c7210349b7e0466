// SPDX-License-Identifier: GPL-3.0-or-later
// BrokenScreens: screens that break one rule each, as the kit would draw them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/kit.h"

namespace broken {

struct Screen {
  std::string rule;  // which finds it, and no other
  std::string line;  // a part of what is said of it
  std::function<bool(ui::Kit&)> draw;
  bool is_activity = false;
};

std::vector<Screen> screens();
bool draw_whole(ui::Kit& kit);  // breaks none

}  // namespace broken
