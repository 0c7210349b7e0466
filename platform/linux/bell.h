// SPDX-License-Identifier: GPL-3.0-or-later
// Bell: wakes a thread that sleeps until something comes in. Any thread may ring it.
#pragma once

#include <functional>
#include <mutex>
#include <optional>

namespace platform {

class Bell {
 public:
  Bell();
  ~Bell();
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;

  void ring() const;
  void clear() const;
  void wait(std::optional<int> milliseconds) const;  // until it rings; no value: for ever
  int handle() const { return handle_; }             // readable once it has rung

 private:
  int handle_;
};

// What is called when something has changed. Once set() is back, the former one is not called any more.
class Wake {
 public:
  void set(std::function<void()> wake);
  void call() const;

 private:
  mutable std::mutex mutex_;
  std::function<void()> wake_;
};

}  // namespace platform
