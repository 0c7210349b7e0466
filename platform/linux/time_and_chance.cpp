// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/time_and_chance.h"

#include <sys/random.h>

#include <cerrno>
#include <cstdlib>
#include <ctime>

namespace platform {

double LinuxClock::seconds() const {
  // The boot clock goes on while a PC sleeps: a learner who closed the lid is away.
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

base::WallTime LinuxClock::wall_time() const {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {now, static_cast<int>(local.tm_gmtoff / 60)};
}

base::Id LinuxRandom::id() {
  base::Id id;
  while (id.value == 0) {
    const ssize_t got = getrandom(&id.value, sizeof id.value, 0);
    if (got == static_cast<ssize_t>(sizeof id.value)) continue;
    // A guessed id could give one learner's work to another: rather no program than that.
    if (got < 0 && errno != EINTR) std::abort();
    id.value = 0;
  }
  return id;
}

}  // namespace platform
