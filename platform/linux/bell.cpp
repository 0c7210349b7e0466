// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/bell.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdlib>

namespace platform {

// Without handles left nothing else of the program would work either.
Bell::Bell() : handle_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (handle_ < 0) std::abort();
}

Bell::~Bell() { close(handle_); }

void Bell::ring() const { eventfd_write(handle_, 1); }

void Bell::clear() const {
  eventfd_t rings = 0;
  eventfd_read(handle_, &rings);
}

void Bell::wait(std::optional<int> milliseconds) const {
  pollfd rung{handle_, POLLIN, 0};
  poll(&rung, 1, milliseconds.value_or(-1));
}

void Wake::set(std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
}

void Wake::call() const {
  const std::lock_guard lock(mutex_);
  if (wake_) wake_();
}

}  // namespace platform
