// SPDX-License-Identifier: GPL-3.0-or-later
// Time and chance: this PC's clocks and the kernel's random numbers.
#pragma once

#include "platform/platform.h"

namespace platform {

class LinuxClock : public Clock {
 public:
  double seconds() const override;  // since this PC was started, asleep or not
  base::WallTime wall_time() const override;
};

class LinuxRandom : public Random {
 public:
  base::Id id() override;  // never 0
};

}  // namespace platform
