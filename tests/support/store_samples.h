// SPDX-License-Identifier: GPL-3.0-or-later
// Samples for tests of the store: openings and deeds that differ by a number.
#pragma once

#include <memory>
#include <string>

#include "store/simulated_disk.h"
#include "store/store.h"

namespace samples {

// This PC's own, as a keyring is opened with it.
inline const std::string machine_secret(32, 'm');
inline const std::string folder = "/data/fingerpost";
constexpr base::Id asha{0xA5A};
constexpr base::WallTime noon{1795348800, 0};

inline store::Opening opening(std::uint64_t writer) { return {{writer}, noon, "0.1.0"}; }

inline store::Deed answer(const std::string& slot, const std::string& words) {
  store::Deed deed;
  deed.about = asha;
  deed.who = asha;
  deed.way = learner::Way::typed;
  deed.kind = learner::kind::answered;
  deed.body = {{"slot", slot}, {"answer", words}, {"question", "What are you like?"}, {"ring", "just_me"}};
  deed.pack = {"pcp-l1", "1"};
  deed.at = noon;
  return deed;
}

// Made once for a whole test program: tests that start a store again bring the same.
inline vault::StoreKeys keys() {
  vault::StoreKeys keys;
  keys.current = vault::Secret::copy_of("thirty-two bytes of a store key.");
  return keys;
}

inline base::Result<std::unique_ptr<store::Store>> start(store::Disk& disk, std::uint64_t writer,
                                                         const std::string& place = folder) {
  if (store::Store::exists(disk, place)) return store::Store::open(disk, place, keys(), opening(writer));
  return store::Store::create(disk, place, keys(), opening(writer));
}

}  // namespace samples
