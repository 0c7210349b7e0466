// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cold.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

namespace bench {
namespace {

constexpr const char* switch_file = "/proc/sys/vm/drop_caches";

}  // namespace

bool can_forget_everything() { return access(switch_file, W_OK) == 0; }

void forget_files(const std::vector<std::string>& files) {
  sync();  // only what is on the disk can be forgotten
  for (const std::string& file : files) {
    const int handle = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) continue;
    posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED);
    close(handle);
  }
  if (can_forget_everything()) std::ofstream(switch_file) << "3\n";
}

}  // namespace bench
