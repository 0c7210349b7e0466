// SPDX-License-Identifier: GPL-3.0-or-later
// Process: a started program with everything it started, seen from outside through /proc.
//
// Nothing it started outlives the object: what came loose is handed to us by the
// kernel (become_reaper) and ended too. One thread.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace bench {

struct Use {
  double processor_ms = 0;
  std::uint64_t wakes = 0;  // how often a thread that slept came back
};

enum class Speed {
  whole,
  half_core,  // one core, and that only every second 5 ms
};

// To be called once, before the first program is started.
void become_reaper();

struct Start {
  std::vector<std::string> words;                                // the program and its arguments
  std::vector<std::pair<std::string, std::string>> environment;  // "" takes one away
  Speed speed = Speed::whole;
};

class Process {
 public:
  static base::Result<std::unique_ptr<Process>> start(const Start& start);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  double started_at() const { return started_at_; }  // of now_ms()
  bool is_running() const;
  void run_at_whole_speed();  // ends Speed::half_core
  Use use() const;
  double memory_mb() const;  // PSS: what is shared is divided among those who share it
  std::vector<std::string> mapped_files() const;
  void stop();

 private:
  class Brake;
  Process(pid_t pid, double started_at, std::unique_ptr<Brake> brake);
  std::vector<pid_t> family() const;

  pid_t pid_;
  double started_at_;
  std::unique_ptr<Brake> brake_;
};

}  // namespace bench
