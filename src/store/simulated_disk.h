// SPDX-License-Identifier: GPL-3.0-or-later
// SimulatedDisk: a disk in memory that can lose its power, fill up or fail on command.
//
// Its files live as long as it does, so a program can be "restarted" on it.
// What a real file system promises is promised here and no more: bytes are safe
// after their file was synced; a new name is safe after its file or its folder was
// synced; a rename or a removal after its folder was. Any thread may use it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/disk.h"

namespace store {

class SimulatedFiles;

// What goes wrong, and at which operation counted from now (1 is the very next; 0 is none).
struct DiskFault {
  enum class What {
    io_error,     // nothing is done, and the operation says so
    short_write,  // the first half of the bytes is written; otherwise as io_error
    full,         // nothing is done: no space left
    power_cut,    // from here on nothing is done until power_on()
  };
  What what = What::io_error;
  std::uint64_t at = 0;
  bool lasting = false;    // every later operation that changes something fails too
  bool reads_too = false;  // reads are counted and fail as well
};

// One folder as a second place can be, while the rest of the disk is well.
enum class PlaceTrouble { none, gone, full };

class SimulatedDisk final : public Disk {
 public:
  explicit SimulatedDisk(std::uint64_t seed = 1);
  ~SimulatedDisk() override;

  leveldb::Env& env() override;
  base::Result<std::uint64_t> free_bytes(const std::string& folder) override;
  base::Outcome sync_folder(const std::string& folder) override;
  std::uint64_t ballast_bytes() const override;

  void plan(DiskFault fault);   // replaces the plan before; plan({}) heals
  bool fault_happened() const;  // since the last plan()
  std::uint64_t operations() const;
  void cut_power();  // now; the store above must be closed before power_on()
  // Drops all that was not synced; of an unsynced tail a part may be left (torn).
  void power_on();
  void set_free_bytes(std::uint64_t bytes);  // what is left for writing
  void set_read_only(bool read_only);
  void set_trouble(const std::string& folder, PlaceTrouble trouble);  // of one folder at a time

  // To look at and to damage what is there; paths as the store gave them.
  std::vector<std::string> files() const;
  std::string contents(const std::string& path) const;
  void replace(const std::string& path, std::string bytes);  // as if it had always been so
  void lose(const std::string& path);

 private:
  std::unique_ptr<SimulatedFiles> files_;
  std::unique_ptr<leveldb::Env> env_;
};

}  // namespace store
