// SPDX-License-Identifier: GPL-3.0-or-later
// Rewriting: a database made anew beside the old one, with what counts and nothing else.
//
// Left out is what was forgotten and what LevelDB still has of removed values; what was
// sealed with the store key before is sealed with the newest. The new one is read whole
// and compared before it takes the old one's place by rename; then the old one is removed.
// A power cut at any point leaves the one or the other.
// The rejected alternative, LevelDB's CompactRange, does not touch tables that it wrote
// straight from memory to a deeper level, with the removed values in them.
#pragma once

#include <string>

#include "base/result.h"
#include "store/database.h"
#include "store/survey.h"

namespace store {

// Makes the new one whole. `seen` is what the old one holds; `from` stays as it is.
base::Outcome rewrite(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                      const Database& from, const Survey& seen);
// Puts it in the old one's place and removes that. No database may be open.
base::Outcome replace_by_rewritten(Disk& disk, const std::string& folder);
// Finishes what a power cut interrupted, or takes away what it left half-made.
base::Outcome finish_rewriting(Disk& disk, const std::string& folder);

}  // namespace store
