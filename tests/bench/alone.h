// SPDX-License-Identifier: GPL-3.0-or-later
// Alone: one piece of work in a process of its own, so that its memory is nobody else's.
#pragma once

#include <string>

#include "base/result.h"

namespace bench {

struct Spent {
  double milliseconds = 0;
  double peak_mb = 0;  // the most it ever held (VmHWM), the database's mapped files among it
};

// Starts this program again with --alone and these words.
//   open    the store in the folder, until its first run is written
//   scan    the store's database, by LevelDB alone, to its last entry
//   backup  the store in the folder, to the folder's "copies"
base::Result<Spent> alone(const std::string& task, const std::string& folder);
// What the started one does; its exit code.
int do_alone(const std::string& task, const std::string& folder);

}  // namespace bench
