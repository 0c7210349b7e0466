// SPDX-License-Identifier: GPL-3.0-or-later
// Drives: the sticks that are mounted on this PC, and any folder that is named instead of one.
//
// A stick is known by its block device, not by its path: removable or on USB, with a
// file system that sticks have, and never the device that the system itself runs from.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/platform.h"

namespace platform {

class LinuxDrives : public Drives {
 public:
  // With a folder named (--stick DIR) that folder is the only drive.
  explicit LinuxDrives(std::string stick_folder = {});
  ~LinuxDrives() override;

  std::vector<std::unique_ptr<Drive>> list() override;
  std::uint64_t generation() override;

 private:
  std::string stick_folder_;
};

// A plain folder as a drive; it cannot be let go of.
std::unique_ptr<Drive> folder_drive(const std::string& folder, const std::string& name);

// A file name that FAT, exFAT and people take: 1 to 64 of A-Z a-z 0-9 - _ and dots inside.
bool is_plain_file_name(std::string_view name);

}  // namespace platform
