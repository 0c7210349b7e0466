// SPDX-License-Identifier: GPL-3.0-or-later
// Mend: what is done when the store does not open, or has lost what it promised.
//
// The damaged folder is copied, the copy repaired, given back what the journal holds,
// checked, and put in the damaged one's place by rename; that one goes to quarantine
// untouched. Where nothing can be repaired, the journal alone may do. A power cut at any point leaves the one
// or the other. Everything that cannot be found again is counted and said.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/journal.h"
#include "store/survey.h"

namespace store {

inline constexpr std::string_view database_folder = "db";
inline constexpr std::string_view mended_folder = "db.mended";

struct Mended {
  std::uint64_t found = 0;    // events
  std::uint64_t missing = 0;  // promised, and gone
};

// corrupt: nothing of what was promised can be read.
base::Result<Mended> mend(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                          const JournalPages& journal);
// Gives a database what the journal has, and takes from it what does not open. Then its heads are true.
base::Result<Mended> set_right_copy(Disk& disk, const std::string& copy, const vault::StoreKeys& keys,
                                    const JournalPages& journal);
// The mended one, which is whole, takes its place; the present one goes to quarantine.
base::Outcome swap_in_mended(Disk& disk, const std::string& folder);
// Finishes a swap that a power cut interrupted, with the keyring of a backup where one was promised.
base::Outcome finish_swap(Disk& disk, const std::string& folder);

}  // namespace store
