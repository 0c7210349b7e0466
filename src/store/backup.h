// SPDX-License-Identifier: GPL-3.0-or-later
// Backup: one flat file with the whole store, made in a second place while the store is open,
// and proven by opening it before it counts.
//
// It is written under a name of its own, read back, every value opened, and only then renamed.
// After that the older ones are thinned (backup_plan.h). Whatever goes wrong leaves a file that ends in
// ".new" at most, and the older ones untouched.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/backup_check.h"
#include "store/backup_file.h"
#include "store/disk.h"
#include "store/progress.h"
#include "vault/keyring.h"

namespace store {

class Database;
class Logbook;

struct BackedUp {
  std::string name;  // of the file
  CheckReport report;
};

// By the one thread that owns the store. Everything is done twice, written and read, and progress counts
// both. not_found: the place is not there, or the store has no keyring; removed: it went away meanwhile;
// full, denied: the place; corrupt: what was written cannot be read again; busy: stopped.
base::Result<BackedUp> back_up(Logbook& logbook, Disk& place, const std::string& folder, base::WallTime at,
                               const Progress& progress);
// When the last good one was made, as the store remembers it.
base::Result<std::optional<BackupHead>> last_backup(Logbook& logbook);

// The names of all backups in a folder, of any store, the newest (by serial) first.
base::Result<std::vector<std::string>> list_backups(Disk& place, const std::string& folder);
// The path of the newest that is proven with these keys; none: there is no such.
base::Result<std::optional<std::string>> newest_good_backup(Disk& place, const std::string& folder,
                                                            const vault::StoreKeys& keys);
// What a backup is opened with, where the PC it was made on is gone.
base::Result<vault::Keyring> keyring_of_backup(Disk& place, const std::string& path);

}  // namespace store
