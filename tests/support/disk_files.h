// SPDX-License-Identifier: GPL-3.0-or-later
// Disk files: what lies on a simulated disk, taken once and laid on a fresh disk as often as a test begins.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "store/simulated_disk.h"

namespace samples {

using DiskFiles = std::vector<std::pair<std::string, std::string>>;

inline DiskFiles files_on(const store::SimulatedDisk& disk) {
  DiskFiles files;
  for (const std::string& path : disk.files()) files.emplace_back(path, disk.contents(path));
  return files;
}

inline void lay(const DiskFiles& files, store::SimulatedDisk& disk) {
  for (const auto& [path, bytes] : files) disk.replace(path, bytes);
}

}  // namespace samples
