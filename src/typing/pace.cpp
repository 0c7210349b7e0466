// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing/pace.h"

#include <algorithm>

namespace typing {

void Pace::note(double seconds, std::size_t words) {
  while (!lately_.empty() && seconds - lately_.front().seconds >= at_once) lately_.pop_front();
  if (words <= most_) return;
  lately_.push_back({seconds, most_});
  most_ = words;
  at_once_ = std::max(at_once_, most_ - lately_.front().from);
}

}  // namespace typing
