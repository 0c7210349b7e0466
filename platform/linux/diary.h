// SPDX-License-Identifier: GPL-3.0-or-later
// Diary: what went wrong and when, for whoever looks after the PC. One line each, in
// the data folder.
//
// It holds ids and faults, never a name or a word that a learner wrote. It is a help:
// where it cannot be written (a full disk, a folder that is read-only) the program goes on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/platform.h"

namespace platform {

class Diary {
 public:
  enum class Level { note, warning, fault };
  static constexpr std::uintmax_t largest = 256 * 1024;  // bytes; then it becomes diary.old.log

  Diary(std::string folder, const Clock& clock) : folder_(std::move(folder)), clock_(clock) {}

  // Control characters become spaces and long words are cut, so that one call is one line.
  void write(Level level, std::string_view what) const;

 private:
  std::string folder_;
  const Clock& clock_;
};

}  // namespace platform
