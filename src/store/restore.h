// SPDX-License-Identifier: GPL-3.0-or-later
// Restore: puts a backup in the store's place, with what the journal has on top.
//
// The backup is proven first, built beside, and swapped in by rename; what was there goes to
// quarantine. A power cut at any point leaves the store that was, or the restored one: what was
// begun is finished at the next opening. Who was forgotten since stays forgotten.
#pragma once

#include <cstdint>
#include <string>

#include "store/backup_file.h"
#include "store/disk.h"
#include "store/journal.h"
#include "store/mend.h"
#include "store/progress.h"

namespace store {

struct Restored {
  BackupHead head;
  Mended mended;  // `missing`: what the journal promised and neither of them has
};

// Where the store key of the folder's keyring is another, the backup's keyring takes its place.
// The store must be closed. busy: it is open, or the caller stopped it; corrupt: the backup is not whole,
// or not of these keys.
base::Result<Restored> restore_backup(Disk& disk, const std::string& folder, Disk& place,
                                      const std::string& path, const vault::StoreKeys& keys,
                                      const Progress& progress);

// The same for who holds the folder's lock and has read the journal; and it begins no new journal.
base::Result<Restored> put_back(Disk& disk, const std::string& folder, Disk& place, const std::string& path,
                                const vault::StoreKeys& keys, const JournalPages& journal,
                                const Progress& progress);
// The last way: an empty store with what the journal has.
base::Result<Mended> begin_anew(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                                const JournalPages& journal);

}  // namespace store
