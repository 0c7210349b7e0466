// SPDX-License-Identifier: GPL-3.0-or-later
// Stores that can be neither opened nor mended whole, with a backup and without one: each opens
// again, says what happened, and keeps the damaged files.
#include <iostream>
#include <map>

#include "store/journal.h"
#include "support/backup_samples.h"
#include "support/catch.h"
#include "vault/digest.h"

using samples::answer;
using samples::answers_in;
using samples::asha;
using samples::BackedUpKiosk;
using samples::destroy_database;
using samples::folder;
using samples::kinds_in;
using samples::lose_files;
using samples::noon;
using samples::opening;
using samples::place;
using samples::says;
using samples::start_by_keyring;
using store::DiskFault;
using store::Store;

namespace {

constexpr std::size_t before_rescue = 5;

store::Opening with_backups(std::uint64_t writer) {
  store::Opening how = opening(writer);
  how.backups_folder = place;
  return how;
}

// A kiosk with a backup on its own disk.
void work_and_back_up(BackedUpKiosk& kiosk) {
  REQUIRE(store::make_folder(kiosk.disk, place));
  REQUIRE(kiosk.work(1, before_rescue)->back_up(kiosk.disk, place, noon, {}));
}

}  // namespace

TEST_CASE("a database beyond repair with its journal lost comes back from the newest good backup",
          "[faults]") {
  BackedUpKiosk kiosk;
  {
    const auto store = kiosk.work(1, before_rescue);
    REQUIRE(store::make_folder(kiosk.disk, place));
    REQUIRE(store->back_up(kiosk.disk, place, noon, {}));
    REQUIRE(store->append(answer("A09/q", "after")));
    const auto newer = store->back_up(kiosk.disk, place, noon, {});
    REQUIRE(newer);
    kiosk.disk.replace(place + "/" + newer->name, "damaged as well");
  }
  const auto left = destroy_database(kiosk.disk);
  lose_files(kiosk.disk, "/journal");
  const store::Opening how = with_backups(2);
  const auto store = Store::open(kiosk.disk, folder, kiosk.keys, how);
  REQUIRE(store);
  CHECK(answers_in(**store) == before_rescue);
  CHECK(says(**store,
             "The saved work could not be opened. We put back the safety copy from 22 November 2026. "
             "Work after that may be missing. Tell your adviser."));
  for (const auto& [name, bytes] : left) CHECK(kiosk.disk.contents(folder + "/quarantine/1" + name) == bytes);
  CHECK(kinds_in(**store).back() == "restored");
}

TEST_CASE("a database beyond repair without any backup is set aside untouched, and a new store begins",
          "[faults]") {
  for (const bool names_a_place : {true, false}) {
    BackedUpKiosk kiosk;
    (void)kiosk.work(1);
    const auto left = destroy_database(kiosk.disk);
    lose_files(kiosk.disk, "/journal");
    auto how = opening(2);
    if (names_a_place) how.backups_folder = place;
    {
      const auto store = Store::open(kiosk.disk, folder, kiosk.keys, how);
      REQUIRE(store);
      CHECK(answers_in(**store) == 0);
      CHECK(says(**store, "You can start again now, but old work is missing. Tell your adviser."));
      CHECK((*store)->append(answer("A01/q", "anew")));
    }
    REQUIRE(left.size() > 2);
    for (const auto& [name, bytes] : left)
      CHECK(kiosk.disk.contents(folder + "/quarantine/1" + name) == bytes);
    const auto again = start_by_keyring(kiosk.disk, 3);
    REQUIRE(again);
    CHECK((*again)->notes().empty());
    CHECK(answers_in(**again) == 1);
  }
}

TEST_CASE("a whole store that is opened with another store's key is left as it is", "[faults]") {
  BackedUpKiosk kiosk;
  (void)kiosk.work(1);
  const BackedUpKiosk other;
  const auto refused = Store::open(kiosk.disk, folder, other.keys, with_backups(2));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == base::Fault::corrupt);
  CHECK_FALSE(store::exists(kiosk.disk, folder + "/quarantine"));
  const auto store = kiosk.start(3);
  CHECK(store->notes().empty());
  CHECK(answers_in(*store) == before_rescue);
}

