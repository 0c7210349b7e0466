// SPDX-License-Identifier: GPL-3.0-or-later
// Backup check: whether a backup, or a store as it lies there, is whole, found out by reading
// all of it. Nothing is changed.
#pragma once

#include <cstdint>
#include <string>

#include "store/backup_file.h"
#include "store/disk.h"
#include "store/progress.h"
#include "vault/keyring.h"

namespace store {

struct CheckReport {
  bool is_whole = false;
  std::string problem;  // one sentence; empty where all is well
  std::uint64_t learners = 0;
  std::uint64_t events = 0;
  std::uint64_t entries = 0;     // values of every kind
  std::uint64_t unreadable = 0;  // of them; without keys nothing is opened
  std::uint64_t missing = 0;     // events that were promised
  BackupHead head;               // of a backup, where it can be read
  std::string digest;            // likewise, once all was read
};

// An error only where the disk fails or the caller stops it (busy). Progress counts bytes.
// Without keys: its form and its plain digest, which show damage; only keys show a forger.
base::Result<CheckReport> check_backup(Disk& place, const std::string& path, const vault::StoreKeys* keys,
                                       const Progress& progress);
// Of a data folder. busy as well where a program has it open. Progress counts values.
base::Result<CheckReport> verify_store(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                                       const Progress& progress);

}  // namespace store
