// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and restores under faults: whatever fails, an older backup stays whole, and the store
// that opens afterwards is the one that was, or the restored one.
#include "store/restore.h"

#include <algorithm>
#include <iostream>

#include "support/backup_samples.h"
#include "support/catch.h"

using samples::answer;
using samples::answers_in;
using samples::asha;
using samples::BackedUpKiosk;
using samples::destroy_database;
using samples::folder;
using samples::kinds_in;
using samples::noon;
using samples::place;
using samples::says;
using samples::start_by_keyring;
using store::DiskFault;
using store::SimulatedDisk;
using store::Store;

namespace {

// Answers of the first run, the backup, answers after it.
constexpr std::size_t before_backup = 5;
constexpr std::size_t after_backup = 3;

std::string back_up_between(BackedUpKiosk& kiosk) {
  std::string name;
  {
    const auto made = kiosk.work(1, before_backup)->back_up(kiosk.stick, place, noon, {});
    REQUIRE(made);
    name = made->name;
  }
  (void)kiosk.work(2, after_backup);
  return place + "/" + name;
}

}  // namespace

TEST_CASE("a fault at any operation of a backup leaves the older ones whole and the store at work",
          "[faults]") {
  for (const auto what :
       {DiskFault::What::io_error, DiskFault::What::short_write, DiskFault::What::power_cut}) {
    std::uint64_t places = 0;
    for (std::uint64_t at = 1;; ++at, ++places) {
      BackedUpKiosk kiosk(at);
      const auto store = kiosk.work(1);
      const auto first = store->back_up(kiosk.stick, place, noon, {});
      REQUIRE(first);
      kiosk.stick.plan({what, at, false, what == DiskFault::What::io_error});
      const auto second = store->back_up(kiosk.stick, place, noon, {});
      const bool met = kiosk.stick.fault_happened();
      kiosk.stick.cut_power();
      kiosk.stick.power_on();
      INFO("operation " << at);
      CHECK(store::check_backup(kiosk.stick, place + "/" + first->name, &kiosk.keys, {})->is_whole);
      const auto names = store::list_backups(kiosk.stick, place);
      REQUIRE(names);
      // What has the name of a backup is one, also after a power cut; what was said to be one is there.
      for (const std::string& name : *names)
        CHECK(store::check_backup(kiosk.stick, place + "/" + name, &kiosk.keys, {})->is_whole);
      if (second) CHECK(names->front() == second->name);
      CHECK(store->append(answer("A01/q", "goes on")));
      CHECK(store->back_up(kiosk.stick, place, noon, {}));
      if (!met) break;
    }
    CHECK(places > 5);
  }
}

TEST_CASE("a fault of the store's own disk while it is backed up is told from one of the place", "[faults]") {
  for (std::uint64_t at = 1; at < 12; ++at) {
    BackedUpKiosk kiosk(at);
    const auto store = kiosk.work(1);
    kiosk.disk.plan({DiskFault::What::io_error, at, false, true});
    const auto made = store->back_up(kiosk.stick, place, noon, {});
    kiosk.disk.plan({});
    if (made) CHECK(store::check_backup(kiosk.stick, place + "/" + made->name, &kiosk.keys, {})->is_whole);
    CHECK(store->append(answer("A01/q", "goes on")));
    CHECK(store->back_up(kiosk.stick, place, noon, {}));
  }
}

TEST_CASE("a restored store has the backup's work and what the journal has on top", "[faults]") {
  BackedUpKiosk kiosk;
  const std::string path = back_up_between(kiosk);
  destroy_database(kiosk.disk);
  const auto restored = store::restore_backup(kiosk.disk, folder, kiosk.stick, path, kiosk.keys, {});
  REQUIRE(restored);
  CHECK(restored->head.serial == 1);
  CHECK(restored->mended.missing == 0);
  const auto store = kiosk.start(3);
  CHECK(store->notes().empty());
  CHECK(answers_in(*store) == before_backup + after_backup);
  CHECK(store->drafts(asha)->size() == 1);
  CHECK(store->learners()->size() == 1);
  CHECK(kinds_in(*store) == std::vector<std::string>{"run_began", "run_began", "run_began", "restored"});
  const learner::Event said = store->events({0})->back();
  CHECK(learner::field(said, "serial") == "1");
  CHECK(learner::field(said, "date") == "2026-11-22");
  CHECK(place + "/" + std::string(learner::field(said, "backup")) == path);
}

TEST_CASE("a restore is said once, by the next run", "[faults]") {
  BackedUpKiosk kiosk;
  const std::string path = back_up_between(kiosk);
  REQUIRE(store::restore_backup(kiosk.disk, folder, kiosk.stick, path, kiosk.keys, {}));
  (void)kiosk.start(3);
  const auto kinds = kinds_in(*kiosk.start(4));
  CHECK(std::count(kinds.begin(), kinds.end(), "restored") == 1);
}

