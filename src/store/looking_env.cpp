// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/looking_env.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <vector>

#include "store/memory_file.h"

namespace store {
namespace {

using leveldb::Status;

class Silent final : public leveldb::Logger {
 public:
  void Logv(const char*, std::va_list) override {}
};

class LookingEnv final : public leveldb::EnvWrapper {
 public:
  explicit LookingEnv(leveldb::Env* files) : leveldb::EnvWrapper(files) {}

  Status NewSequentialFile(const std::string& path, leveldb::SequentialFile** result) override {
    const MemoryFileRef own = find(path);
    if (own) *result = read_in_order(own).release();
    if (own) return Status::OK();
    return is_gone(path) ? missing(path, result) : target()->NewSequentialFile(path, result);
  }
  Status NewRandomAccessFile(const std::string& path, leveldb::RandomAccessFile** result) override {
    const MemoryFileRef own = find(path);
    if (own) *result = read_anywhere(own).release();
    if (own) return Status::OK();
    return is_gone(path) ? missing(path, result) : target()->NewRandomAccessFile(path, result);
  }
  Status NewWritableFile(const std::string& path, leveldb::WritableFile** result) override {
    auto fresh = std::make_shared<MemoryFile>();
    *result = write_at_end(fresh).release();
    const std::lock_guard guard(mutex_);
    written_[path] = std::move(fresh);
    return Status::OK();
  }
  Status NewAppendableFile(const std::string& path, leveldb::WritableFile** result) override {
    *result = nullptr;
    return Status::NotSupported(path);
  }
  bool FileExists(const std::string& path) override {
    return find(path) != nullptr || (!is_gone(path) && target()->FileExists(path));
  }
  Status GetChildren(const std::string& folder, std::vector<std::string>* result) override {
    const Status status = target()->GetChildren(folder, result);
    const std::lock_guard guard(mutex_);
    const auto is_hidden = [&](const std::string& name) {
      return gone_.contains(folder + "/" + name) || written_.contains(folder + "/" + name);
    };
    result->erase(std::remove_if(result->begin(), result->end(), is_hidden), result->end());
    for (const auto& [path, file] : written_) {
      if (path.starts_with(folder + "/")) result->push_back(path.substr(folder.size() + 1));
    }
    return status;
  }
  Status RemoveFile(const std::string& path) override {
    const std::lock_guard guard(mutex_);
    written_.erase(path);
    gone_.insert(path);
    return Status::OK();
  }
  Status CreateDir(const std::string&) override { return Status::OK(); }
  Status RemoveDir(const std::string&) override { return Status::OK(); }
  Status GetFileSize(const std::string& path, std::uint64_t* size) override {
    const MemoryFileRef own = find(path);
    if (!own) return target()->GetFileSize(path, size);
    const std::lock_guard guard(own->mutex);
    *size = own->bytes.size();
    return Status::OK();
  }
  Status RenameFile(const std::string& from, const std::string& to) override {
    const std::lock_guard guard(mutex_);
    const auto place = written_.find(from);
    if (place == written_.end()) return Status::NotSupported(from);  // LevelDB renames only what it wrote
    written_[to] = place->second;
    written_.erase(from);
    return Status::OK();
  }
  Status LockFile(const std::string& path, leveldb::FileLock** lock) override {
    *lock = lock_of(path).release();  // the store's own lock is held by now
    return Status::OK();
  }
  Status UnlockFile(leveldb::FileLock* lock) override {
    delete lock;
    return Status::OK();
  }
  Status NewLogger(const std::string&, leveldb::Logger** result) override {
    *result = silent_logger().release();
    return Status::OK();
  }

 private:
  MemoryFileRef find(const std::string& path) const {
    const std::lock_guard guard(mutex_);
    const auto place = written_.find(path);
    return place == written_.end() ? nullptr : place->second;
  }
  bool is_gone(const std::string& path) const {
    const std::lock_guard guard(mutex_);
    return gone_.contains(path);
  }
  template <typename File>
  static Status missing(const std::string& path, File** result) {
    *result = nullptr;
    return Status::NotFound(path);
  }

  mutable std::mutex mutex_;
  std::map<std::string, MemoryFileRef> written_;
  std::set<std::string> gone_;
};

}  // namespace

std::unique_ptr<leveldb::Env> looking_at(leveldb::Env& files) { return std::make_unique<LookingEnv>(&files); }
std::unique_ptr<leveldb::Logger> silent_logger() { return std::make_unique<Silent>(); }

}  // namespace store
