// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "store/database.h"
#include "store/journal.h"
#include "store/keys.h"
#include "store/simulated_disk.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/forgotten_bytes.h"
#include "support/store_samples.h"

using samples::answer;
using samples::asha;
using samples::files_with;
using samples::folder;
using samples::noon;
using samples::pieces_of;
using samples::start;
using store::SimulatedDisk;
using store::Store;

namespace {

constexpr base::Id ben{0xB};

store::Deed of(base::Id about, store::Deed deed) {
  deed.about = about;
  return deed;
}

void work(Store& store, int run) {
  REQUIRE(store.add_learner(asha, "Asha", noon));
  REQUIRE(store.add_learner(ben, "Ben", noon));
  const std::string words = "run " + std::to_string(run);
  for (const base::Id about : {asha, ben}) {
    REQUIRE(store.keep_draft(about, {"A01/q", words + " being typed", noon}));
    REQUIRE(store.append(of(about, answer("A01/q", words))));
    REQUIRE(store.keep_draft(about, {"A02/q", words + " left open", noon}));
  }
}

// Two learners' work in three runs, and every piece of the first one's that ever was stored.
std::vector<std::string> fill(store::Disk& disk, const std::string& place) {
  std::vector<std::string> pieces;
  for (int run = 1; run <= 3; ++run) {
    {
      const auto opened = start(disk, static_cast<std::uint64_t>(run), place);
      REQUIRE(opened);
      work(**opened, run);
    }
    const auto more = pieces_of(disk, asha, samples::keys(), place);
    pieces.insert(pieces.end(), more.begin(), more.end());
  }
  return pieces;
}

void forget_asha(store::Disk& disk, std::uint64_t writer, const std::string& place = folder) {
  const auto opened = start(disk, writer, place);
  REQUIRE(opened);
  REQUIRE((*opened)->forget(asha, noon));
}

}  // namespace

TEST_CASE("after a learner is forgotten no stored byte of the learner is in any file", "[store]") {
  SimulatedDisk disk;
  const std::vector<std::string> pieces = fill(disk, folder);
  REQUIRE(pieces.size() > 10);
  REQUIRE_FALSE(files_with(disk, pieces).empty());
  forget_asha(disk, 4);
  CHECK(files_with(disk, pieces).empty());
}

TEST_CASE("what was forgotten does not come back with a power cut just after", "[store]") {
  SimulatedDisk disk;
  const std::vector<std::string> pieces = fill(disk, folder);
  {
    const auto opened = start(disk, 4);
    REQUIRE(opened);
    REQUIRE((*opened)->forget(asha, noon));
    disk.cut_power();
  }
  disk.power_on();
  CHECK(files_with(disk, pieces).empty());
  CHECK(start(disk, 5));
}

TEST_CASE("on a real folder no stored byte of a forgotten learner is left either", "[store]") {
  std::string place = (std::filesystem::temp_directory_path() / "fingerpost-XXXXXX").string();
  REQUIRE(mkdtemp(place.data()));
  store::RealDisk disk;
  const std::vector<std::string> pieces = fill(disk, place + "/data");
  forget_asha(disk, 4, place + "/data");
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(place)) {
    if (!entry.is_regular_file() || entry.path().filename() == "ballast") continue;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    ++files;
    for (const std::string& piece : pieces) CHECK(bytes.str().find(piece) == std::string::npos);
  }
  CHECK(files > 4);
  std::filesystem::remove_all(place);
}

