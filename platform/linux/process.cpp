// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/process.h"

#include <sys/resource.h>

namespace platform {

void leave_no_core_dumps() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

}  // namespace platform
