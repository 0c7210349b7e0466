// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps: events that a mended database has lost and a backup still has, put back among the others.
//
// Events only grow and each has a key of its own, so both together are never less than either.
// Drafts are left out: an older one might come back after its answer.
#pragma once

#include <cstdint>
#include <string>

#include "store/backup_file.h"
#include "store/disk.h"
#include "store/journal.h"

namespace store {

struct Filled {
  BackupHead head;
  std::uint64_t events = 0;  // put back
};

// The database is closed, its caller holds the lock, and the backup was proven with these keys.
// May be interrupted and done again at any point.
base::Result<Filled> fill_gaps(Disk& disk, const std::string& folder, const std::string& backup,
                               const vault::StoreKeys& keys, JournalPages journal);

}  // namespace store
