// SPDX-License-Identifier: GPL-3.0-or-later
// Machine: everything of the world that the app is given. It owns none of it.
#pragma once

#include "platform/platform.h"
#include "store/disk.h"

namespace app {

struct Machine {
  platform::Window& window;
  platform::Voice& voice;
  platform::Drives& drives;
  platform::Clock& clock;
  platform::Random& random;
  platform::Paths& paths;
  store::Disk& disk;
};

}  // namespace app
