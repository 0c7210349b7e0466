// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/files.h"

#include <leveldb/env.h>
#include <leveldb/status.h>

#include <cerrno>
#include <memory>
#include <system_error>
#include <vector>

namespace store {
namespace {

bool speaks_of(const std::string& text, int number) {
  return text.find(std::generic_category().message(number)) != std::string::npos;
}

base::Outcome write_and_sync(Disk& disk, const std::string& path, std::string_view bytes) {
  leveldb::WritableFile* opened = nullptr;
  leveldb::Status status = disk.env().NewWritableFile(path, &opened);
  const std::unique_ptr<leveldb::WritableFile> file(opened);
  if (status.ok()) status = file->Append({bytes.data(), bytes.size()});
  if (status.ok()) status = file->Sync();
  if (status.ok()) status = file->Close();
  return outcome_from(status);
}

// LevelDB's env does not say which names are folders.
base::Outcome remove_entry(Disk& disk, const std::string& path) {
  if (disk.env().RemoveFile(path).ok()) return base::Done{};
  return remove_folder(disk, path);
}

bool is_dots(const std::string& name) { return name == "." || name == ".."; }

}  // namespace

base::Error error_from_text(std::string text) {
  if (speaks_of(text, ENOSPC) || speaks_of(text, EDQUOT)) return {base::Fault::full, std::move(text)};
  if (speaks_of(text, ENOENT)) return {base::Fault::not_found, std::move(text)};
  return {base::Fault::denied, std::move(text)};
}

base::Error error_from(const leveldb::Status& status) {
  std::string text = status.ToString();
  if (status.IsCorruption() || status.IsInvalidArgument()) return {base::Fault::corrupt, std::move(text)};
  if (status.IsNotFound()) return {base::Fault::not_found, std::move(text)};
  return error_from_text(std::move(text));
}

base::Outcome outcome_from(const leveldb::Status& status) {
  if (!status.ok()) return error_from(status);
  return base::Done{};
}

std::string path_in(const std::string& folder, std::string_view name) {
  return folder + "/" + std::string(name);
}

bool exists(Disk& disk, const std::string& path) { return disk.env().FileExists(path); }

base::Result<std::string> read_file(Disk& disk, const std::string& path) {
  std::string bytes;
  const leveldb::Status status = leveldb::ReadFileToString(&disk.env(), path, &bytes);
  if (!status.ok()) return error_from(status);
  return bytes;
}

base::Outcome write_file(Disk& disk, const std::string& folder, const std::string& name,
                         std::string_view bytes) {
  const base::Outcome written = write_and_sync(disk, folder + "/" + name + ".new", bytes);
  if (!written) return written.error();
  return rename_in(disk, folder, name + ".new", name);
}

base::Outcome make_folder(Disk& disk, const std::string& path) {
  if (path.empty() || exists(disk, path)) return base::Done{};
  const std::size_t slash = path.rfind('/');
  const std::string parent = slash == std::string::npos ? "" : path.substr(0, slash);
  const base::Outcome parents = make_folder(disk, parent);
  if (!parents) return parents.error();
  const leveldb::Status status = disk.env().CreateDir(path);
  if (!status.ok()) return error_from(status);
  return disk.sync_folder(parent.empty() ? (slash == 0 ? "/" : ".") : parent);
}

base::Outcome copy_folder(Disk& disk, const std::string& from, const std::string& to) {
  const base::Outcome made = make_folder(disk, to);
  if (!made) return made.error();
  std::vector<std::string> names;
  const leveldb::Status listed = disk.env().GetChildren(from, &names);
  if (!listed.ok()) return error_from(listed);
  for (const std::string& name : names) {
    if (is_dots(name)) continue;
    const base::Result<std::string> bytes = read_file(disk, from + "/" + name);
    if (!bytes) return bytes.error();
    const base::Outcome written = write_and_sync(disk, to + "/" + name, *bytes);
    if (!written) return written.error();
  }
  return disk.sync_folder(to);
}

base::Outcome remove_folder(Disk& disk, const std::string& path) {
  if (!exists(disk, path)) return base::Done{};
  std::vector<std::string> names;
  const leveldb::Status listed = disk.env().GetChildren(path, &names);
  if (!listed.ok()) return error_from(listed);
  for (const std::string& name : names) {
    if (is_dots(name)) continue;
    const base::Outcome removed = remove_entry(disk, path + "/" + name);
    if (!removed) return removed.error();
  }
  return outcome_from(disk.env().RemoveDir(path));
}

base::Outcome rename_in(Disk& disk, const std::string& folder, const std::string& from,
                        const std::string& to) {
  const leveldb::Status status = disk.env().RenameFile(folder + "/" + from, folder + "/" + to);
  if (!status.ok()) return error_from(status);
  return disk.sync_folder(folder);
}

}  // namespace store
