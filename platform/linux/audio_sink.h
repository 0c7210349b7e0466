// SPDX-License-Identifier: GPL-3.0-or-later
// AudioSink: where sound goes: a sound card, or in a test a piece of memory. One thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "base/result.h"

namespace platform {

class AudioSink {
 public:
  virtual ~AudioSink() = default;
  // Closes what was open before. `device` is "default" or another name that ALSA knows.
  virtual base::Outcome open(const std::string& device, int samples_a_second) = 0;
  // How many it took. When there is no room it waits for some, 20 ms at most. After an error it is closed.
  virtual base::Result<std::size_t> write(std::span<const std::int16_t> samples) = 0;
  virtual void drop() = 0;             // silence: what was written and has not been heard never will be
  virtual double seconds_heard() = 0;  // of what was written since open() or drop()
};

}  // namespace platform
