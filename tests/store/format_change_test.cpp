// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/format_change.h"

#include <leveldb/env.h>

#include <algorithm>

#include "store/simulated_disk.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/forgotten_bytes.h"
#include "support/later_format.h"
#include "support/store_samples.h"
#include "vault/digest.h"

using samples::answer;
using samples::asha;
using samples::folder;
using samples::later_formats;
using samples::noon;
using samples::start;
using store::SimulatedDisk;
using store::Store;

namespace {

constexpr std::size_t answers = 5;

void fill(SimulatedDisk& disk, std::size_t count = answers) {
  const auto opened = start(disk, 1);
  REQUIRE(opened);
  REQUIRE((*opened)->add_learner(asha, "Asha", noon));
  for (std::size_t i = 0; i < count; ++i) REQUIRE((*opened)->append(answer("A01/q", "words")));
  REQUIRE((*opened)->keep_draft(asha, {"A02/q", "being typed", noon}));
  REQUIRE((*opened)->keep_draft(asha, {"A03/q", "nothing", noon}));
}

base::Result<std::unique_ptr<Store>> start_later(SimulatedDisk& disk, std::uint64_t writer,
                                                 const store::Formats& formats = later_formats()) {
  store::Opening opening = samples::opening(writer);
  opening.formats = formats;
  return Store::open(disk, folder, samples::keys(), opening);
}

void check_changed(Store& store) {
  CHECK(store.notes().empty());
  const auto events = store.events(asha);
  REQUIRE(events);
  REQUIRE(events->size() == answers + 1);
  CHECK(learner::field(events->back(), "answer") == "old: words");
  REQUIRE(store.drafts(asha)->size() == 1);
  CHECK(store.drafts(asha)->front().text == "being typed.");
  CHECK(store.learners()->front().name == "Asha");
}

bool has_old_one(SimulatedDisk& disk) { return disk.env().FileExists(folder + "/db.before"); }

}  // namespace

TEST_CASE("an older store is changed step by step, and kept until the new one was found whole", "[store]") {
  SimulatedDisk disk;
  fill(disk);
  {
    const auto opened = start_later(disk, 2);
    REQUIRE(opened);
    check_changed(**opened);
    CHECK(has_old_one(disk));
  }
  const auto opened = start_later(disk, 3);
  REQUIRE(opened);
  check_changed(**opened);
  CHECK_FALSE(has_old_one(disk));
}

TEST_CASE("a change of format tells how far it has come", "[store]") {
  SimulatedDisk disk;
  fill(disk, 1500);
  store::Formats formats = later_formats();
  std::vector<std::uint64_t> told;
  std::uint64_t total = 0;
  formats.progress = [&](std::uint64_t done, std::uint64_t of) {
    told.push_back(done);
    total = of;
  };
  REQUIRE(start_later(disk, 2, formats));
  REQUIRE(told.size() >= 3);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.back() == total);
}

TEST_CASE("after a power cut a change of format goes on where it was", "[store]") {
  SimulatedDisk disk;
  fill(disk, 1500);
  std::uint64_t first = 0;
  store::Formats formats = later_formats();
  formats.progress = [&](std::uint64_t done, std::uint64_t) {
    if (first == 0 && done > 1000) {
      first = done;
      disk.cut_power();
    }
  };
  CHECK_FALSE(start_later(disk, 2, formats));
  disk.power_on();
  std::uint64_t second = 0;
  formats.progress = [&](std::uint64_t done, std::uint64_t) {
    if (second == 0) second = done;
  };
  const auto opened = start_later(disk, 3, formats);
  REQUIRE(opened);
  CHECK(first > 1000);
  CHECK(second >= first);
  CHECK((*opened)->events(asha)->size() == 1501);
  CHECK((*opened)->notes().empty());
}

TEST_CASE("where an older program wrote in between, the change of format begins again", "[store]") {
  SimulatedDisk disk;
  fill(disk, 1500);
  store::Formats formats = later_formats();
  formats.progress = [&](std::uint64_t done, std::uint64_t) {
    if (done > 1000) disk.cut_power();
  };
  CHECK_FALSE(start_later(disk, 2, formats));
  disk.power_on();
  {
    const auto older = start(disk, 3);
    REQUIRE(older);
    REQUIRE((*older)->append(answer("A01/q", "late words")));
  }
  const auto opened = start_later(disk, 4);
  REQUIRE(opened);
  CHECK((*opened)->events(asha)->size() == 1502);
  CHECK(learner::field((*opened)->events(asha)->back(), "answer") == "old: late words");
}

TEST_CASE("a store that was changed is too new for the program before, even without its marker", "[store]") {
  SimulatedDisk disk;
  fill(disk);
  REQUIRE(start_later(disk, 2));
  for (const bool has_marker : {true, false}) {
    if (!has_marker) disk.lose(folder + "/fingerpost-store");
    const auto refused = start(disk, 3);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == base::Fault::too_new);
  }
  const auto opened = start_later(disk, 4);
  REQUIRE(opened);
  check_changed(**opened);
}

TEST_CASE("a store that a later program made new is of its format from the start", "[store]") {
  SimulatedDisk disk;
  store::Opening opening = samples::opening(1);
  opening.formats = later_formats();
  REQUIRE(Store::create(disk, folder, samples::keys(), opening));
  disk.lose(folder + "/fingerpost-store");
  REQUIRE(start_later(disk, 2));
  CHECK_FALSE(has_old_one(disk));
}

TEST_CASE("a store of a format that nothing leads from is refused and left as it is", "[store]") {
  SimulatedDisk disk;
  fill(disk);
  const std::string words = "fingerpost store 1\n";
  disk.replace(folder + "/fingerpost-store", words + vault::digest_hex(words) + "\n");
  const auto opened = start(disk, 2);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().fault == base::Fault::invalid);
  CHECK_FALSE(disk.env().FileExists(folder + "/quarantine"));
}

TEST_CASE("a learner who is forgotten after a change of format is gone from the database before it too",
          "[store]") {
  SimulatedDisk disk;
  fill(disk);
  const std::vector<std::string> pieces = samples::pieces_of(disk, asha, samples::keys());
  const auto opened = start_later(disk, 2);
  REQUIRE(opened);
  REQUIRE(has_old_one(disk));
  REQUIRE_FALSE(samples::files_with(disk, pieces).empty());
  REQUIRE((*opened)->forget(asha, noon));
  CHECK_FALSE(has_old_one(disk));
  CHECK(samples::files_with(disk, pieces).empty());
}
