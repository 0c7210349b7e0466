// SPDX-License-Identifier: GPL-3.0-or-later
// Database: one open LevelDB folder; values go through the envelope, writes are synced.
//
// After any error the handle is dead for writing and must be thrown away: LevelDB
// itself would go on and say OK to what it then loses.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/change.h"
#include "store/disk.h"
#include "store/seals.h"

namespace leveldb {
class DB;
class Logger;
}  // namespace leveldb

namespace store {

// What a database is opened with.
struct Keys {
  const vault::StoreKeys& store;
  std::vector<Change> spare = {};  // key records that lie elsewhere, for those it has lost
};

class Database {
 public:
  enum class Access {
    look,  // nothing on the disk is changed
    keep,
  };
  // Sees each key with its plain value, or why the value does not open.
  using Seer = std::function<void(std::string_view key, const base::Result<std::string>& value)>;

  static base::Outcome create(Disk& disk, const std::string& folder);
  static base::Result<std::unique_ptr<Database>> open(Disk& disk, const std::string& folder, Access access,
                                                      const Keys& keys);
  // Gathers what can be read into a new manifest. It may drop records and bring removed
  // ones back without a word, so it is for copies only.
  static base::Outcome repair_copy(Disk& disk, const std::string& folder);
  ~Database();

  base::Outcome write(const std::vector<Change>& changes);  // all or none, durable
  // The same in two steps, for who wants the sealed values as well.
  std::vector<Change> seal(const std::vector<Change>& changes) { return seals_.seal(changes); }
  base::Outcome write_sealed(const std::vector<Change>& sealed);
  base::Outcome scan(std::string_view prefix, const Seer& see) const;  // in the order of keys
  // Each key with its value as it is stored.
  using SealedSeer = std::function<void(std::string_view key, std::string_view stored)>;
  base::Outcome scan_sealed(std::string_view prefix, const SealedSeer& see) const;
  // Likewise, every key after this one.
  base::Outcome scan_sealed_after(std::string_view key, const SealedSeer& see) const;
  // All of it as stored, of one moment; what the rest is opened with (tombstones, key records) comes first.
  using Copier =
      std::function<base::Outcome(std::string_view key, std::string_view stored, std::uint64_t total)>;
  base::Outcome scan_copy(const Copier& copy) const;  // an error of the copier ends it
  base::Result<bool> holds(const std::string& key) const;
  Seals& seals() { return seals_; }
  const Seals& seals() const { return seals_; }

 private:
  explicit Database(const vault::StoreKeys& keys);
  base::Outcome load_keys(const std::vector<Change>& spare);
  Seals seals_;
  // In the order of their making: each is used by the next.
  std::unique_ptr<leveldb::Env> looking_;
  std::unique_ptr<leveldb::Logger> logger_;
  std::unique_ptr<leveldb::DB> db_;
};

}  // namespace store
