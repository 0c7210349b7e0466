// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyring_file.h"

#include <leveldb/env.h>

#include <optional>

#include "store/files.h"
#include "store/quarantine.h"

namespace store {
namespace {

constexpr std::string_view names[] = {"keyring", "keyring-2"};
constexpr std::string_view promised_name = "keyring.restored";

base::Result<vault::Keyring> read_copy(Disk& disk, const std::string& path) {
  const base::Result<std::string> bytes = read_file(disk, path);
  if (!bytes) return bytes.error();
  return vault::Keyring::from_bytes(*bytes);
}

// The reason that tells most: a later format, a disk that fails and may work the next time, damage, absence.
int weight_of(base::Fault fault) {
  if (fault == base::Fault::not_found) return 0;
  if (fault == base::Fault::corrupt) return 1;
  return fault == base::Fault::too_new ? 3 : 2;
}

}  // namespace

base::Outcome make_data_folder(Disk& disk, const std::string& folder) { return make_folder(disk, folder); }

bool has_keyring(Disk& disk, const std::string& folder) {
  return exists(disk, path_in(folder, names[0])) || exists(disk, path_in(folder, names[1])) ||
         has_promised_keyring(disk, folder);
}

base::Result<vault::Keyring> read_keyring(Disk& disk, const std::string& folder) {
  if (has_promised_keyring(disk, folder)) {
    base::Result<vault::Keyring> promised = read_copy(disk, path_in(folder, promised_name));
    if (promised) return promised;
  }
  std::optional<vault::Keyring> newest;
  base::Error why{base::Fault::not_found, "no keyring in the folder"};
  for (const std::string_view name : names) {
    base::Result<vault::Keyring> copy = read_copy(disk, path_in(folder, name));
    if (!copy) {
      if (weight_of(copy.error().fault) > weight_of(why.fault)) why = copy.error();
    } else if (!newest || copy->changes() > newest->changes()) {
      newest = std::move(*copy);
    }
  }
  if (why.fault == base::Fault::too_new || !newest) return why;
  return std::move(*newest);
}

base::Outcome write_keyring(Disk& disk, const std::string& folder, const vault::Keyring& keyring) {
  for (const std::string_view name : names) {
    const base::Outcome written = write_file(disk, folder, std::string(name), keyring.to_bytes());
    if (!written) return written.error();
  }
  return base::Done{};
}

base::Outcome set_keyring_aside(Disk& disk, const std::string& folder) {
  for (const std::string_view name : names) {
    const base::Outcome moved = set_file_aside(disk, folder, name);
    if (!moved) return moved.error();
  }
  return base::Done{};
}

base::Outcome promise_keyring(Disk& disk, const std::string& folder, const vault::Keyring& keyring) {
  return write_file(disk, folder, std::string(promised_name), keyring.to_bytes());
}

bool has_promised_keyring(Disk& disk, const std::string& folder) {
  return exists(disk, path_in(folder, promised_name));
}

base::Outcome keep_keyring_promise(Disk& disk, const std::string& folder) {
  if (!has_promised_keyring(disk, folder)) return base::Done{};
  const base::Result<vault::Keyring> promised = read_copy(disk, path_in(folder, promised_name));
  // A damaged one helps nobody, and must not stand in the way of every start.
  if (!promised && promised.error().fault == base::Fault::corrupt)
    return set_file_aside(disk, folder, promised_name);
  if (!promised) return promised.error();
  const base::Outcome aside = set_keyring_aside(disk, folder);
  if (!aside) return aside.error();
  const base::Outcome written = write_keyring(disk, folder, *promised);
  if (!written) return written.error();
  const leveldb::Status removed = disk.env().RemoveFile(path_in(folder, promised_name));
  if (!removed.ok()) return error_from(removed);
  return disk.sync_folder(folder);
}

}  // namespace store
