// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyring_rescue.h"

#include <set>

#include "store/backup.h"
#include "store/backup_file.h"
#include "store/files.h"
#include "store/folder_lock.h"
#include "store/keyring_file.h"
#include "store/marker.h"
#include "store/quarantine.h"
#include "store/store.h"

namespace store {
namespace {

// Every place where values of the store may lie, the half-made ones too: nobody can tell them apart now.
constexpr std::string_view databases[] = {"db",     "db.before",   "db.next",      "db.mended",
                                          "db.new", "db.restored", "db.rewritten", "db.replaced"};

}  // namespace

bool is_keyring_lost(Disk& disk, const std::string& folder) {
  if (!Store::exists(disk, folder)) return false;
  const base::Result<vault::Keyring> keyring = read_keyring(disk, folder);
  if (keyring) return false;
  return keyring.error().fault == base::Fault::corrupt || keyring.error().fault == base::Fault::not_found;
}

base::Result<std::vector<BackupKeyring>> keyrings_in_backups(Disk& place, const std::string& backups_folder) {
  const base::Result<std::vector<std::string>> names = list_backups(place, backups_folder);
  if (!names) return names.error();
  std::vector<BackupKeyring> found;
  std::set<base::Id> stores;
  for (const std::string& name : *names) {
    const auto reader = BackupReader::open(place, path_in(backups_folder, name), nullptr);
    if (reader && stores.insert((*reader)->head().store).second)
      found.push_back({(*reader)->keyring(), (*reader)->head().at});
  }
  return found;
}

base::Outcome replace_lost_keyring(Disk& disk, const std::string& folder, const vault::Keyring& keyring) {
  const base::Result<std::unique_ptr<FolderLock>> lock = FolderLock::take(disk, folder);
  if (!lock) return lock.error();
  const base::Outcome aside = set_keyring_aside(disk, folder);
  return aside ? write_keyring(disk, folder, keyring) : aside;
}

base::Outcome set_store_aside(Disk& disk, const std::string& folder) {
  const base::Result<std::unique_ptr<FolderLock>> lock = FolderLock::take(disk, folder);
  if (!lock) return lock.error();
  for (const std::string_view name : databases) {
    const base::Outcome aside = set_database_aside(disk, folder, name);
    if (!aside) return aside;
  }
  const base::Outcome journal = set_file_aside(disk, folder, "journal");
  if (!journal) return journal;
  const base::Outcome keyring = set_keyring_aside(disk, folder);
  if (!keyring) return keyring;
  return set_file_aside(disk, folder, marker_file);
}

}  // namespace store
