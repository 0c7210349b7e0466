// SPDX-License-Identifier: GPL-3.0-or-later
// ComesTrue: waits for what another thread or process does. No test waits for time itself to pass.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace samples {

// Ten seconds are far more than anything here needs.
inline bool comes_true(const std::function<bool()>& question) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (!question() && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  return question();
}

}  // namespace samples
