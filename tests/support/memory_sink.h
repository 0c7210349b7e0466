// SPDX-License-Identifier: GPL-3.0-or-later
// MemorySink: a sound device for tests: what was heard lies on a tape, and time passes when the test says so.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/linux/audio_sink.h"

namespace sounds {

// All of it from any thread: a test listens while another thread speaks.
class Tape {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  // Room for so many seconds; without, all that is written counts as heard at once.
  explicit Tape(std::optional<double> room = std::nullopt) : room_(room) {}

  void let_pass(double seconds) {  // this much of what waits is heard
    const std::lock_guard lock(mutex_);
    const auto count = std::min(static_cast<std::size_t>(std::lround(seconds * rate_)), waiting_.size());
    heard_.insert(heard_.end(), waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
    heard_since_drop_ += count;
    moved_.notify_all();
  }
  void refuse(bool refuses) {
    const std::lock_guard lock(mutex_);
    refuses_ = refuses;
  }
  void refuse_device(const std::string& device) {
    const std::lock_guard lock(mutex_);
    refused_device_ = device;
  }
  void pull_out_and_in() {  // what was open has gone
    const std::lock_guard lock(mutex_);
    is_open_ = false;
  }
  std::vector<std::int16_t> heard() const {
    const std::lock_guard lock(mutex_);
    return heard_;
  }
  double seconds() const {  // that were heard
    const std::lock_guard lock(mutex_);
    return rate_ > 0 ? static_cast<double>(heard_.size()) / rate_ : 0;
  }
  bool has_waiting() const {
    const std::lock_guard lock(mutex_);
    return !waiting_.empty();
  }
  bool is_full() const {
    const std::lock_guard lock(mutex_);
    return room_ && rate_ > 0 && room() == 0;
  }
  int rate() const {
    const std::lock_guard lock(mutex_);
    return rate_;
  }
  std::string device() const {
    const std::lock_guard lock(mutex_);
    return device_;
  }
  Moment dropped() const {
    const std::lock_guard lock(mutex_);
    return dropped_;
  }
  std::optional<Moment> first_sample() const {
    const std::lock_guard lock(mutex_);
    return first_sample_;
  }
  void wind_back() {  // forget what was heard
    const std::lock_guard lock(mutex_);
    heard_.clear();
    first_sample_.reset();
  }

 private:
  friend class MemorySink;

  std::size_t room() const {
    const auto all = static_cast<std::size_t>(std::lround(*room_ * rate_));
    return all - std::min(all, waiting_.size());
  }

  std::optional<double> room_;
  mutable std::mutex mutex_;
  std::condition_variable moved_;
  std::vector<std::int16_t> heard_, waiting_;
  std::size_t heard_since_drop_ = 0;
  int rate_ = 0;
  std::string device_;
  bool refuses_ = false;
  std::string refused_device_;
  bool is_open_ = false;
  Moment dropped_;
  std::optional<Moment> first_sample_;
};

class MemorySink : public platform::AudioSink {
 public:
  explicit MemorySink(std::shared_ptr<Tape> tape) : tape_(std::move(tape)) {}

  base::Outcome open(const std::string& device, int samples_a_second) override {
    const std::lock_guard lock(tape_->mutex_);
    if (tape_->refuses_ || device == tape_->refused_device_)
      return base::Error{base::Fault::not_found, "no device"};
    tape_->is_open_ = true;
    tape_->device_ = device;
    tape_->rate_ = samples_a_second;
    tape_->waiting_.clear();
    tape_->heard_since_drop_ = 0;
    return base::Done{};
  }
  base::Result<std::size_t> write(std::span<const std::int16_t> samples) override {
    std::unique_lock lock(tape_->mutex_);
    if (tape_->refuses_ || !tape_->is_open_) return base::Error{base::Fault::removed, "pulled out"};
    if (!tape_->first_sample_ && !samples.empty()) tape_->first_sample_ = std::chrono::steady_clock::now();
    if (!tape_->room_) {
      tape_->heard_.insert(tape_->heard_.end(), samples.begin(), samples.end());
      tape_->heard_since_drop_ += samples.size();
      return samples.size();
    }
    if (tape_->room() == 0) tape_->moved_.wait_for(lock, std::chrono::milliseconds(20));
    const std::size_t taken = std::min(tape_->room(), samples.size());
    tape_->waiting_.insert(tape_->waiting_.end(), samples.begin(),
                           samples.begin() + static_cast<std::ptrdiff_t>(taken));
    return taken;
  }
  void drop() override {
    const std::lock_guard lock(tape_->mutex_);
    tape_->waiting_.clear();
    tape_->heard_since_drop_ = 0;
    tape_->dropped_ = std::chrono::steady_clock::now();
  }
  double seconds_heard() override {
    const std::lock_guard lock(tape_->mutex_);
    return tape_->rate_ > 0 ? static_cast<double>(tape_->heard_since_drop_) / tape_->rate_ : 0;
  }

 private:
  std::shared_ptr<Tape> tape_;
};

// How loud, in decibels below the loudest there is.
inline double loudness(const std::vector<std::int16_t>& samples) {
  double sum = 0;
  for (const std::int16_t sample : samples) sum += static_cast<double>(sample) * sample;
  const double mean = samples.empty() ? 0 : sum / static_cast<double>(samples.size());
  return 10 * std::log10(std::max(mean, 1e-9) / (32768.0 * 32768.0));
}

}  // namespace sounds
