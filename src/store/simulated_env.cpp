// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/looking_env.h"
#include "store/simulated_files.h"

namespace store {
namespace {

using leveldb::Status;
using Kind = SimulatedFiles::Kind;

class ReadInOrder final : public leveldb::SequentialFile {
 public:
  ReadInOrder(SimulatedFiles& files, std::string path, MemoryFileRef file)
      : files_(files), path_(std::move(path)), inner_(read_in_order(std::move(file))) {}
  Status Read(std::size_t length, leveldb::Slice* result, char* scratch) override {
    const Status status = files_.step(Kind::read, path_);
    return status.ok() ? inner_->Read(length, result, scratch) : status;
  }
  Status Skip(std::uint64_t length) override { return inner_->Skip(length); }

 private:
  SimulatedFiles& files_;
  std::string path_;
  std::unique_ptr<leveldb::SequentialFile> inner_;
};

class ReadAnywhere final : public leveldb::RandomAccessFile {
 public:
  ReadAnywhere(SimulatedFiles& files, std::string path, MemoryFileRef file)
      : files_(files), path_(std::move(path)), inner_(read_anywhere(std::move(file))) {}
  Status Read(std::uint64_t from, std::size_t length, leveldb::Slice* result, char* scratch) const override {
    const Status status = files_.step(Kind::read, path_);
    return status.ok() ? inner_->Read(from, length, result, scratch) : status;
  }

 private:
  SimulatedFiles& files_;
  std::string path_;
  std::unique_ptr<leveldb::RandomAccessFile> inner_;
};

class Write final : public leveldb::WritableFile {
 public:
  Write(SimulatedFiles& files, std::string path, MemoryFileRef file)
      : files_(files), path_(std::move(path)), file_(std::move(file)) {}
  Status Append(const leveldb::Slice& bytes) override { return files_.append(path_, *file_, bytes); }
  Status Close() override { return files_.step(Kind::change, path_); }
  Status Flush() override { return Status::OK(); }
  Status Sync() override { return files_.sync(path_, file_); }

 private:
  SimulatedFiles& files_;
  std::string path_;
  MemoryFileRef file_;
};

class HeldLock final : public leveldb::FileLock {
 public:
  explicit HeldLock(std::string held) : path(std::move(held)) {}
  const std::string path;
};

class SimulatedEnv final : public leveldb::EnvWrapper {
 public:
  // Threads and clocks are the real ones.
  explicit SimulatedEnv(SimulatedFiles& files)
      : leveldb::EnvWrapper(leveldb::Env::Default()), files_(files) {}

  Status NewSequentialFile(const std::string& path, leveldb::SequentialFile** result) override {
    MemoryFileRef file;
    const Status status = files_.find(path, &file);
    *result = status.ok() ? new ReadInOrder(files_, path, std::move(file)) : nullptr;
    return status;
  }
  Status NewRandomAccessFile(const std::string& path, leveldb::RandomAccessFile** result) override {
    MemoryFileRef file;
    const Status status = files_.find(path, &file);
    *result = status.ok() ? new ReadAnywhere(files_, path, std::move(file)) : nullptr;
    return status;
  }
  Status NewWritableFile(const std::string& path, leveldb::WritableFile** result) override {
    MemoryFileRef file;
    const Status status = files_.create(path, &file);
    *result = status.ok() ? new Write(files_, path, std::move(file)) : nullptr;
    return status;
  }
  Status NewAppendableFile(const std::string& path, leveldb::WritableFile** result) override {
    *result = nullptr;
    return Status::NotSupported(path);
  }
  bool FileExists(const std::string& path) override { return files_.exists(path); }
  Status GetChildren(const std::string& folder, std::vector<std::string>* result) override {
    *result = files_.children(folder);
    return files_.step(Kind::read, folder);
  }
  Status RemoveFile(const std::string& path) override { return files_.remove(path); }
  Status CreateDir(const std::string& path) override { return files_.make_folder(path); }
  Status RemoveDir(const std::string& path) override { return files_.remove_folder(path); }
  Status GetFileSize(const std::string& path, std::uint64_t* size) override {
    MemoryFileRef file;
    const Status status = files_.find(path, &file);
    if (!status.ok()) return status;
    const std::lock_guard guard(file->mutex);
    *size = file->bytes.size();
    return Status::OK();
  }
  Status RenameFile(const std::string& from, const std::string& to) override {
    return files_.rename(from, to);
  }
  Status LockFile(const std::string& path, leveldb::FileLock** lock) override {
    const Status status = files_.lock(path);
    *lock = status.ok() ? new HeldLock(path) : nullptr;
    return status;
  }
  Status UnlockFile(leveldb::FileLock* lock) override {
    files_.unlock(static_cast<HeldLock*>(lock)->path);
    delete lock;
    return Status::OK();
  }
  Status NewLogger(const std::string&, leveldb::Logger** result) override {
    *result = silent_logger().release();
    return Status::OK();
  }

 private:
  SimulatedFiles& files_;
};

}  // namespace

std::unique_ptr<leveldb::Env> env_of(SimulatedFiles& files) { return std::make_unique<SimulatedEnv>(files); }

}  // namespace store
