// SPDX-License-Identifier: GPL-3.0-or-later
// Rescue: the last rungs, for a store that could not be opened and mended whole: what is lost comes
// from the newest good backup, else an empty store begins. Both get what the journal has, and
// nothing is deleted.
#pragma once

#include <string>
#include <vector>

#include "store/disk.h"
#include "store/journal.h"

namespace store {

enum class Need {
  store,   // there is none that opens
  work,    // it is empty, and its journal is gone: perhaps it is new, perhaps all was lost
  events,  // some that were promised are gone, or nobody knows what was
};

struct Rescued {
  std::vector<std::string> sentences;  // what happened, and what to do; none: nothing was done
};

// The database is closed, and the folder's lock held. An error only where the disk takes nothing.
base::Result<Rescued> rescue(Disk& disk, const std::string& folder, const std::string& backups_folder,
                             const vault::StoreKeys& keys, const JournalPages& journal, Need need);

}  // namespace store
