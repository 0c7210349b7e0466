// SPDX-License-Identifier: GPL-3.0-or-later
// Forgotten bytes: what is stored of a learner, to be looked for in every file afterwards.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"
#include "store/keys.h"
#include "store/simulated_disk.h"
#include "support/store_samples.h"

namespace samples {

// Of each value and key record of the learner a piece that no other value has.
inline std::vector<std::string> pieces_of(store::Disk& disk, base::Id about, const vault::StoreKeys& keys,
                                          const std::string& place = folder) {
  std::vector<std::string> pieces;
  const auto database = store::Database::open(disk, place + "/db", store::Database::Access::look, {keys});
  if (!database) return pieces;
  (void)(*database)->scan_sealed("", [&](std::string_view key, std::string_view stored) {
    if (store::learner_of(key) == about) pieces.emplace_back(stored.substr(stored.size() / 2, 24));
  });
  return pieces;
}

// The files in which any of the pieces lies.
inline std::vector<std::string> files_with(const store::SimulatedDisk& disk,
                                           const std::vector<std::string>& pieces) {
  std::vector<std::string> found;
  for (const std::string& path : disk.files()) {
    const std::string bytes = disk.contents(path);
    for (const std::string& piece : pieces) {
      if (bytes.find(piece) == std::string::npos) continue;
      found.push_back(path);
      break;
    }
  }
  return found;
}

}  // namespace samples
