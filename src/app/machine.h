// SPDX-License-Identifier: GPL-3.0-or-later
// Machine: everything of the world that the app is given. It owns none of it.
#pragma once

#include <functional>
#include <string_view>

#include "platform/platform.h"
#include "store/disk.h"

namespace app {

// Takes one line about what went wrong: ids and faults, never a learner's words.
using Diary = std::function<void(std::string_view)>;

struct Machine {
  platform::Window& window;
  platform::Voice& voice;
  platform::Drives& drives;
  platform::Clock& clock;
  platform::Random& random;
  platform::Paths& paths;
  platform::Safe& safe;
  store::Disk& disk;
  Diary diary = {};                        // none where nobody would read it
  platform::Printers* printers = nullptr;  // null where nothing can be printed
};

}  // namespace app
