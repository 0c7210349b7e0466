// SPDX-License-Identifier: GPL-3.0-or-later
// Engine: espeak-ng with a British voice. One a process, on one thread: the library keeps its state in
// globals.
//
// A whole text becomes samples before the first is heard: 14 seconds of speech take 15 ms, and the
// times of all its words are known from the start. No sound device is ever opened here.
#pragma once

#include <functional>
#include <memory>

#include "base/result.h"
#include "platform/speech/wire.h"

namespace espeak {

class Engine {
 public:
  static base::Result<std::unique_ptr<Engine>> open();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // `is_overtaken` is asked about once a 50 ms of speech; then the answer has no words and no samples.
  speech::Answer say(const speech::Request& request, const std::function<bool()>& is_overtaken);

 private:
  explicit Engine(int samples_a_second) : samples_a_second_(samples_a_second) {}

  int samples_a_second_;
};

}  // namespace espeak
