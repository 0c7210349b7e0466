// SPDX-License-Identifier: GPL-3.0-or-later
// Mounts: which of the mounted file systems are sticks. Reads /proc and /sys, changes nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace platform {

struct Mount {
  std::string device_number;  // "8:17"
  std::string root;           // "/" unless only a part of the file system is mounted
  std::string folder;         // where it is mounted
  std::string kind;           // vfat, ext4, …
  std::string source;         // /dev/sdb1
};

// The text of /proc/self/mountinfo; lines that make no sense are left out.
std::vector<Mount> mounts_in(std::string_view mountinfo);

// The sticks among them, each once. `sys` is "/sys", or a copy of its shape in a test.
std::vector<Mount> sticks_among(const std::vector<Mount>& mounts, const std::string& sys);

// What a person calls it: the label, else the last part of the folder's name.
std::string label_of(const Mount& mount, const std::string& labels = "/dev/disk/by-label");

std::string whole_file(const std::string& path);  // "" where it cannot be read

}  // namespace platform
