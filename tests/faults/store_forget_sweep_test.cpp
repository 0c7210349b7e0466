// SPDX-License-Identifier: GPL-3.0-or-later
// Operations of a forgetting and of a change of the store key fail once, for ever, or
// with the power. The others' work stays whole, and the next try ends it.
#include <leveldb/env.h>

#include <functional>
#include <iostream>

#include "store/database.h"
#include "store/journal.h"
#include "store/keys.h"
#include "store/simulated_disk.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/forgotten_bytes.h"
#include "support/locked_store.h"
#include "support/store_samples.h"

using samples::answer;
using samples::asha;
using samples::files_with;
using samples::folder;
using samples::LockedStore;
using samples::noon;
using samples::pieces_of;
using store::DiskFault;
using store::SimulatedDisk;
using store::Store;

namespace {

constexpr base::Id ben{0xB};
constexpr std::size_t runs = 2;
using Files = std::vector<std::pair<std::string, std::string>>;

void work(Store& store) {
  REQUIRE(store.add_learner(asha, "Asha", noon));
  REQUIRE(store.add_learner(ben, "Ben", noon));
  for (const base::Id about : {asha, ben}) {
    store::Deed deed = answer("A01/q", "words of one of them");
    deed.about = about;
    REQUIRE(store.append(deed));
    REQUIRE(store.keep_draft(about, {"A02/q", "being typed", noon}));
  }
}

// A folder with two learners' work, to begin each round of a sweep with.
struct BeforeForgetting {
  Files files;
  std::vector<std::string> pieces;  // of what is stored of Asha
};

BeforeForgetting beginning() {
  BeforeForgetting begun;
  SimulatedDisk disk;
  LockedStore locked(disk);
  for (std::size_t run = 1; run <= runs; ++run) {
    {
      const auto opened = locked.open(run);
      REQUIRE(opened);
      work(**opened);
    }
    for (std::string& piece : pieces_of(disk, asha, locked.keys)) begun.pieces.push_back(std::move(piece));
  }
  for (const std::string& path : disk.files()) begun.files.emplace_back(path, disk.contents(path));
  return begun;
}

// Ben's work is whole, and nothing was said to be lost.
void check_ben(Store& store) {
  const auto events = store.events(ben);
  REQUIRE(events);
  CHECK(events->size() == 1 + runs);
  CHECK(store.drafts(ben)->size() == 1);
  for (const store::Note& note : store.notes()) {
    INFO(note.sentence);
    CHECK(note.sentence.find("damaged") == std::string::npos);
    CHECK(note.sentence.find("had gone") == std::string::npos);
  }
}

using Work = std::function<base::Outcome(LockedStore& locked, Store& store)>;

struct Round {
  bool met = false;   // the fault
  bool done = false;  // the work said so
};

// A start, the fault at some operation of the work, and the disk well again.
Round disturb(SimulatedDisk& disk, const BeforeForgetting& begun, const DiskFault& fault, const Work& work) {
  for (const auto& [path, bytes] : begun.files) disk.replace(path, bytes);
  LockedStore locked(disk, LockedStore::Keyring::on_disk);
  const auto opened = locked.open(10);
  REQUIRE(opened);
  disk.plan(fault);
  Round round;
  round.done = bool{work(locked, **opened)};
  round.met = disk.fault_happened();
  return round;
}

using Check = std::function<void(SimulatedDisk& disk, const BeforeForgetting& begun, const Round& round)>;

// Faults that mend.h and attempt() meet come at some operations only.
constexpr std::uint64_t stride = 11;

void sweep(const char* name, DiskFault fault, std::uint64_t step, const Work& work, const Check& check) {
  const BeforeForgetting begun = beginning();
  int places = 0;
  int done = 0;
  for (fault.at = 1;; fault.at += step, ++places) {
    INFO(name << " at operation " << fault.at);
    SimulatedDisk disk(fault.at);
    const Round round = disturb(disk, begun, fault, work);
    if (fault.what == DiskFault::What::power_cut) disk.power_on();
    disk.plan({});
    if (round.done) ++done;
    check(disk, begun, round);
    if (!round.met) break;
  }
  std::cout << name << ": " << places << " places, " << done << " times done all the same\n";
  CHECK(places > 10);
}

// ---- forgetting ----

// A fault while LevelDB opens may have a database set aside, which nobody touches again.
std::vector<std::string> live_files_with(const SimulatedDisk& disk, const std::vector<std::string>& pieces) {
  std::vector<std::string> files = files_with(disk, pieces);
  std::erase_if(files,
                [](const std::string& path) { return path.find("/quarantine/") != std::string::npos; });
  return files;
}

base::Outcome forget(LockedStore&, Store& store) { return store.forget(asha, noon); }

void sweep_forgetting(const char* name, const DiskFault& fault, std::uint64_t step = stride) {
  const Check check = [](SimulatedDisk& disk, const BeforeForgetting& begun, const Round& round) {
    LockedStore locked(disk, LockedStore::Keyring::on_disk);
    if (round.done) CHECK(live_files_with(disk, begun.pieces) == std::vector<std::string>{});
    {
      const auto opened = locked.open(11);
      REQUIRE(opened);
      check_ben(**opened);
      REQUIRE((*opened)->forget(asha, noon));
      if (disk.env().FileExists(folder + "/quarantine"))
        REQUIRE(forget_learner(locked.ring(), **opened, asha, noon));
      check_ben(**opened);
    }
    CHECK(files_with(disk, begun.pieces) == std::vector<std::string>{});
    CHECK_FALSE(disk.env().FileExists(folder + "/quarantine"));
    const auto again = locked.open(12);
    REQUIRE(again);
    CHECK((*again)->notes().empty());
    CHECK((*again)->events(asha)->empty());
  };
  sweep(name, fault, step, forget, check);
}

// ---- the store key ----

// All store values and key records are under the newest key.
bool is_all_newest(SimulatedDisk& disk, const vault::StoreKeys& keys) {
  const auto database = store::Database::open(disk, folder + "/db", store::Database::Access::look, {keys});
  if (!database) return false;
  bool is_newest = true;
  const auto look = [&](std::string_view key, std::string_view stored) {
    if (!store::about_of(key) && !(*database)->seals().is_newest(stored)) is_newest = false;
  };
  return (*database)->scan_sealed("", look) && is_newest;
}

base::Outcome change_key(LockedStore& locked, Store& store) { return change_store_key(locked.ring(), store); }

void sweep_store_key(const char* name, const DiskFault& fault, std::uint64_t step = stride) {
  const Check check = [](SimulatedDisk& disk, const BeforeForgetting&, const Round& round) {
    LockedStore locked(disk, LockedStore::Keyring::on_disk);
    if (round.done) CHECK_FALSE(locked.keyring.is_changing_store_key());
    {
      const auto opened = locked.open(11);
      REQUIRE(opened);
      check_ben(**opened);
      CHECK((*opened)->events(asha)->size() == 1 + runs);
      REQUIRE(finish_store_key_change(locked.ring(), **opened));
      check_ben(**opened);
    }
    CHECK(is_all_newest(disk, locked.keys));
    LockedStore later(disk, LockedStore::Keyring::on_disk);
    CHECK_FALSE(later.keys.before);
    const auto again = later.open(12);
    REQUIRE(again);
    CHECK((*again)->notes().empty());
    check_ben(**again);
  };
  sweep(name, fault, step, change_key, check);
}

}  // namespace

