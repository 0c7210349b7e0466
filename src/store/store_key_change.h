// SPDX-License-Identifier: GPL-3.0-or-later
// Store key change: a new store key, after a forgetting or when an old one may be known.
//
// The keyring holds both keys while it is under way, so that a power cut at any point
// leaves a store that opens: first the keyring with both, then every value of the store,
// then the keyring with the new one alone. Key records of databases that were set aside,
// and copies of them, open with the new one no more.
// Learners' own keys stay as they are, so what they sealed elsewhere still opens.
#pragma once

#include <string>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "store/disk.h"
#include "store/store.h"
#include "vault/keyring.h"

namespace store {

// The keyring of a folder, unlocked; both are changed in place.
struct OpenKeyring {
  Disk& disk;
  const std::string& folder;
  vault::Keyring& keyring;
  vault::StoreKeys& keys;
};

// After an error the store works on; the same call, or the next start, goes on with it.
base::Outcome change_store_key(const OpenKeyring& ring, Store& store);
// After each unlocking: finishes a change that was interrupted; otherwise does nothing.
base::Outcome finish_store_key_change(const OpenKeyring& ring, Store& store);
// Forgets the learner and changes the store key, so that what lies in the quarantine
// of the learner opens no more either.
base::Outcome forget_learner(const OpenKeyring& ring, Store& store, base::Id about, base::WallTime at);

}  // namespace store
