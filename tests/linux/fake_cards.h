// SPDX-License-Identifier: GPL-3.0-or-later
// FakeCards: sound cards that are plugged in and out by a test.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/linux/sound_cards.h"

namespace sounds {

inline platform::SoundCard own_card(bool is_plugged) { return {"PCH", false, false, {is_plugged}}; }
inline platform::SoundCard usb_headset() { return {"Headset", true, true, {}}; }

// The test's end of it.
class Desk {
 public:
  explicit Desk(std::vector<platform::SoundCard> cards) : cards_(std::move(cards)) {}

  void put(std::vector<platform::SoundCard> cards) {
    const std::lock_guard lock(mutex_);
    cards_ = std::move(cards);
    is_changed_ = true;
    changed_.notify_all();
  }

 private:
  friend class FakeCards;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<platform::SoundCard> cards_;
  bool is_changed_ = false;
  bool ends_ = false;
};

class FakeCards : public platform::SoundCards {
 public:
  explicit FakeCards(std::shared_ptr<Desk> desk) : desk_(std::move(desk)) {}

  std::vector<platform::SoundCard> look() override {
    const std::lock_guard lock(desk_->mutex_);
    return desk_->cards_;
  }
  bool wait() override {
    std::unique_lock lock(desk_->mutex_);
    desk_->changed_.wait(lock, [this] { return desk_->is_changed_ || desk_->ends_; });
    desk_->is_changed_ = false;
    return !desk_->ends_;
  }
  void end() override {
    const std::lock_guard lock(desk_->mutex_);
    desk_->ends_ = true;
    desk_->changed_.notify_all();
  }

 private:
  std::shared_ptr<Desk> desk_;
};

}  // namespace sounds
