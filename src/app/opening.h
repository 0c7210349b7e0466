// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: from a data folder to an open store, by this PC's own secret or by what a person knows.
//
// Argon2id makes a person's way slow on purpose: call it on a job thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/platform.h"
#include "store/disk.h"
#include "store/store.h"
#include "vault/keyring.h"

namespace app {

// Where the work lies, and what a start brings to it.
struct Place {
  store::Disk& disk;
  platform::Safe& safe;
  std::string folder;
};

struct OpenStore {
  std::unique_ptr<store::Store> store;
  vault::Keyring keyring;
  vault::StoreKeys keys;
  base::Id account;  // who opened it; 0: this PC
  vault::SlotKind by = vault::SlotKind::machine;
};

// Where both copies of the keyring are damaged or gone: that of the newest backup of a store which this PC
// has opened before takes its place, else everything is set aside for a new store. What was done, as a
// sentence; "" where nothing had to be.
base::Result<std::string> mend_keyring(const Place& place, const std::string& backups_folder);

// A new store where there is none, which this PC opens by itself. denied with is_locked(): there is one,
// and this PC has no secret that opens it.
base::Result<OpenStore> open_by_machine(const Place& place, const store::Opening& opening);
bool is_locked(const base::Error& error);
base::Result<vault::Unlocked> unlock_by_machine(platform::Safe& safe, const vault::Keyring& keyring);

// A passphrase or a recovery code. denied: it is none of this store's.
base::Result<vault::Unlocked> unlock_by_person(const vault::Keyring& keyring, std::string_view words);
base::Result<OpenStore> open_unlocked(const Place& place, const store::Opening& opening,
                                      vault::Keyring keyring, vault::Unlocked unlocked);

// From now on this PC opens the store by itself, or no longer does.
base::Outcome let_machine_open(const Place& place, vault::Keyring& keyring, const vault::StoreKeys& keys,
                               bool may_open);

}  // namespace app