TEST_CASE("what a mended store has lost is put back from a backup, beside what only the store has",
          "[faults]") {
  BackedUpKiosk kiosk;
  {
    const auto store = kiosk.work(1, before_rescue);
    REQUIRE(store::make_folder(kiosk.disk, place));
    REQUIRE(store->back_up(kiosk.disk, place, noon, {}));
    REQUIRE(store->append(answer("A09/q", "after")));
  }
  // A journal of the newest line only: all others are promised by a head, and their database is gone.
  store::Seals seals(kiosk.keys);
  const auto pages = store::read_journal(kiosk.disk, folder, seals);
  REQUIRE(pages);
  for (const store::Change& each : pages->all_key_records())
    REQUIRE(seals.take(each.key, *each.value, store::Seals::From::database));
  const store::JournalLine newest = pages->lines.back();
  const std::string line = *seals.open(newest.key, newest.sealed);
  const store::Heads heads = {{{1}, {before_rescue + 3, before_rescue + 3, vault::digest(line)}}};
  REQUIRE(store::Journal::begin(kiosk.disk, folder, seals, heads, {newest}));
  destroy_database(kiosk.disk);
  const store::Opening how = with_backups(2);
  {
    const auto store = Store::open(kiosk.disk, folder, kiosk.keys, how);
    REQUIRE(store);
    CHECK(answers_in(**store) == before_rescue + 1);
    CHECK((*store)->learners()->size() == 1);
    CHECK(says(**store, "We put back 7 saved answers from the safety copy from 22 November 2026."));
    CHECK(kinds_in(**store).back() == "restored");
  }
  const auto again = kiosk.start(3);
  CHECK(again->notes().empty());
  CHECK(answers_in(*again) == before_rescue + 1);
}

TEST_CASE("any damage to a database without its journal costs nothing that a backup has", "[faults]") {
  BackedUpKiosk first;
  work_and_back_up(first);
  std::map<std::string, std::string> whole;
  for (const std::string& path : first.disk.files()) whole[path] = first.disk.contents(path);
  int opened = 0;
  int rescued = 0;
  for (const auto& [path, bytes] : whole) {
    if (path.find("/db/") == std::string::npos || path.ends_with("LOCK")) continue;
    for (std::size_t part = 0; part < 4; ++part) {
      for (const auto& [each, its] : whole) first.disk.replace(each, its);
      lose_files(first.disk, "/journal");
      first.disk.replace(path, bytes.substr(0, bytes.size() * part / 4));
      const store::Opening how = with_backups(7);
      INFO(path << " cut to part " << part);
      const auto store = Store::open(first.disk, folder, first.keys, how);
      REQUIRE(store);
      ++opened;
      rescued += says(**store, "We put back") ? 1 : 0;
      CHECK(answers_in(**store) == before_rescue);
    }
  }
  std::cout << "damage with a backup: " << opened << " opened, " << rescued << " of them from the backup\n";
  CHECK(rescued > 0);
}

TEST_CASE("a power cut while a backup takes the place of a lost store costs nothing that it has",
          "[faults]") {
  int cuts = 0;
  BackedUpKiosk begun;
  work_and_back_up(begun);
  destroy_database(begun.disk);
  lose_files(begun.disk, "/journal");
  for (std::uint64_t at = 1;; at += 5, ++cuts) {
    BackedUpKiosk kiosk(begun, at);
    kiosk.disk.plan({DiskFault::What::power_cut, at, false, false});
    (void)Store::open(kiosk.disk, folder, kiosk.keys, with_backups(2));
    const bool met = kiosk.disk.fault_happened();
    kiosk.disk.cut_power();
    kiosk.disk.power_on();
    INFO("operation " << at);
    const auto store = Store::open(kiosk.disk, folder, kiosk.keys, with_backups(3));
    REQUIRE(store);
    CHECK(answers_in(**store) == before_rescue);
    if (!met) break;
  }
  std::cout << "rescue cut at " << cuts << " places\n";
}
