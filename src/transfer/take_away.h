// SPDX-License-Identifier: GPL-3.0-or-later
// Take away: writes files on a stick, and says that they are saved only when they are.
//
// Write under a name of its own, read back, compare; only then rename, sync, open
// the stick again read-only and compare once more (platform/README.md, "Sticks").
// Nothing that was on the stick before is replaced or deleted: the files have new
// names, and of its own only the half-written ones are cleaned away.
// For the job thread. The rejected alternative, write and rename, lost every file
// of a stick that was pulled out.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/platform.h"

namespace transfer {

struct File {
  std::string name;  // "portfolio.pdf"; on the stick it becomes FP-<serial>-portfolio.pdf
  std::string what;  // for the screen: the name of a sentence in the shell's words
  std::string bytes;
  int pages = 0;  // 0 where pages mean nothing
};

// How far the taking away has come.
struct Stage {
  enum class What {
    checking,      // is there room, can it be written
    writing,       // file `file`: `done` of `of` bytes
    reading_back,  // file `file` was read back and is right
    closing,       // renamed; now made safe to take out
    safe,          // everything is on the stick and was checked
  };
  What what = What::checking;
  std::size_t file = 0;
  std::uint64_t done = 0;
  std::uint64_t of = 0;
};

struct Taken {
  std::vector<std::string> names;  // as they are on the stick
  bool let_go = false;             // unmounted and switched off; if not, the stick's light must stop first
};

using Progress = std::function<void(const Stage&)>;

// Any error means "not saved". full: there must be room for twice the size and 1 MB;
// denied: read-only; removed: pulled out; corrupt: what was read back is not what was
// written; busy: `stop` was set, or the stick is in use; invalid: a name that a stick
// cannot hold, nothing to take, or a file of that name is there (take a new serial).
// The error's detail names the file.
base::Result<Taken> take_away(platform::Drive& drive, const std::vector<File>& files,
                              const std::string& serial, const Progress& progress,
                              const std::atomic<bool>& stop);

// What must be free on the stick before anything is written.
std::uint64_t room_for(const std::vector<File>& files);

}  // namespace transfer
