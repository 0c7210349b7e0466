// SPDX-License-Identifier: GPL-3.0-or-later
// StaffDoor: how often a passphrase may be tried, and what a try gives.
//
// The count lies in the data folder and is written before each try: a power cut
// gives no free guess. Slow on purpose: call try_words on a job thread.
#pragma once

#include <string>

#include "app/opening.h"
#include "base/private_words.h"
#include "vault/tries.h"

namespace app {

vault::Tries tries_on_disk(const Place& place);

struct Tried {
  base::Result<vault::Unlocked> unlocked;
  vault::Tries tries;  // after this one
};

// A fault other than denied: the try was not made.
Tried try_words(const Place& place, const vault::Keyring& keyring, const base::PrivateWords& words);

}  // namespace app
