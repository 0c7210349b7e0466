// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folder_lock.h"

#include <leveldb/env.h>

#include "store/files.h"

namespace store {

FolderLock::~FolderLock() { env_.UnlockFile(lock_); }

base::Result<std::unique_ptr<FolderLock>> FolderLock::take(Disk& disk, const std::string& folder) {
  const std::string path = folder + "/lock";
  leveldb::FileLock* lock = nullptr;
  const leveldb::Status status = disk.env().LockFile(path, &lock);
  if (status.ok()) return std::unique_ptr<FolderLock>(new FolderLock(disk.env(), lock));
  // LevelDB's words: "lock <path>" when another has it, the path alone when the file does not open.
  const bool is_held = status.ToString().find("lock " + path) != std::string::npos;
  if (is_held) return base::Error{base::Fault::busy, status.ToString()};
  return error_from(status);
}

}  // namespace store
