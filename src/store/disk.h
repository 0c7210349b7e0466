// SPDX-License-Identifier: GPL-3.0-or-later
// Disk: the store's only seam to files, with a real maker and a simulated one.
//
// The store reads and writes through env() alone, so that the simulated disk
// (simulated_disk.h) can cut the power or fail at any single operation.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace leveldb {
class Env;
}

namespace store {

class Disk {
 public:
  virtual ~Disk();
  virtual leveldb::Env& env() = 0;  // for the store's own files; lives as long as the disk
  virtual base::Result<std::uint64_t> free_bytes(const std::string& folder) = 0;
  // New, renamed and removed names in the folder outlive a power cut once this returns.
  virtual base::Outcome sync_folder(const std::string& folder) = 0;
  // How much is set aside, to be let go when the disk is full.
  virtual std::uint64_t ballast_bytes() const = 0;
};

class RealDisk final : public Disk {
 public:
  leveldb::Env& env() override;
  base::Result<std::uint64_t> free_bytes(const std::string& folder) override;
  base::Outcome sync_folder(const std::string& folder) override;
  std::uint64_t ballast_bytes() const override;
};

}  // namespace store
