// SPDX-License-Identifier: GPL-3.0-or-later
// Play: one journey from a file, told on the terminal. Behind "fingerpost play".
#pragma once

#include <iosfwd>
#include <string>

#include "app/journey/world.h"
#include "platform/platform.h"

namespace app::journey {

struct PlayOptions {
  std::string file;
  Setting setting;      // setting.open_window empty: --headless
  std::ostream& told;   // what happened
  std::ostream& wrong;  // mistakes and what was not met
};

// planned: all was met; failed: something was not; usage: the file has mistakes or cannot be read.
platform::Exit play(const PlayOptions& options);

}  // namespace app::journey
