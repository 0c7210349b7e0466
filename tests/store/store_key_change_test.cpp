// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_key_change.h"

#include "store/database.h"
#include "store/journal.h"
#include "store/keyring_file.h"
#include "store/keys.h"
#include "store/simulated_disk.h"
#include "support/catch.h"
#include "support/forgotten_bytes.h"
#include "support/locked_store.h"
#include "support/store_samples.h"

using samples::answer;
using samples::asha;
using samples::folder;
using samples::LockedStore;
using samples::noon;
using store::SimulatedDisk;
using store::Store;

namespace {

// What in the database and the journal opens with these keys.
struct Opens {
  int key_records = 0;
  int store_values = 0;
};

Opens opens_with(SimulatedDisk& disk, const vault::StoreKeys& keys) {
  Opens opens;
  const store::Seals seals(keys);
  const auto database = store::Database::open(disk, folder + "/db", store::Database::Access::look, {keys});
  REQUIRE(database);
  REQUIRE((*database)->scan_sealed("", [&](std::string_view key, std::string_view stored) {
    if (store::about_of(key) || !seals.open(key, stored)) return;
    ++(key.starts_with(store::key_record_prefix) ? opens.key_records : opens.store_values);
  }));
  const auto pages = store::read_journal(disk, folder, seals);
  REQUIRE(pages);
  if (pages->readable) ++opens.store_values;
  return opens;
}

// Both of them, from every place in which key records lie outside of the database.
int journal_records(SimulatedDisk& disk, const vault::StoreKeys& journal_keys, const vault::StoreKeys& keys) {
  const auto pages = store::read_journal(disk, folder, store::Seals(journal_keys));
  REQUIRE(pages);
  int opened = 0;
  for (const store::Change& record : pages->all_key_records()) {
    if (store::Seals(keys).open(record.key, *record.value)) ++opened;
  }
  return opened;
}

}  // namespace

TEST_CASE("after a change of the store key all is there, and nothing is sealed with the old one", "[store]") {
  SimulatedDisk disk;
  LockedStore locked(disk);
  const std::string old_keyring = locked.keyring.to_bytes();
  {
    const auto opened = locked.open(1);
    REQUIRE(opened);
    REQUIRE((*opened)->append(answer("A01/q", "before")));
    REQUIRE((*opened)->keep_draft(asha, {"A02/q", "being typed", noon}));
    REQUIRE(change_store_key(locked.ring(), **opened));
    CHECK(locked.keys.number == 2);
    CHECK_FALSE(locked.keys.before);
    REQUIRE((*opened)->append(answer("A01/q", "after")));
    CHECK((*opened)->notes().empty());
  }
  const auto old_ring = vault::Keyring::from_bytes(old_keyring);
  REQUIRE(old_ring);
  const auto old_keys = old_ring->unlock(vault::SlotKind::machine, samples::machine_secret);
  REQUIRE(old_keys);
  CHECK(opens_with(disk, old_keys->keys).key_records == 0);
  CHECK(opens_with(disk, old_keys->keys).store_values == 0);
  CHECK(journal_records(disk, locked.keys, old_keys->keys) == 0);
  CHECK(opens_with(disk, locked.keys).key_records == 2);

  locked.unlock();
  const auto opened = locked.open(2);
  REQUIRE(opened);
  CHECK((*opened)->notes().empty());
  CHECK((*opened)->events(asha)->size() == 2);
  CHECK((*opened)->drafts(asha)->size() == 1);
}

TEST_CASE("the store key can be changed many times over", "[store]") {
  SimulatedDisk disk;
  LockedStore locked(disk);
  for (std::uint64_t run = 1; run <= 4; ++run) {
    locked.unlock();
    const auto opened = locked.open(run);
    REQUIRE(opened);
    REQUIRE((*opened)->append(answer("A01/q", "words")));
    REQUIRE(change_store_key(locked.ring(), **opened));
    REQUIRE(change_store_key(locked.ring(), **opened));
    CHECK((*opened)->events(asha)->size() == run);
    CHECK((*opened)->notes().empty());
  }
  CHECK(locked.keys.number == 9);
}

TEST_CASE("a database set aside opens no more for a forgotten learner, and still for the others", "[store]") {
  SimulatedDisk disk;
  LockedStore locked(disk);
  constexpr base::Id ben{0xB};
  {
    const auto opened = locked.open(1);
    REQUIRE(opened);
    store::Deed deed = answer("A01/q", "Ben's words");
    deed.about = ben;
    REQUIRE((*opened)->append(answer("A01/q", "Asha's words")));
    REQUIRE((*opened)->append(deed));
  }
  std::vector<store::Change> aside;  // as in a quarantined database
  {
    const auto database =
        store::Database::open(disk, folder + "/db", store::Database::Access::look, {locked.keys});
    REQUIRE(database);
    REQUIRE((*database)->scan_sealed("", [&](std::string_view key, std::string_view stored) {
      aside.push_back({std::string(key), std::string(stored)});
    }));
  }
  {
    const auto opened = locked.open(2);
    REQUIRE(opened);
    REQUIRE(forget_learner(locked.ring(), **opened, asha, noon));
    CHECK((*opened)->events(ben)->size() == 1);
  }
  const auto database =
      store::Database::open(disk, folder + "/db", store::Database::Access::look, {locked.keys, aside});
  REQUIRE(database);
  int of_ben = 0;
  for (const store::Change& value : aside) {
    const bool opens = bool{(*database)->seals().open(value.key, *value.value)};
    if (store::learner_of(value.key) == asha) CHECK_FALSE(opens);
    if (value.key.starts_with(store::key_record_prefix)) CHECK_FALSE(opens);
    if (opens && store::about_of(value.key) == ben) ++of_ben;
  }
  CHECK(of_ben == 1);
}
