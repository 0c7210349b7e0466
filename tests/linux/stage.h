// SPDX-License-Identifier: GPL-3.0-or-later
// Stage: an empty folder, a clock that stands still, and programs that do as they are told.
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "platform/platform.h"

namespace samples {

// Threads may ask it while a test moves it.
class StillClock : public platform::Clock {
 public:
  double seconds() const override { return now; }
  base::WallTime wall_time() const override { return {1795341600, 0}; }
  std::atomic<double> now = 0;
};

inline std::string whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// It goes away with the test.
class Stage {
 public:
  Stage()
      : folder_(std::filesystem::temp_directory_path() / ("fingerpost-linux" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~Stage() { std::filesystem::remove_all(folder_); }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  std::filesystem::path operator/(const char* name) const { return folder_ / name; }
  std::string program(const std::string& script) const {
    const std::filesystem::path path = folder_ / "program";
    std::ofstream(path) << "#!/bin/sh\n" << script << "\n";
    chmod(path.c_str(), 0755);
    return path.string();
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace samples
