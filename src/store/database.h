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
#include "store/disk.h"

namespace leveldb {
class DB;
class Logger;
}  // namespace leveldb

namespace store {

struct Change {
  std::string key;
  std::optional<std::string> value;  // none: the key is removed
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
  static base::Result<std::unique_ptr<Database>> open(Disk& disk, const std::string& folder, Access access);
  // Gathers what can be read into a new manifest. It may drop records and bring removed
  // ones back without a word, so it is for copies only.
  static base::Outcome repair_copy(Disk& disk, const std::string& folder);
  ~Database();

  base::Outcome write(const std::vector<Change>& changes);             // all or none, durable
  base::Outcome scan(std::string_view prefix, const Seer& see) const;  // in the order of keys
  base::Result<bool> holds(const std::string& key) const;

 private:
  Database();
  // In the order of their making: each is used by the next.
  std::unique_ptr<leveldb::Env> looking_;
  std::unique_ptr<leveldb::Logger> logger_;
  std::unique_ptr<leveldb::DB> db_;
};

}  // namespace store
