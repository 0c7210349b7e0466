// SPDX-License-Identifier: GPL-3.0-or-later
// The power is cut, or the disk fails, at each operation of a change of format. The
// next start has every event in the new format, or goes on with the change.
#include <leveldb/env.h>

#include <iostream>

#include "store/simulated_disk.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/later_format.h"
#include "support/store_samples.h"

using samples::answer;
using samples::asha;
using samples::folder;
using samples::noon;
using store::DiskFault;
using store::SimulatedDisk;
using store::Store;

namespace {

constexpr std::size_t answers = 4;
using Files = std::vector<std::pair<std::string, std::string>>;

Files format_beginning() {
  SimulatedDisk disk;
  for (std::uint64_t run = 1; run <= 2; ++run) {
    const auto opened = samples::start(disk, run);
    REQUIRE(opened);
    for (std::size_t i = 0; i < answers / 2; ++i) REQUIRE((*opened)->append(answer("A01/q", "words")));
    REQUIRE((*opened)->keep_draft(asha, {"A02/q", "being typed", noon}));
  }
  Files files;
  for (const std::string& path : disk.files()) files.emplace_back(path, disk.contents(path));
  return files;
}

base::Result<std::unique_ptr<Store>> start_later(SimulatedDisk& disk, std::uint64_t writer) {
  store::Opening opening = samples::opening(writer);
  opening.formats = samples::later_formats();
  return Store::open(disk, folder, samples::keys(), opening);
}

void check_changed(SimulatedDisk& disk, std::uint64_t writer) {
  const auto opened = start_later(disk, writer);
  if (!opened) INFO(opened.error().detail);
  REQUIRE(opened);
  const auto events = (*opened)->events(asha);
  REQUIRE(events);
  CHECK(events->size() == answers);
  for (const learner::Event& event : *events) CHECK(learner::field(event, "answer") == "old: words");
  REQUIRE((*opened)->drafts(asha)->size() == 1);
  CHECK((*opened)->drafts(asha)->front().text == "being typed.");
  for (const store::Note& note : (*opened)->notes()) {
    INFO(note.sentence);
    CHECK(note.sentence.find("could not be found") == std::string::npos);
    CHECK(note.sentence.find("had gone") == std::string::npos);
  }
}

void sweep(const char* name, DiskFault fault, std::uint64_t step) {
  const Files files = format_beginning();
  int places = 0;
  for (fault.at = 1;; fault.at += step, ++places) {
    INFO(name << " at operation " << fault.at);
    SimulatedDisk disk(fault.at);
    for (const auto& [path, bytes] : files) disk.replace(path, bytes);
    disk.plan(fault);
    (void)start_later(disk, 10);
    const bool met = disk.fault_happened();
    if (fault.what == DiskFault::What::power_cut) disk.power_on();
    disk.plan({});
    check_changed(disk, 11);
    check_changed(disk, 12);
    CHECK_FALSE(disk.env().FileExists(folder + "/db.before"));
    CHECK_FALSE(disk.env().FileExists(folder + "/db.next"));
    if (!met) break;
  }
  std::cout << name << ": " << places << " places\n";
  CHECK(places > 10);
}

}  // namespace

TEST_CASE("a power cut at any operation of a change of format costs nothing", "[faults]") {
  sweep("format, power cut", {DiskFault::What::power_cut, 0, false, false}, 1);
}

TEST_CASE("an operation of a change of format that fails costs nothing", "[faults]") {
  sweep("format, fails once", {DiskFault::What::io_error, 0, false, true}, 11);
  sweep("format, full from then on", {DiskFault::What::full, 0, true, false}, 11);
}
