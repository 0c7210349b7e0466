// SPDX-License-Identifier: GPL-3.0-or-later
// Headphones: knows where the sound comes out, and tells at once when that becomes another place.
//
// Has a thread of its own, which sleeps until the PC says that something has changed.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "platform/linux/sound_cards.h"

namespace platform {

class Headphones {
 public:
  // `changed` is called on the thread, with where it was and where it is; the
  // first time from none, if there is a card.
  Headphones(std::unique_ptr<SoundCards> cards, std::function<void(const Outlet&, const Outlet&)> changed);
  ~Headphones();
  Headphones(const Headphones&) = delete;
  Headphones& operator=(const Headphones&) = delete;

  Outlet outlet() const;  // any thread

 private:
  void watch();

  std::unique_ptr<SoundCards> cards_;
  std::function<void(const Outlet&, const Outlet&)> changed_;
  mutable std::mutex mutex_;
  Outlet outlet_;
  std::thread thread_;
};

}  // namespace platform