TEST_CASE("the other learners' work is all there after a forgetting, and no start has a note", "[store]") {
  SimulatedDisk disk;
  fill(disk, folder);
  std::vector<learner::Event> before;
  {
    const auto opened = start(disk, 4);
    REQUIRE(opened);
    before = *(*opened)->events(ben);
    REQUIRE((*opened)->forget(asha, noon));
    CHECK((*opened)->notes().empty());
    REQUIRE((*opened)->append(of(ben, answer("A03/q", "after"))));
  }
  for (std::uint64_t writer = 5; writer < 7; ++writer) {
    const auto opened = start(disk, writer);
    REQUIRE(opened);
    CHECK((*opened)->notes().empty());
    auto events = *(*opened)->events(ben);
    REQUIRE(events.size() == before.size() + 1);
    events.pop_back();
    CHECK(events == before);
    CHECK((*opened)->drafts(ben)->size() == 1);
    REQUIRE((*opened)->learners()->size() == 1);
    CHECK((*opened)->learners()->front().name == "Ben");
    CHECK((*opened)->events(asha)->empty());
    CHECK((*opened)->drafts(asha)->empty());
  }
}

TEST_CASE("what others did stays, though it names a forgotten learner as the one who typed", "[store]") {
  SimulatedDisk disk;
  const auto opened = start(disk, 1);
  REQUIRE(opened);
  work(**opened, 1);
  store::Deed deed = of(ben, answer("A03/q", "a friend typed this"));
  deed.who = asha;
  REQUIRE((*opened)->append(deed));
  REQUIRE((*opened)->forget(asha, noon));
  CHECK((*opened)->events(ben)->back().who == asha);
}

TEST_CASE("a forgotten learner's id takes nothing more, now or at a later start", "[store]") {
  SimulatedDisk disk;
  fill(disk, folder);
  for (std::uint64_t writer = 4; writer < 6; ++writer) {
    const auto opened = start(disk, writer);
    REQUIRE(opened);
    REQUIRE((*opened)->forget(asha, noon));  // the second time there is nothing left to do
    const auto answered = (*opened)->append(answer("A01/q", "again"));
    REQUIRE_FALSE(answered);
    CHECK(answered.error().fault == base::Fault::invalid);
    const auto added = (*opened)->add_learner(asha, "Asha", noon);
    REQUIRE_FALSE(added);
    CHECK(added.error().fault == base::Fault::invalid);
    const auto kept = (*opened)->keep_draft(asha, {"A01/q", "again", noon});
    REQUIRE_FALSE(kept);
    CHECK(kept.error().fault == base::Fault::invalid);
  }
  CHECK(pieces_of(disk, asha, samples::keys()).empty());
}

TEST_CASE("what the program itself did cannot be forgotten", "[store]") {
  SimulatedDisk disk;
  const auto opened = start(disk, 1);
  REQUIRE(opened);
  const auto refused = (*opened)->forget({0}, noon);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == base::Fault::invalid);
}

// An older journal put back, as by a careless copy of the folder.
TEST_CASE("an old journal does not bring a forgotten learner back", "[store]") {
  SimulatedDisk disk;
  const std::vector<std::string> pieces = fill(disk, folder);
  const std::string journal = disk.contents(folder + "/journal");
  forget_asha(disk, 4);
  disk.replace(folder + "/journal", journal);
  const auto opened = start(disk, 5);
  REQUIRE(opened);
  CHECK((*opened)->events(asha)->empty());
  CHECK(files_with(disk, pieces).empty());
}

TEST_CASE("when learners are forgotten one after the other, the heads count what is left", "[store]") {
  std::mt19937_64 dice(11);
  SimulatedDisk disk;
  std::map<std::uint64_t, std::size_t> saved;
  for (std::uint64_t run = 1; run <= 8; ++run) {
    const auto opened = start(disk, run);
    REQUIRE(opened);
    CHECK((*opened)->notes().empty());
    for (int deed = 0; deed < 12; ++deed) {
      const std::uint64_t about = 100 + run * 2 + dice() % 6;
      REQUIRE((*opened)->append(of({about}, answer("A01/q", "words"))));
      ++saved[about];
    }
    const std::uint64_t gone = 100 + run * 2;
    REQUIRE((*opened)->forget({gone}, noon));
    saved.erase(gone);
    for (const auto& [about, count] : saved) CHECK((*opened)->events({about})->size() == count);
  }
}
