// SPDX-License-Identifier: GPL-3.0-or-later
// Samples for tests of backups: a kiosk with a keyring, some work, and a second place.
#pragma once

#include <memory>
#include <string>

#include "store/files.h"
#include "store/keyring_file.h"
#include "support/catch.h"
#include "support/store_samples.h"

namespace samples {

inline const std::string place = "/second/place";
inline const std::string machine_secret(32, 'm');
constexpr std::uint64_t store_id = 0x57;

// One disk with the data folder, another with the second place.
struct Kiosk {
  store::SimulatedDisk disk;
  store::SimulatedDisk stick;
  vault::StoreKeys keys;

  explicit Kiosk(std::uint64_t seed = 1) : disk(seed), stick(seed) {
    vault::Keyring ring = vault::Keyring::create({store_id}, keys);
    REQUIRE(ring.add(keys, vault::SlotKind::machine, {}, machine_secret, {}));
    REQUIRE(store::make_folder(disk, folder));
    REQUIRE(store::make_folder(stick, place));
    REQUIRE(store::write_keyring(disk, folder, ring));
  }

  std::unique_ptr<store::Store> start(std::uint64_t writer) {
    auto opened = store::Store::exists(disk, folder)
                      ? store::Store::open(disk, folder, keys, opening(writer))
                      : store::Store::create(disk, folder, keys, opening(writer));
    REQUIRE(opened);
    return std::move(*opened);
  }

  // A start with a named learner, some answers and a draft.
  std::unique_ptr<store::Store> work(std::uint64_t writer, int answers = 5) {
    std::unique_ptr<store::Store> store = start(writer);
    REQUIRE(store->add_learner({8}, "Ben", noon));
    for (int i = 0; i < answers; ++i)
      REQUIRE(store->append(answer("A0" + std::to_string(i % 9) + "/q", "words " + std::to_string(writer))));
    REQUIRE(store->keep_draft(asha, {"A10/q", "half a thought", noon}));
    return store;
  }
};

}  // namespace samples
