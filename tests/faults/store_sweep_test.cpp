// SPDX-License-Identifier: GPL-3.0-or-later
// Each file operation of a whole run fails once, one run for each operation. What
// was said to be saved must be there afterwards, and the store must open.
#include <iostream>
#include <map>
#include <set>

#include "store/simulated_disk.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/disk_files.h"
#include "support/store_samples.h"

using samples::answer;
using samples::asha;
using samples::noon;
using store::DiskFault;
using store::SimulatedDisk;
using store::Store;

namespace {

// What the store said to be saved.
struct Promised {
  std::vector<learner::Event> events;
  std::map<std::string, std::string> drafts;
  std::set<std::string> unsure;  // slots at work on when something failed: old or new, both are right
  bool has_name = false;
  int failures = 0;
};

std::string words(std::uint64_t writer, int number) {
  return "run " + std::to_string(writer) + " words " + std::to_string(number) + std::string(200, '.');
}

void note_draft(Promised& promised, const std::string& slot, const std::string& text, bool kept) {
  if (kept) promised.drafts[slot] = text;
  if (!kept) promised.unsure.insert(slot);
  if (!kept) ++promised.failures;
}

// One start, ten answers with their drafts, one learner. Goes on after failures as the program would.
void run(SimulatedDisk& disk, std::uint64_t writer, Promised& promised) {
  const auto opened = samples::start(disk, writer);
  if (!opened) {
    ++promised.failures;
    return;
  }
  Store& store = **opened;
  if (store.add_learner({8}, "Ben", noon)) promised.has_name = true;
  for (int number = 0; number < 10; ++number) {
    const std::string slot = "A0" + std::to_string(number % 3) + "/q";
    note_draft(promised, slot, words(writer, number),
               bool{store.keep_draft(asha, {slot, words(writer, number), noon})});
    if (number % 4 == 3) continue;
    const auto saved = store.append(answer(slot, words(writer, number)));
    if (saved) promised.events.push_back(*saved);
    if (saved) promised.drafts.erase(slot);
    if (!saved) promised.unsure.insert(slot);
    if (!saved) ++promised.failures;
  }
}

// The disk is well again. Everything promised must be there.
void check(SimulatedDisk& disk, const Promised& promised, std::uint64_t at) {
  INFO("operation " << at);
  const auto opened = samples::start(disk, 1000000 + at);
  if (!opened) INFO(opened.error().detail);
  REQUIRE(opened);
  Store& store = **opened;
  const auto events = store.events(asha);
  REQUIRE(events);
  std::size_t found = 0;
  for (const learner::Event& event : *events) {
    if (found < promised.events.size() && event == promised.events[found]) ++found;
  }
  CHECK(found == promised.events.size());
  if (promised.has_name) CHECK(store.learners()->size() == 1);
  const auto drafts = store.drafts(asha);
  REQUIRE(drafts);
  std::map<std::string, std::string> kept;
  for (const store::Draft& draft : *drafts) kept[draft.slot] = draft.text;
  for (const auto& [slot, text] : promised.drafts) {
    if (!promised.unsure.contains(slot)) CHECK(kept[slot] == text);
  }
  for (const store::Note& note : store.notes()) {
    CHECK(note.sentence.find("could not be found") == std::string::npos);
  }
  CHECK(store.append(answer("A09/q", "after")));
}

// A disk to begin each round of a sweep with.
struct Beginning {
  samples::DiskFiles files;
  Promised promised;
};

Beginning two_runs() {
  Beginning begun;
  SimulatedDisk disk;
  run(disk, 1, begun.promised);
  run(disk, 2, begun.promised);
  REQUIRE(begun.promised.failures == 0);
  begun.files = samples::files_on(disk);
  return begun;
}

struct Swept {
  std::uint64_t places = 0;
  std::size_t promised = 0;
  int failures = 0;
};

// Runs with the fault at the first operation, the second (or so many later), … until a run meets none.
Swept sweep(DiskFault fault, bool fresh, std::uint64_t step) {
  Swept swept;
  const Beginning begun = fresh ? Beginning{} : two_runs();
  for (fault.at = 1;; fault.at += step) {
    SimulatedDisk disk(fault.at);
    samples::lay(begun.files, disk);
    Promised promised = begun.promised;
    disk.plan(fault);
    run(disk, 3, promised);
    const bool met = disk.fault_happened();
    if (fault.what == DiskFault::What::power_cut) disk.power_on();
    disk.plan({});
    check(disk, promised, fault.at);
    swept.promised += promised.events.size();
    swept.failures += promised.failures;
    if (!met) break;
    ++swept.places;
  }
  return swept;
}

void sweep_both(const char* name, const DiskFault& fault, std::uint64_t step = 1) {
  for (const bool fresh : {true, false}) {
    const Swept swept = sweep(fault, fresh, step);
    std::cout << name << (fresh ? ", first run: " : ", third run: ") << swept.places << " places, "
              << swept.promised << " promised answers all there, " << swept.failures << " said not saved\n";
    CHECK(swept.places > 100 / step);
  }
}

// A disk that fails for good makes the store try everything nine times, so the short form leaves places out.
constexpr std::uint64_t short_step = 3;

}  // namespace

TEST_CASE("an operation that fails once loses nothing that was saved", "[faults]") {
  sweep_both("fails once", {DiskFault::What::io_error, 0, false, false});
}

TEST_CASE("a read that fails once loses nothing that was saved", "[faults]") {
  sweep_both("read fails once", {DiskFault::What::io_error, 0, false, true});
}

TEST_CASE("a disk that fails from some operation on loses nothing that was saved", "[faults]") {
  sweep_both("fails from then on", {DiskFault::What::io_error, 0, true, false}, short_step);
}

TEST_CASE("a write that stops half way loses nothing that was saved", "[faults]") {
  sweep_both("half a write", {DiskFault::What::short_write, 0, false, false});
}

TEST_CASE("a disk that is full for one operation loses nothing that was saved", "[faults]") {
  sweep_both("full once", {DiskFault::What::full, 0, false, false});
}

TEST_CASE("a disk that is full from some operation on loses nothing that was saved", "[faults]") {
  sweep_both("full from then on", {DiskFault::What::full, 0, true, false}, short_step);
}

TEST_CASE("a power cut at any operation loses nothing that was saved", "[faults]") {
  sweep_both("power cut", {DiskFault::What::power_cut, 0, false, false});
}

TEST_CASE("a disk that fails or is full from any operation on loses nothing that was saved", "[.long]") {
  sweep_both("fails from then on", {DiskFault::What::io_error, 0, true, false});
  sweep_both("full from then on", {DiskFault::What::full, 0, true, false});
}
