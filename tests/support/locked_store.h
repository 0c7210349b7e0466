// SPDX-License-Identifier: GPL-3.0-or-later
// LockedStore: a store whose keys come from a keyring in its folder, as in a centre.
#pragma once

#include <leveldb/env.h>

#include <memory>
#include <string>
#include <utility>

#include "store/keyring_file.h"
#include "store/store.h"
#include "store/store_key_change.h"
#include "support/catch.h"
#include "support/store_samples.h"

namespace samples {

struct LockedStore {
  enum class Keyring { fresh, on_disk };
  explicit LockedStore(store::Disk& where, Keyring which = Keyring::fresh)
      : disk(where), keyring(vault::Keyring::create({7}, keys)) {
    if (which == Keyring::on_disk) {
      unlock();
      return;
    }
    REQUIRE(keyring.add(keys, vault::SlotKind::machine, {0}, machine_secret, vault::least_cost));
    (void)disk.env().CreateDir("/data");
    (void)disk.env().CreateDir(folder);
    REQUIRE(store::write_keyring(disk, folder, keyring));
  }

  // As at a start: whatever lies on the disk counts.
  void unlock() {
    auto found = store::read_keyring(disk, folder);
    REQUIRE(found);
    keyring = std::move(*found);
    auto opened = keyring.unlock(vault::SlotKind::machine, machine_secret);
    REQUIRE(opened);
    keys = std::move(opened->keys);
  }

  base::Result<std::unique_ptr<store::Store>> open(std::uint64_t writer) const {
    if (!store::Store::exists(disk, folder)) return store::Store::create(disk, folder, keys, opening(writer));
    return store::Store::open(disk, folder, keys, opening(writer));
  }

  store::OpenKeyring ring() { return {disk, folder, keyring, keys}; }

  store::Disk& disk;
  vault::StoreKeys keys;
  vault::Keyring keyring;
};

}  // namespace samples
