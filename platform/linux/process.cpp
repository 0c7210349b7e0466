// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace platform {

void leave_no_core_dumps() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // Where the kernel hands cores to a program that collects them, the limit does not count, but this does.
  // Nor may another program of the same user look into our memory.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace platform
