// SPDX-License-Identifier: GPL-3.0-or-later
// MemoryFile: the bytes of one file in memory, as LevelDB reads them.
//
// Two env hold such files: the simulated disk and the looking glass (looking_env.h).
#pragma once

#include <leveldb/env.h>

#include <memory>
#include <mutex>
#include <string>

namespace store {

struct MemoryFile {
  mutable std::mutex mutex;
  std::string bytes;
  std::size_t durable = 0;  // how many of them would outlive a power cut
};

using MemoryFileRef = std::shared_ptr<MemoryFile>;

std::unique_ptr<leveldb::SequentialFile> read_in_order(MemoryFileRef file);
std::unique_ptr<leveldb::RandomAccessFile> read_anywhere(MemoryFileRef file);
std::unique_ptr<leveldb::WritableFile> write_at_end(MemoryFileRef file);  // nothing it does can fail
std::unique_ptr<leveldb::FileLock> lock_of(const std::string& path);      // excludes nobody

}  // namespace store
