// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>

#include "store/memory_file.h"

namespace store {
namespace {

leveldb::Slice copy_out(const MemoryFile& file, std::size_t from, std::size_t length, char* scratch) {
  const std::lock_guard guard(file.mutex);
  if (from >= file.bytes.size()) return {};
  const std::size_t taken = std::min(length, file.bytes.size() - from);
  std::memcpy(scratch, file.bytes.data() + from, taken);
  return {scratch, taken};
}

class InOrder final : public leveldb::SequentialFile {
 public:
  explicit InOrder(MemoryFileRef file) : file_(std::move(file)) {}
  leveldb::Status Read(std::size_t length, leveldb::Slice* result, char* scratch) override {
    *result = copy_out(*file_, place_, length, scratch);
    place_ += result->size();
    return leveldb::Status::OK();
  }
  leveldb::Status Skip(std::uint64_t length) override {
    place_ += length;
    return leveldb::Status::OK();
  }

 private:
  MemoryFileRef file_;
  std::size_t place_ = 0;
};

class Anywhere final : public leveldb::RandomAccessFile {
 public:
  explicit Anywhere(MemoryFileRef file) : file_(std::move(file)) {}
  leveldb::Status Read(std::uint64_t from, std::size_t length, leveldb::Slice* result,
                       char* scratch) const override {
    *result = copy_out(*file_, from, length, scratch);
    return leveldb::Status::OK();
  }

 private:
  MemoryFileRef file_;
};

class AtEnd final : public leveldb::WritableFile {
 public:
  explicit AtEnd(MemoryFileRef file) : file_(std::move(file)) {}
  leveldb::Status Append(const leveldb::Slice& bytes) override {
    const std::lock_guard guard(file_->mutex);
    file_->bytes.append(bytes.data(), bytes.size());
    return leveldb::Status::OK();
  }
  leveldb::Status Close() override { return leveldb::Status::OK(); }
  leveldb::Status Flush() override { return leveldb::Status::OK(); }
  leveldb::Status Sync() override { return leveldb::Status::OK(); }

 private:
  MemoryFileRef file_;
};

class NoLock final : public leveldb::FileLock {
 public:
  explicit NoLock(std::string path) : path_(std::move(path)) {}

 private:
  std::string path_;
};

}  // namespace

std::unique_ptr<leveldb::SequentialFile> read_in_order(MemoryFileRef file) {
  return std::make_unique<InOrder>(std::move(file));
}
std::unique_ptr<leveldb::RandomAccessFile> read_anywhere(MemoryFileRef file) {
  return std::make_unique<Anywhere>(std::move(file));
}
std::unique_ptr<leveldb::WritableFile> write_at_end(MemoryFileRef file) {
  return std::make_unique<AtEnd>(std::move(file));
}
std::unique_ptr<leveldb::FileLock> lock_of(const std::string& path) { return std::make_unique<NoLock>(path); }

}  // namespace store
