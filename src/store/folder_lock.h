// SPDX-License-Identifier: GPL-3.0-or-later
// Folder lock: a data folder has one owner at a time.
//
// The system lets go of it when the program ends, however it ends.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "store/disk.h"

namespace leveldb {
class FileLock;
}

namespace store {

class FolderLock {
 public:
  // busy: another program has it.
  static base::Result<std::unique_ptr<FolderLock>> take(Disk& disk, const std::string& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  FolderLock(leveldb::Env& env, leveldb::FileLock* lock) : env_(env), lock_(lock) {}
  leveldb::Env& env_;
  leveldb::FileLock* lock_;
};

}  // namespace store
