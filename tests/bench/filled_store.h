// SPDX-License-Identifier: GPL-3.0-or-later
// Filled store: a store like a centre's after years, made in seconds instead.
//
// Events are written through the store's own modules, but a whole run in one synced batch. At the end
// LevelDB gathers its tables once, as it has done in a store that grew slowly.
#pragma once

#include <cstdint>
#include <string>

#include "store/store.h"

namespace bench {

inline constexpr base::WallTime some_day{1795341600, 0};  // 22 November 2026

struct Filling {
  std::uint64_t events = 0;
  std::uint64_t learners = 500;
  std::uint64_t events_a_run = 1000;  // from one start of the program to the next
};

// The folder is new. Its keyring opens with a secret that keys_of() knows.
base::Outcome fill_store(const std::string& folder, const Filling& filling);
base::Result<vault::StoreKeys> keys_of(const std::string& folder);
store::Opening some_opening();  // of a run that was never before
base::Id learner_of_number(std::uint64_t number);
store::Deed some_answer(base::Id learner, std::uint64_t number);

}  // namespace bench
