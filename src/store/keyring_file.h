// SPDX-License-Identifier: GPL-3.0-or-later
// Keyring file: the keyring in the data folder, twice, since without it nothing opens.
//
// Both copies are written one after the other; of two the one with more changes counts,
// and the other is made like it again. A keyring is never written over by a new one.
#pragma once

#include <string>

#include "base/result.h"
#include "store/disk.h"
#include "vault/keyring.h"

namespace store {

base::Outcome make_data_folder(Disk& disk, const std::string& folder);  // with its parents
bool has_keyring(Disk& disk, const std::string& folder);
// not_found; corrupt: both copies are damaged; too_new.
base::Result<vault::Keyring> read_keyring(Disk& disk, const std::string& folder);
base::Outcome write_keyring(Disk& disk, const std::string& folder, const vault::Keyring& keyring);
// Moves both copies into the quarantine, untouched.
base::Outcome set_keyring_aside(Disk& disk, const std::string& folder);

// A restored store comes with its keyring. It is promised before the databases change places and takes its
// place after them; in between it is the one that is read.
base::Outcome promise_keyring(Disk& disk, const std::string& folder, const vault::Keyring& keyring);
bool has_promised_keyring(Disk& disk, const std::string& folder);
base::Outcome keep_keyring_promise(Disk& disk, const std::string& folder);  // where there is one

}  // namespace store
