// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker.h"

#include <utility>

namespace app {

Worker::Worker(bool threaded, std::function<void()> wake) : wake_(std::move(wake)) {
  if (threaded) thread_ = std::thread([this] { work(); });
}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Worker::post(Job job) {
  if (!thread_.joinable()) {
    job([this](Report report) { deliver(std::move(report)); });
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  changed_.notify_all();
}

std::vector<Report> Worker::collect() {
  const std::lock_guard lock(mutex_);
  return std::exchange(mailbox_, {});
}

bool Worker::busy() const {
  const std::lock_guard lock(mutex_);
  return running_ || !jobs_.empty() || !mailbox_.empty();
}

void Worker::wait_until_idle() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !running_ && jobs_.empty(); });
}

void Worker::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    running_ = true;
    lock.unlock();
    job([this](Report report) { deliver(std::move(report)); });
    lock.lock();
    running_ = false;
    changed_.notify_all();
  }
}

void Worker::deliver(Report report) {
  {
    const std::lock_guard lock(mutex_);
    mailbox_.push_back(std::move(report));
  }
  if (wake_) wake_();
}

}  // namespace app
