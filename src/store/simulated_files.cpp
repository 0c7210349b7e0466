// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/simulated_files.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace store {
namespace {

using leveldb::Status;

Status refused(const std::string& path, int number) {
  return Status::IOError(path, std::generic_category().message(number));
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

}  // namespace

Status SimulatedFiles::step(Kind kind, const std::string& path, bool* half) {
  const std::lock_guard guard(mutex_);
  if (!power_) return refused(path, EIO);
  if (kind == Kind::change && read_only_) return refused(path, EROFS);
  if (is_troubled(path, PlaceTrouble::gone))
    return Status::NotFound(path, std::generic_category().message(ENOENT));
  if (kind == Kind::read && !fault_.reads_too) return Status::OK();
  ++operations_;
  const std::uint64_t place = operations_ - planned_at_;
  const bool lasts = fault_.lasting && kind == Kind::change && place > fault_.at;
  if (fault_.at == 0 || (place != fault_.at && !lasts)) return Status::OK();
  happened_ = true;
  if (fault_.what == DiskFault::What::power_cut) power_ = false;
  if (half != nullptr) *half = fault_.what == DiskFault::What::short_write;
  return refused(path, fault_.what == DiskFault::What::full ? ENOSPC : EIO);
}

Status SimulatedFiles::create(const std::string& path, MemoryFileRef* file) {
  const Status status = step(Kind::change, path);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  *file = std::make_shared<MemoryFile>();
  note({Change::What::create, path, "", *file});
  return Status::OK();
}

Status SimulatedFiles::find(const std::string& path, MemoryFileRef* file) {
  const Status status = step(Kind::read, path);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  const auto place = now_.files.find(path);
  if (place == now_.files.end()) return Status::NotFound(path, std::generic_category().message(ENOENT));
  *file = place->second;
  return Status::OK();
}

Status SimulatedFiles::append(const std::string& path, MemoryFile& file, const leveldb::Slice& bytes) {
  bool half = false;
  const Status status = step(Kind::change, path, &half);
  if (!status.ok() && !half) return status;
  std::size_t length = status.ok() ? bytes.size() : bytes.size() / 2;
  bool fits = true;
  {
    const std::lock_guard guard(mutex_);
    const std::uint64_t room = is_troubled(path, PlaceTrouble::full) ? 0 : free_;
    fits = length <= room;
    length = std::min<std::size_t>(length, room);
    free_ -= length;
  }
  const std::lock_guard guard(file.mutex);
  file.bytes.append(bytes.data(), length);
  return fits ? status : refused(path, ENOSPC);
}

Status SimulatedFiles::sync(const std::string& path, const MemoryFileRef& file) {
  // LevelDB counts on this: its own POSIX files sync the folder with each manifest.
  if (path.find("/MANIFEST") != std::string::npos) {
    const Status folder = sync_folder(parent_of(path));
    if (!folder.ok()) return folder;
  }
  const Status status = step(Kind::change, path);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  const auto is_birth = [&](const Change& change) {
    return change.what == Change::What::create && change.file == file;
  };
  const auto birth = std::find_if(pending_.begin(), pending_.end(), is_birth);
  if (birth != pending_.end()) {
    // What became of the name before goes with it: done later, it would undo the birth.
    const std::string name = birth->path;
    const auto is_of_name = [&](const Change& change) { return change.path == name || change.to == name; };
    const auto after = birth + 1;
    std::for_each(pending_.begin(), after, [&](const Change& change) {
      if (is_of_name(change)) apply(durable_, change);
    });
    pending_.erase(std::remove_if(pending_.begin(), after, is_of_name), after);
  }
  const std::lock_guard bytes(file->mutex);
  file->durable = file->bytes.size();
  return Status::OK();
}

Status SimulatedFiles::sync_folder(const std::string& folder) {
  const Status status = step(Kind::change, folder);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  const auto is_here = [&](const Change& change) {
    return parent_of(change.path) == folder || (!change.to.empty() && parent_of(change.to) == folder);
  };
  // File systems write their changes of names in order: what came before goes with it.
  const auto last = std::find_if(pending_.rbegin(), pending_.rend(), is_here).base();
  std::for_each(pending_.begin(), last, [this](const Change& change) { apply(durable_, change); });
  pending_.erase(pending_.begin(), last);
  return Status::OK();
}

Status SimulatedFiles::rename(const std::string& from, const std::string& to) {
  const Status status = step(Kind::change, from);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  if (!is_there(from)) return Status::NotFound(from, std::generic_category().message(ENOENT));
  if (now_.folders.contains(to)) return refused(to, ENOTEMPTY);
  note({Change::What::rename, from, to, nullptr});
  return Status::OK();
}

Status SimulatedFiles::remove(const std::string& path) {
  const Status status = step(Kind::change, path);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  const auto place = now_.files.find(path);
  if (place == now_.files.end()) return Status::NotFound(path, std::generic_category().message(ENOENT));
  {
    const std::lock_guard bytes(place->second->mutex);
    free_ += place->second->bytes.size();
  }
  note({Change::What::remove, path, "", nullptr});
  return Status::OK();
}

Status SimulatedFiles::make_folder(const std::string& path) {
  const Status status = step(Kind::change, path);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  if (is_there(path)) return refused(path, EEXIST);
  note({Change::What::make_folder, path, "", nullptr});
  return Status::OK();
}

Status SimulatedFiles::remove_folder(const std::string& path) {
  const Status status = step(Kind::change, path);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  const auto inside = now_.files.lower_bound(path + "/");
  if (now_.files.contains(path)) return refused(path, ENOTDIR);
  if (inside != now_.files.end() && inside->first.starts_with(path + "/")) return refused(path, ENOTEMPTY);
  note({Change::What::remove_folder, path, "", nullptr});
  return Status::OK();
}

Status SimulatedFiles::lock(const std::string& path) {
  const Status status = step(Kind::change, path);
  if (!status.ok()) return status;
  const std::lock_guard guard(mutex_);
  if (!locks_.insert(path).second) return Status::IOError("lock " + path, "already held by process");
  if (!is_there(path)) note({Change::What::create, path, "", std::make_shared<MemoryFile>()});
  return Status::OK();
}

void SimulatedFiles::unlock(const std::string& path) {
  const std::lock_guard guard(mutex_);
  locks_.erase(path);
}

bool SimulatedFiles::exists(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  return is_there(path);
}

std::vector<std::string> SimulatedFiles::children(const std::string& folder) const {
  const std::lock_guard guard(mutex_);
  std::vector<std::string> names;
  for (const auto& [path, file] : now_.files) {
    if (parent_of(path) == folder) names.push_back(path.substr(folder.size() + 1));
  }
  for (const std::string& path : now_.folders) {
    if (parent_of(path) == folder) names.push_back(path.substr(folder.size() + 1));
  }
  return names;
}

bool SimulatedFiles::is_troubled(const std::string& path, PlaceTrouble trouble) const {
  return trouble_ == trouble && (path == troubled_ || path.starts_with(troubled_ + "/"));
}

bool SimulatedFiles::is_there(const std::string& path) const {
  if (is_troubled(path, PlaceTrouble::gone)) return false;
  if (path.empty() || path == "." || now_.files.contains(path) || now_.folders.contains(path)) return true;
  const auto next = now_.files.lower_bound(path + "/");
  return next != now_.files.end() && next->first.starts_with(path + "/");
}

void SimulatedFiles::note(Change change) {
  apply(now_, change);
  pending_.push_back(std::move(change));
}

void SimulatedFiles::move(Names& names, const std::string& from, const std::string& to) {
  Names moved;
  for (const auto& [path, file] : names.files) {
    const bool inside = path == from || path.starts_with(from + "/");
    if (inside) moved.files[to + path.substr(from.size())] = file;
  }
  std::erase_if(names.files, [&](const auto& entry) {
    return entry.first == from || entry.first.starts_with(from + "/");
  });
  for (auto& [path, file] : moved.files) names.files[path] = file;
  if (names.folders.erase(from) > 0) names.folders.insert(to);
}

void SimulatedFiles::apply(Names& names, const Change& change) {
  switch (change.what) {
    case Change::What::create:
      names.files[change.path] = change.file;
      break;
    case Change::What::rename:
      move(names, change.path, change.to);
      break;
    case Change::What::remove:
      names.files.erase(change.path);
      break;
    case Change::What::make_folder:
      names.folders.insert(change.path);
      break;
    case Change::What::remove_folder:
      names.folders.erase(change.path);
      break;
  }
}

// --- what people do to the disk -------------------------------------------------

void SimulatedFiles::plan(DiskFault fault) {
  const std::lock_guard guard(mutex_);
  fault_ = fault;
  planned_at_ = operations_;
  happened_ = false;
}

bool SimulatedFiles::fault_happened() const {
  const std::lock_guard guard(mutex_);
  return happened_;
}

std::uint64_t SimulatedFiles::operations() const {
  const std::lock_guard guard(mutex_);
  return operations_;
}

void SimulatedFiles::cut_power() {
  const std::lock_guard guard(mutex_);
  power_ = false;
}

void SimulatedFiles::power_on() {
  const std::lock_guard guard(mutex_);
  // The disk may have got further with names than it had promised.
  const std::size_t further = dice_() % 2 == 0 ? 0 : dice_() % (pending_.size() + 1);
  for (std::size_t i = 0; i < further; ++i) apply(durable_, pending_[i]);
  pending_.clear();
  now_ = durable_;
  for (auto& [path, file] : now_.files) forget_unsynced_bytes(*file);
  locks_.clear();
  fault_ = {};
  power_ = true;
}

void SimulatedFiles::forget_unsynced_bytes(MemoryFile& file) {
  const std::lock_guard guard(file.mutex);
  const std::size_t tail = file.bytes.size() - file.durable;
  const std::size_t torn = tail == 0 || dice_() % 2 == 0 ? 0 : dice_() % tail;
  file.bytes.resize(file.durable + torn);
  file.durable = file.bytes.size();
}

void SimulatedFiles::set_free_bytes(std::uint64_t bytes) {
  const std::lock_guard guard(mutex_);
  free_ = bytes;
}

std::uint64_t SimulatedFiles::free_bytes() const {
  const std::lock_guard guard(mutex_);
  return free_;
}

void SimulatedFiles::set_read_only(bool read_only) {
  const std::lock_guard guard(mutex_);
  read_only_ = read_only;
}

void SimulatedFiles::set_trouble(const std::string& folder, PlaceTrouble trouble) {
  const std::lock_guard guard(mutex_);
  troubled_ = folder;
  trouble_ = trouble;
}

std::vector<std::string> SimulatedFiles::files() const {
  const std::lock_guard guard(mutex_);
  std::vector<std::string> paths;
  for (const auto& [path, file] : now_.files) paths.push_back(path);
  return paths;
}

void SimulatedFiles::replace(const std::string& path, std::string bytes) {
  const std::lock_guard guard(mutex_);
  auto file = std::make_shared<MemoryFile>();
  file->durable = bytes.size();
  file->bytes = std::move(bytes);
  now_.files[path] = file;
  durable_.files[path] = file;
}

void SimulatedFiles::lose(const std::string& path) {
  const std::lock_guard guard(mutex_);
  now_.files.erase(path);
  durable_.files.erase(path);
}

}  // namespace store