TEST_CASE("a power cut during a forgetting costs the others nothing", "[faults]") {
  sweep_forgetting("forgetting, power cut", {DiskFault::What::power_cut, 0, false, false}, 2);
}

TEST_CASE("an operation of a forgetting that fails costs the others nothing", "[faults]") {
  sweep_forgetting("forgetting, fails once", {DiskFault::What::io_error, 0, false, true});
  sweep_forgetting("forgetting, half a write", {DiskFault::What::short_write, 0, false, false});
  sweep_forgetting("forgetting, full from then on", {DiskFault::What::full, 0, true, false});
}

TEST_CASE("a power cut during a change of the store key leaves all readable", "[faults]") {
  sweep_store_key("store key, power cut", {DiskFault::What::power_cut, 0, false, false}, 3);
}

TEST_CASE("an operation of a change of the store key that fails leaves all readable", "[faults]") {
  sweep_store_key("store key, fails once", {DiskFault::What::io_error, 0, false, true});
  sweep_store_key("store key, full from then on", {DiskFault::What::full, 0, true, false});
}

TEST_CASE("a power cut at any operation of a forgetting costs the others nothing", "[.long]") {
  sweep_forgetting("forgetting, power cut", {DiskFault::What::power_cut, 0, false, false}, 1);
}

TEST_CASE("a power cut at any operation of a change of the store key leaves all readable", "[.long]") {
  sweep_store_key("store key, power cut", {DiskFault::What::power_cut, 0, false, false}, 1);
}
