// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/quarantine.h"

#include "store/files.h"

namespace store {
namespace {

// `before` is what stands before the number.
base::Outcome set_aside(Disk& disk, const std::string& folder, std::string_view name,
                        const std::string& before) {
  if (!exists(disk, path_in(folder, name))) return base::Done{};
  const std::string quarantine = path_in(folder, quarantine_folder);
  const base::Outcome made = make_folder(disk, quarantine);
  if (!made) return made.error();
  int number = 1;
  while (exists(disk, path_in(quarantine, before + std::to_string(number)))) ++number;
  const std::string place = path_in(std::string(quarantine_folder), before + std::to_string(number));
  const base::Outcome moved = rename_in(disk, folder, std::string(name), place);
  if (!moved) return moved.error();
  return disk.sync_folder(quarantine);
}

}  // namespace

base::Outcome set_file_aside(Disk& disk, const std::string& folder, std::string_view name) {
  return set_aside(disk, folder, name, std::string(name) + ".");
}

base::Outcome set_database_aside(Disk& disk, const std::string& folder, std::string_view name) {
  return set_aside(disk, folder, name, "");
}

base::Outcome empty_quarantine(Disk& disk, const std::string& folder) {
  if (!exists(disk, path_in(folder, quarantine_folder))) return base::Done{};
  const base::Outcome removed = remove_folder(disk, path_in(folder, quarantine_folder));
  return removed ? disk.sync_folder(folder) : removed;
}

}  // namespace store
