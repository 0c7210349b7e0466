// SPDX-License-Identifier: GPL-3.0-or-later
// Samples for tests of backups: a kiosk with a keyring, some work, and a second place.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "store/files.h"
#include "store/keyring_file.h"
#include "support/catch.h"
#include "support/disk_files.h"
#include "support/store_samples.h"

namespace samples {

inline const std::string place = "/second/place";
constexpr std::uint64_t store_id = 0x57;

// One disk with the data folder, another with the second place.
struct BackedUpKiosk {
  store::SimulatedDisk disk;
  store::SimulatedDisk stick;
  vault::StoreKeys keys;

  explicit BackedUpKiosk(std::uint64_t seed = 1) : disk(seed), stick(seed) {
    vault::Keyring ring = vault::Keyring::create({store_id}, keys);
    REQUIRE(ring.add(keys, vault::SlotKind::machine, {}, machine_secret, {}));
    REQUIRE(store::make_folder(disk, folder));
    REQUIRE(store::make_folder(stick, place));
    REQUIRE(store::write_keyring(disk, folder, ring));
  }

  // One that begins where another, with nothing open, has come to.
  BackedUpKiosk(const BackedUpKiosk& begun, std::uint64_t seed)
      : disk(seed), stick(seed), keys(begun.keys.copy()) {
    lay(files_on(begun.disk), disk);
    lay(files_on(begun.stick), stick);
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

inline std::size_t answers_in(store::Store& store) {
  const auto events = store.events(asha);
  REQUIRE(events);
  return events->size();
}

// Opens with what its keyring gives, as a program that starts would.
inline base::Result<std::unique_ptr<store::Store>> start_by_keyring(store::SimulatedDisk& disk,
                                                                    std::uint64_t writer) {
  const auto ring = store::read_keyring(disk, folder);
  if (!ring) return ring.error();
  const auto unlocked = ring->unlock(vault::SlotKind::machine, samples::machine_secret);
  if (!unlocked) return unlocked.error();
  return store::Store::open(disk, folder, unlocked->keys, opening(writer));
}

inline std::vector<std::string> kinds_in(store::Store& store) {
  std::vector<std::string> kinds;
  const auto events = store.events({0});
  REQUIRE(events);
  for (const learner::Event& event : *events) kinds.push_back(event.kind);
  return kinds;
}

inline bool says(const store::Store& store, const std::string& words) {
  return std::any_of(store.notes().begin(), store.notes().end(), [&words](const store::Note& note) {
    return note.sentence.find(words) != std::string::npos;
  });
}

inline void lose_files(store::SimulatedDisk& disk, const std::string& part) {
  for (const std::string& path : disk.files()) {
    if (path.starts_with(folder) && path.find(part) != std::string::npos) disk.lose(path);
  }
}

// Nothing in LevelDB's folder can be used any more.
inline std::map<std::string, std::string> destroy_database(store::SimulatedDisk& disk) {
  std::map<std::string, std::string> left;
  for (const std::string& path : disk.files()) {
    if (path.find(folder + "/db/") == std::string::npos || path.ends_with("LOCK")) continue;
    disk.replace(path, std::string(disk.contents(path).size(), 'z'));
    left[path.substr(path.rfind('/'))] = disk.contents(path);
  }
  return left;
}

}  // namespace samples
