// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/safe.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace platform {
namespace {

constexpr std::size_t most_bytes = 64 * 1024;
constexpr std::string_view credential = "fingerpost-machine";
constexpr std::string_view secret_ending = ".key";

bool is_name(std::string_view name) {
  const auto is_letter = [](char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '.' || each == '-';
  };
  return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), is_letter);
}

base::Error error_of(int number) {
  const base::Fault fault = number == ENOENT   ? base::Fault::not_found
                            : number == ENOSPC ? base::Fault::full
                                               : base::Fault::denied;
  return {fault, std::string("the safe: ") + std::strerror(number)};
}

class File {
 public:
  File(const std::string& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (number_ >= 0) ::close(number_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

base::Result<std::string> read_all(const std::string& path) {
  const File file(path, O_RDONLY | O_NOFOLLOW);
  if (!file.is_open()) return error_of(errno);
  std::string bytes(most_bytes, '\0');
  const ssize_t got = ::read(file.number(), bytes.data(), bytes.size());
  if (got < 0) return error_of(errno);
  bytes.resize(static_cast<std::size_t>(got));
  return bytes;
}

base::Outcome sync_folder(const std::string& folder) {
  const File file(folder, O_RDONLY | O_DIRECTORY);
  if (!file.is_open() || ::fsync(file.number()) != 0) return error_of(errno);
  return base::Done{};
}

base::Outcome write_all(const std::string& path, std::string_view bytes) {
  ::unlink(path.c_str());  // what a power cut left of the try before
  const File file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  if (!file.is_open()) return error_of(errno);
  const ssize_t done = ::write(file.number(), bytes.data(), bytes.size());
  if (done < 0 || ::fsync(file.number()) != 0) return error_of(errno);
  if (static_cast<std::size_t>(done) != bytes.size()) return error_of(ENOSPC);
  return base::Done{};
}

}  // namespace

LinuxSafe::LinuxSafe(const Surroundings& around)
    : folder_(safe_folder(around)), credentials_(around.credentials) {}

base::Result<std::string> LinuxSafe::read(std::string_view name) {
  if (!is_name(name)) return base::Error{base::Fault::invalid, "no name for the safe"};
  if (!credentials_.empty() && name.ends_with(secret_ending)) {
    base::Result<std::string> given = read_all(credentials_ + "/" + std::string(credential));
    if (given) return given;
  }
  return read_all(folder_ + "/" + std::string(name));
}

base::Outcome LinuxSafe::keep(std::string_view name, std::string_view bytes) {
  if (!is_name(name) || bytes.size() > most_bytes)
    return base::Error{base::Fault::invalid, "not for the safe"};
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  if (error || ::chmod(folder_.c_str(), 0700) != 0) return error_of(error ? error.value() : errno);
  const std::string path = folder_ + "/" + std::string(name);
  const base::Outcome written = write_all(path + ".new", bytes);
  if (!written) return written;
  if (::rename((path + ".new").c_str(), path.c_str()) != 0) return error_of(errno);
  return sync_folder(folder_);
}

}  // namespace platform
