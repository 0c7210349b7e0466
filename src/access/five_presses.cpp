// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/five_presses.h"

#include <algorithm>

namespace a11y {

void FivePresses::press(std::uint64_t thing, double now) {
  if (thing != thing_) count_ = 0;
  thing_ = thing;
  if (count_ == needed) {
    std::copy(at_ + 1, at_ + needed, at_);
    --count_;
  }
  at_[count_++] = now;
}

void FivePresses::forget() { count_ = 0; }

bool FivePresses::take() {
  if (count_ < needed || at_[needed - 1] - at_[0] > within) return false;
  count_ = 0;
  return true;
}

}  // namespace a11y
