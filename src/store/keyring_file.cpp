// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyring_file.h"

#include <optional>

#include "store/files.h"

namespace store {
namespace {

constexpr std::string_view names[] = {"keyring", "keyring-2"};
constexpr std::string_view quarantine_folder = "quarantine";

std::string path_of(const std::string& folder, std::string_view name) {
  return folder + "/" + std::string(name);
}

base::Result<vault::Keyring> read_copy(Disk& disk, const std::string& path) {
  const base::Result<std::string> bytes = read_file(disk, path);
  if (!bytes) return bytes.error();
  return vault::Keyring::from_bytes(*bytes);
}

// The reason that tells most: a later format before damage, damage before absence.
int weight_of(base::Fault fault) {
  if (fault == base::Fault::too_new) return 2;
  return fault == base::Fault::not_found ? 0 : 1;
}

}  // namespace

base::Outcome make_data_folder(Disk& disk, const std::string& folder) { return make_folder(disk, folder); }

bool has_keyring(Disk& disk, const std::string& folder) {
  return exists(disk, path_of(folder, names[0])) || exists(disk, path_of(folder, names[1]));
}

base::Result<vault::Keyring> read_keyring(Disk& disk, const std::string& folder) {
  std::optional<vault::Keyring> newest;
  base::Error why{base::Fault::not_found, "no keyring in the folder"};
  for (const std::string_view name : names) {
    base::Result<vault::Keyring> copy = read_copy(disk, path_of(folder, name));
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
  const base::Outcome made = make_folder(disk, path_of(folder, quarantine_folder));
  if (!made) return made.error();
  for (const std::string_view name : names) {
    if (!exists(disk, path_of(folder, name))) continue;
    const std::string place = path_of(std::string(quarantine_folder), name);
    int number = 1;
    while (exists(disk, path_of(folder, place + "." + std::to_string(number)))) ++number;
    const base::Outcome moved =
        rename_in(disk, folder, std::string(name), place + "." + std::to_string(number));
    if (!moved) return moved.error();
  }
  return disk.sync_folder(path_of(folder, quarantine_folder));
}

}  // namespace store
