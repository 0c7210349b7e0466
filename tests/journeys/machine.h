// SPDX-License-Identifier: GPL-3.0-or-later
// The machine that journeys are played on: this PC's fonts, and a way of the tests or what ships.
#pragma once

#include "platform/linux/paths.h"
#include "support/plan_way.h"
#include "support/short_way.h"
#include "support/step_kinds.h"

inline platform::LinuxPaths shipped_machine() {
  return platform::LinuxPaths(platform::surroundings_of_this_process());
}

inline platform::LinuxPaths machine_with(const std::string& assets) {
  platform::Surroundings around = platform::surroundings_of_this_process();
  around.assets_folder = assets;
  return platform::LinuxPaths(around);
}

inline platform::LinuxPaths short_way_machine() { return machine_with(short_way_assets); }

inline platform::LinuxPaths step_kinds_machine() { return machine_with(step_kinds_assets); }

// Steps that match, read back, plan and declare.
inline platform::LinuxPaths plan_way_machine() { return machine_with(plan_way_assets); }
