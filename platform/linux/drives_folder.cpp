// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/drives_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

#include "platform/linux/drives.h"
#include "platform/linux/drives_bus.h"

namespace platform {
namespace {

using base::Done;
using base::Error;
using base::Fault;
using base::Outcome;

constexpr std::size_t chunk_size = 256 * 1024;

Fault fault_of(int number) {
  switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return Fault::full;
    case EROFS:
    case EACCES:
    case EPERM:
      return Fault::denied;
    case EIO:
    case ENODEV:
    case ENXIO:
    case ESTALE:
    case ENOTCONN:
    case ESHUTDOWN:
      return Fault::removed;
    case ENOENT:
      return Fault::not_found;
    case EBUSY:
      return Fault::busy;
    default:
      return Fault::invalid;
  }
}

Error failed(const char* doing, int number) {
  return {fault_of(number), std::string(doing) + ": " + std::strerror(number)};
}

// Closes what was opened, whatever happens in between.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  // A network or USB file system may tell of a failed write only here.
  bool close_checked() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

base::Result<Descriptor> open_folder(const std::string& folder, dev_t device_number, bool was_there) {
  Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  struct stat now = {};
  if (!opened.is_open() && errno == EACCES) return failed("open folder", EACCES);
  if (!opened.is_open() || ::fstat(opened.number(), &now) != 0) return Error{Fault::removed, "no folder"};
  if (!was_there || now.st_dev != device_number) return Error{Fault::removed, "another device"};
  return opened;
}

Outcome write_chunk(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed("write", errno);
    if (count == 0) return failed("write", EIO);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return Done{};
}

base::Result<std::string> read_all(int file, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t at = 0;
  while (at < size) {
    const ssize_t count = ::read(file, bytes.data() + at, size - at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed("read", errno);
    if (count == 0) break;
    at += static_cast<std::size_t>(count);
  }
  bytes.resize(at);
  return bytes;
}

// For file systems that cannot refuse to replace: an empty file of that name is made first,
// exclusively, so that the only file that is ever replaced is our own empty one.
Outcome rename_over_own_placeholder(int folder, const char* from, const char* to) {
  Descriptor placeholder(::openat(folder, to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (!placeholder.is_open()) return failed("make name", errno);
  if (!placeholder.close_checked()) return failed("close name", errno);
  if (::renameat(folder, from, folder, to) != 0) {
    const int number = errno;
    ::unlinkat(folder, to, 0);
    return failed("rename", number);
  }
  return Done{};
}

}  // namespace

bool is_plain_file_name(std::string_view name) {
  if (name.empty() || name.size() > 64 || name.front() == '.' || name.back() == '.') return false;
  for (const char letter : name) {
    const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    const bool is_digit = letter >= '0' && letter <= '9';
    if (!is_letter && !is_digit && letter != '-' && letter != '_' && letter != '.') return false;
  }
  return name.find("..") == std::string_view::npos;
}

FolderDrive::FolderDrive(std::string folder, std::string name, std::string device)
    : folder_(std::move(folder)), name_(std::move(name)), device_(std::move(device)) {
  remember_device();
}

void FolderDrive::remember_device() {
  struct stat now = {};
  is_there_ = ::stat(folder_.c_str(), &now) == 0;
  device_number_ = now.st_dev;
}

base::Result<std::uint64_t> FolderDrive::free_bytes() {
  const base::Result<Descriptor> folder = open_folder(folder_, device_number_, is_there_);
  if (!folder) return folder.error();
  struct statvfs space = {};
  if (::fstatvfs(folder->number(), &space) != 0) return failed("statvfs", errno);
  return static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize;
}

Outcome FolderDrive::check_writable() {
  const base::Result<Descriptor> folder = open_folder(folder_, device_number_, is_there_);
  if (!folder) return folder.error();
  struct statvfs space = {};
  if (::fstatvfs(folder->number(), &space) != 0) return failed("statvfs", errno);
  if ((space.f_flag & ST_RDONLY) != 0) return failed("check", EROFS);
  if (::faccessat(folder->number(), ".", W_OK | X_OK, 0) != 0) return failed("check", errno);
  return Done{};
}

Outcome FolderDrive::write_new(const std::string& file, std::string_view bytes,
                               const std::function<bool(std::uint64_t)>& go_on) {
  if (!is_plain_file_name(file)) return Error{Fault::invalid, "not a plain file name"};
  const base::Result<Descriptor> folder = open_folder(folder_, device_number_, is_there_);
  if (!folder) return folder.error();
  constexpr int how = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  Descriptor out(::openat(folder->number(), file.c_str(), how, 0644));
  if (!out.is_open()) return failed("create", errno);
  for (std::size_t at = 0; at < bytes.size(); at += chunk_size) {
    const std::string_view chunk = bytes.substr(at, chunk_size);
    if (Outcome written = write_chunk(out.number(), chunk); !written) return written;
    if (go_on && !go_on(at + chunk.size())) return Error{Fault::busy, "stopped"};
  }
  // A failed fsync is never tried again: the kernel marks the lost pages as clean.
  if (::fsync(out.number()) != 0) return failed("fsync", errno);
  ::posix_fadvise(out.number(), 0, 0, POSIX_FADV_DONTNEED);
  if (!out.close_checked()) return failed("close", errno);
  return Done{};
}

namespace {

constexpr std::size_t most_files = 1000;

// What others wrote may have any letters, as long as it is one name in this folder.
bool is_one_name(std::string_view name) {
  return !name.empty() && name.size() <= 255 && name.front() != '.' &&
         name.find('/') == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

// Where the file system does not say what an entry is, the file itself is asked.
bool is_file(int folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_REG;
  struct stat now = {};
  return ::fstatat(folder, entry.d_name, &now, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(now.st_mode);
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

}  // namespace

base::Result<std::vector<std::string>> FolderDrive::files() {
  base::Result<Descriptor> folder = open_folder(folder_, device_number_, is_there_);
  if (!folder) return folder.error();
  const int number = ::fcntl(folder->number(), F_DUPFD_CLOEXEC, 0);
  if (number < 0) return failed("list", errno);
  const std::unique_ptr<DIR, CloseFolder> open(::fdopendir(number));
  if (!open) {
    const int why = errno;
    ::close(number);
    return failed("list", why);
  }
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(open.get())) {
    if (names.size() == most_files) break;
    if (is_one_name(entry->d_name) && is_file(number, *entry)) names.emplace_back(entry->d_name);
    errno = 0;
  }
  if (errno != 0) return failed("list", errno);
  std::sort(names.begin(), names.end());
  return names;
}

base::Result<std::string> FolderDrive::read_back(const std::string& file, std::uint64_t most) {
  if (!is_one_name(file)) return Error{Fault::invalid, "not a name of one file"};
  const base::Result<Descriptor> folder = open_folder(folder_, device_number_, is_there_);
  if (!folder) return folder.error();
  const Descriptor in(
      ::openat(folder->number(), file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  if (!in.is_open()) return failed("open", errno);
  struct stat now = {};
  if (::fstat(in.number(), &now) != 0) return failed("stat", errno);
  if (!S_ISREG(now.st_mode) || static_cast<std::uint64_t>(now.st_size) > most)
    return Error{Fault::corrupt, "not a file of ours"};
  // What the stick holds is asked for, not what this PC remembers of it.
  ::posix_fadvise(in.number(), 0, 0, POSIX_FADV_DONTNEED);
  return read_all(in.number(), static_cast<std::size_t>(now.st_size));
}

Outcome FolderDrive::rename_new(const std::string& from, const std::string& to) {
  if (!is_plain_file_name(from) || !is_plain_file_name(to))
    return Error{Fault::invalid, "not a plain file name"};
  const base::Result<Descriptor> folder = open_folder(folder_, device_number_, is_there_);
  if (!folder) return folder.error();
  const int at = folder->number();
  if (::renameat2(at, from.c_str(), at, to.c_str(), RENAME_NOREPLACE) == 0) return Done{};
  if (errno != EINVAL && errno != ENOSYS) return failed("rename", errno);
  return rename_over_own_placeholder(at, from.c_str(), to.c_str());
}

Outcome FolderDrive::sync() {
  const base::Result<Descriptor> folder = open_folder(folder_, device_number_, is_there_);
  if (!folder) return folder.error();
  // Some file systems cannot sync a folder by itself and say EINVAL; syncfs covers them.
  if (::fsync(folder->number()) != 0 && errno != EINVAL) return failed("fsync folder", errno);
  if (::syncfs(folder->number()) != 0) return failed("syncfs", errno);
  return Done{};
}

Outcome FolderDrive::remove(const std::string& file) {
  if (!is_plain_file_name(file)) return Error{Fault::invalid, "not a plain file name"};
  const base::Result<Descriptor> folder = open_folder(folder_, device_number_, is_there_);
  if (!folder) return folder.error();
  if (::unlinkat(folder->number(), file.c_str(), 0) != 0) return failed("remove", errno);
  return Done{};
}

Outcome FolderDrive::open_again_read_only() {
  if (!can_let_go()) return Error{Fault::invalid, "a plain folder"};
  if (Outcome unmounted = drives_bus::unmount(device_); !unmounted) return unmounted;
  base::Result<std::string> folder = drives_bus::mount_read_only(device_);
  if (!folder) return folder.error();
  folder_ = *folder;
  remember_device();
  return Done{};
}

Outcome FolderDrive::let_go() {
  if (!can_let_go()) return Error{Fault::invalid, "a plain folder"};
  if (Outcome unmounted = drives_bus::unmount(device_); !unmounted) return unmounted;
  // Unmounted, it can be taken out; a port that cannot be switched off only keeps its light on.
  static_cast<void>(drives_bus::power_off(device_));
  return Done{};
}

}  // namespace platform
