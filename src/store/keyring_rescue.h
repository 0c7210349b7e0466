// SPDX-License-Identifier: GPL-3.0-or-later
// Keyring rescue: the rungs for a keyring of which both copies are damaged or gone. One comes from a
// backup; else nothing here can be read, and a new store may begin beside what is kept untouched.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "store/disk.h"
#include "vault/keyring.h"

namespace store {

bool is_keyring_lost(Disk& disk, const std::string& folder);  // there is a store, and no keyring to read

struct BackupKeyring {
  vault::Keyring keyring;
  base::WallTime at;  // of the backup
};
// One of each store that has a backup in the folder, the newest first. Damaged backups are passed over.
base::Result<std::vector<BackupKeyring>> keyrings_in_backups(Disk& place, const std::string& backups_folder);

// The lost one goes to quarantine. busy: another program has the folder.
base::Outcome replace_lost_keyring(Disk& disk, const std::string& folder, const vault::Keyring& keyring);
// Everything goes to quarantine. Afterwards there is no store; after a power cut there still is one.
base::Outcome set_store_aside(Disk& disk, const std::string& folder);

}  // namespace store
