// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/headphones.h"

namespace platform {

Headphones::Headphones(std::unique_ptr<SoundCards> cards,
                       std::function<void(const Outlet&, const Outlet&)> changed)
    : cards_(std::move(cards)), changed_(std::move(changed)), outlet_(outlet_of(cards_->look())) {
  thread_ = std::thread([this] { watch(); });
}

Headphones::~Headphones() {
  cards_->end();
  thread_.join();
}

Outlet Headphones::outlet() const {
  const std::lock_guard lock(mutex_);
  return outlet_;
}

void Headphones::watch() {
  if (outlet() != Outlet{}) changed_({}, outlet());
  while (cards_->wait()) {
    const Outlet now = outlet_of(cards_->look());
    const Outlet before = outlet();
    if (now == before) continue;
    {
      const std::lock_guard lock(mutex_);
      outlet_ = now;
    }
    changed_(before, now);
  }
}

}  // namespace platform
