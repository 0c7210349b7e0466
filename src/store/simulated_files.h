// SPDX-License-Identifier: GPL-3.0-or-later
// SimulatedFiles: the names and bytes behind the simulated disk, as they are and
// as a power cut would leave them.
#pragma once

#include <map>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "store/memory_file.h"
#include "store/simulated_disk.h"

namespace store {

class SimulatedFiles {
 public:
  explicit SimulatedFiles(std::uint64_t seed) : dice_(seed) {}

  enum class Kind { read, change };
  // Counts one operation and says how it goes. `half` is set where half of a write is still done.
  leveldb::Status step(Kind kind, const std::string& path, bool* half = nullptr);

  leveldb::Status create(const std::string& path, MemoryFileRef* file);
  leveldb::Status find(const std::string& path, MemoryFileRef* file);
  leveldb::Status append(const std::string& path, MemoryFile& file, const leveldb::Slice& bytes);
  leveldb::Status sync(const std::string& path, const MemoryFileRef& file);
  leveldb::Status sync_folder(const std::string& folder);
  leveldb::Status rename(const std::string& from, const std::string& to);
  leveldb::Status remove(const std::string& path);
  leveldb::Status make_folder(const std::string& path);
  leveldb::Status remove_folder(const std::string& path);
  leveldb::Status lock(const std::string& path);
  void unlock(const std::string& path);
  bool exists(const std::string& path) const;
  std::vector<std::string> children(const std::string& folder) const;

  void plan(DiskFault fault);
  bool fault_happened() const;
  std::uint64_t operations() const;
  void cut_power();
  void power_on();
  void set_free_bytes(std::uint64_t bytes);
  std::uint64_t free_bytes() const;
  void set_read_only(bool read_only);
  void set_trouble(const std::string& folder, PlaceTrouble trouble);
  std::vector<std::string> files() const;
  void replace(const std::string& path, std::string bytes);
  void lose(const std::string& path);

 private:
  struct Names {
    std::map<std::string, MemoryFileRef> files;
    std::set<std::string> folders;
  };
  struct Change {
    enum class What { create, rename, remove, make_folder, remove_folder };
    What what;
    std::string path;
    std::string to;
    MemoryFileRef file;
  };
  static void apply(Names& names, const Change& change);
  static void move(Names& names, const std::string& from, const std::string& to);
  bool is_there(const std::string& path) const;
  bool is_troubled(const std::string& path, PlaceTrouble trouble) const;
  void note(Change change);  // applies it now; a power cut may undo it
  void forget_unsynced_bytes(MemoryFile& file);

  mutable std::mutex mutex_;
  Names now_;
  Names durable_;
  std::vector<Change> pending_;  // done, but not yet durable, in order
  std::set<std::string> locks_;
  DiskFault fault_;
  std::uint64_t operations_ = 0;
  std::uint64_t planned_at_ = 0;
  bool happened_ = false;
  bool power_ = true;
  bool read_only_ = false;
  std::string troubled_;
  PlaceTrouble trouble_ = PlaceTrouble::none;
  std::uint64_t free_ = std::uint64_t{8} << 30;
  std::mt19937_64 dice_;
};

std::unique_ptr<leveldb::Env> env_of(SimulatedFiles& files);

}  // namespace store
