// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/simulated_disk.h"

#include <leveldb/env.h>

#include "store/files.h"
#include "store/simulated_files.h"

namespace store {
namespace {

constexpr std::uint64_t small_ballast = 64 * 1024;  // tests fill and free it thousands of times

}  // namespace

SimulatedDisk::SimulatedDisk(std::uint64_t seed)
    : files_(std::make_unique<SimulatedFiles>(seed)), env_(env_of(*files_)) {}
SimulatedDisk::~SimulatedDisk() = default;

leveldb::Env& SimulatedDisk::env() { return *env_; }
base::Result<std::uint64_t> SimulatedDisk::free_bytes(const std::string&) { return files_->free_bytes(); }
base::Outcome SimulatedDisk::sync_folder(const std::string& folder) {
  return outcome_from(files_->sync_folder(folder));
}
std::uint64_t SimulatedDisk::ballast_bytes() const { return small_ballast; }

void SimulatedDisk::plan(DiskFault fault) { files_->plan(fault); }
bool SimulatedDisk::fault_happened() const { return files_->fault_happened(); }
std::uint64_t SimulatedDisk::operations() const { return files_->operations(); }
void SimulatedDisk::cut_power() { files_->cut_power(); }
void SimulatedDisk::power_on() { files_->power_on(); }
void SimulatedDisk::set_free_bytes(std::uint64_t bytes) { files_->set_free_bytes(bytes); }
void SimulatedDisk::set_read_only(bool read_only) { files_->set_read_only(read_only); }
void SimulatedDisk::set_trouble(const std::string& folder, PlaceTrouble trouble) {
  files_->set_trouble(folder, trouble);
}
std::vector<std::string> SimulatedDisk::files() const { return files_->files(); }

std::string SimulatedDisk::contents(const std::string& path) const {
  MemoryFileRef file;
  if (!files_->find(path, &file).ok()) return {};
  const std::lock_guard guard(file->mutex);
  return file->bytes;
}

void SimulatedDisk::replace(const std::string& path, std::string bytes) {
  files_->replace(path, std::move(bytes));
}
void SimulatedDisk::lose(const std::string& path) { files_->lose(path); }

}  // namespace store
