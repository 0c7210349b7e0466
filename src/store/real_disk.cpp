// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <leveldb/env.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "store/disk.h"
#include "store/files.h"

namespace store {
namespace {

constexpr std::uint64_t real_ballast = 32u << 20;

base::Error error_now(const std::string& what) {
  return error_from_text(what + ": " + std::generic_category().message(errno));
}

}  // namespace

Disk::~Disk() = default;

leveldb::Env& RealDisk::env() { return *leveldb::Env::Default(); }

base::Result<std::uint64_t> RealDisk::free_bytes(const std::string& folder) {
  std::error_code problem;
  const std::filesystem::space_info space = std::filesystem::space(folder, problem);
  if (problem) return error_from_text(folder + ": " + problem.message());
  return std::uint64_t{space.available};
}

base::Outcome RealDisk::sync_folder(const std::string& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return error_now(folder);
  const bool synced = ::fsync(handle) == 0;
  const base::Error problem = synced ? base::Error{} : error_now(folder);
  ::close(handle);
  if (!synced) return problem;
  return base::Done{};
}

std::uint64_t RealDisk::ballast_bytes() const { return real_ballast; }

}  // namespace store