TEST_CASE("a backup is restored to a new PC with its own keyring", "[faults]") {
  BackedUpKiosk kiosk;
  const std::string path = back_up_between(kiosk);
  SimulatedDisk other;
  const auto ring = store::keyring_of_backup(kiosk.stick, path);
  REQUIRE(ring);
  const auto unlocked = ring->unlock(vault::SlotKind::machine, samples::machine_secret);
  REQUIRE(unlocked);
  REQUIRE(store::restore_backup(other, folder, kiosk.stick, path, unlocked->keys, {}));
  const auto store = start_by_keyring(other, 9);
  REQUIRE(store);
  CHECK(answers_in(**store) == before_backup);
}

TEST_CASE("a backup of another store key sets the present keyring and store aside, untouched", "[faults]") {
  BackedUpKiosk kiosk;
  const std::string path = back_up_between(kiosk);
  BackedUpKiosk other;
  (void)other.work(5, 1);
  const std::string ring = other.disk.contents(folder + "/keyring");
  const auto refused = store::restore_backup(other.disk, folder, kiosk.stick, path, other.keys, {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == base::Fault::corrupt);
  REQUIRE(store::restore_backup(other.disk, folder, kiosk.stick, path, kiosk.keys, {}));
  CHECK(other.disk.contents(folder + "/quarantine/keyring.1") == ring);
  CHECK(store::exists(other.disk, folder + "/quarantine/1/CURRENT"));
  CHECK(store::exists(other.disk, folder + "/quarantine/journal.1"));
  const auto store = start_by_keyring(other.disk, 6);
  REQUIRE(store);
  CHECK(answers_in(**store) == before_backup);
  CHECK((*store)->notes().empty());
}

TEST_CASE("an open store, a stopped restore and a damaged backup change nothing", "[faults]") {
  BackedUpKiosk kiosk;
  const std::string path = back_up_between(kiosk);
  {
    const auto store = kiosk.start(3);
    const auto busy = store::restore_backup(kiosk.disk, folder, kiosk.stick, path, kiosk.keys, {});
    REQUIRE_FALSE(busy);
    CHECK(busy.error().fault == base::Fault::busy);
  }
  std::uint64_t told = 0;
  const auto stopped = store::restore_backup(kiosk.disk, folder, kiosk.stick, path, kiosk.keys,
                                             [&](std::uint64_t, std::uint64_t) { return ++told < 20; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().fault == base::Fault::busy);
  kiosk.stick.replace(path, kiosk.stick.contents(path).substr(0, 900));
  const auto damaged = store::restore_backup(kiosk.disk, folder, kiosk.stick, path, kiosk.keys, {});
  REQUIRE_FALSE(damaged);
  CHECK(damaged.error().fault == base::Fault::corrupt);
  const auto store = kiosk.start(4);
  CHECK(store->notes().empty());
  CHECK(answers_in(*store) == before_backup + after_backup);
}

namespace {

void cut_restores(std::uint64_t step_of_same_key, std::uint64_t step) {
  BackedUpKiosk begun;
  const std::string path = back_up_between(begun);
  BackedUpKiosk other_begun;
  (void)other_begun.work(5, 1);
  for (const bool same_key : {true, false}) {
    int old_ones = 0;
    int restored_ones = 0;
    for (std::uint64_t at = 1;; at += same_key ? step_of_same_key : step) {
      BackedUpKiosk kiosk(begun, at);
      BackedUpKiosk other(other_begun, at);
      SimulatedDisk& disk = same_key ? kiosk.disk : other.disk;
      disk.plan({DiskFault::What::power_cut, at, false, false});
      const auto restored = store::restore_backup(disk, folder, kiosk.stick, path, kiosk.keys, {});
      const bool met = disk.fault_happened();
      disk.cut_power();
      disk.power_on();
      INFO("operation " << at);
      CHECK((met || restored));
      const auto store = start_by_keyring(disk, 7);
      if (!store) INFO(store.error().detail);
      REQUIRE(store);
      const std::size_t found = answers_in(**store);
      const auto kinds = kinds_in(**store);
      const bool is_restored = std::count(kinds.begin(), kinds.end(), "restored") == 1;
      ++(is_restored ? restored_ones : old_ones);
      if (restored) CHECK(is_restored);
      if (same_key) CHECK(found == before_backup + after_backup);
      if (!same_key) CHECK(found == (is_restored ? before_backup : 1));
      CHECK_FALSE(says(**store, "could not be"));
      if (!met) break;
    }
    std::cout << "restore cut: " << old_ones << " old, " << restored_ones << " restored\n";
    CHECK(old_ones > 0);
    CHECK(restored_ones > 0);
  }
}

}  // namespace

TEST_CASE("a power cut while a backup is restored leaves the old store or the restored one", "[faults]") {
  // Where the keyring changes places too, more often.
  cut_restores(5, 2);
}

TEST_CASE("a power cut at any operation of a restore leaves the old store or the restored one", "[.long]") {
  cut_restores(1, 1);
}
