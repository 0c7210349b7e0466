// SPDX-License-Identifier: GPL-3.0-or-later
// The machine that journeys are played on: this PC's fonts, and the short way or what ships.
#pragma once

#include "platform/linux/paths.h"
#include "support/short_way.h"

inline platform::LinuxPaths shipped_machine() {
  return platform::LinuxPaths(platform::surroundings_of_this_process());
}

inline platform::LinuxPaths short_way_machine() {
  platform::Surroundings around = platform::surroundings_of_this_process();
  around.assets_folder = short_way_assets;
  return platform::LinuxPaths(around);
}
