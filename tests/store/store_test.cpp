// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <algorithm>
#include <map>
#include <random>

#include "learner/record.h"
#include "store/simulated_disk.h"
#include "support/catch.h"
#include "support/store_samples.h"
#include "vault/digest.h"

using samples::answer;
using samples::asha;
using samples::folder;
using samples::noon;
using samples::opening;
using samples::start;
using store::SimulatedDisk;
using store::Store;

TEST_CASE("where there is no store, opening says so and makes none", "[store]") {
  SimulatedDisk disk;
  const auto opened = Store::open(disk, folder, samples::keys(), opening(1));
  REQUIRE_FALSE(opened);
  CHECK(opened.error().fault == base::Fault::not_found);
  CHECK_FALSE(Store::exists(disk, folder));
  CHECK(disk.files().empty());
}

TEST_CASE("a store is made once and never over another", "[store]") {
  SimulatedDisk disk;
  REQUIRE(Store::create(disk, folder, samples::keys(), opening(1)));
  const auto again = Store::create(disk, folder, samples::keys(), opening(2));
  REQUIRE_FALSE(again);
  CHECK(again.error().fault == base::Fault::invalid);
}

TEST_CASE("what was saved is there at the next start, in order", "[store]") {
  SimulatedDisk disk;
  std::vector<learner::Event> saved;
  {
    auto opened = start(disk, 1);
    REQUIRE(opened);
    for (int i = 0; i < 5; ++i) {
      auto event = (*opened)->append(answer("A01/" + std::to_string(i), "words"));
      REQUIRE(event);
      saved.push_back(*event);
    }
    CHECK((*opened)->notes().empty());
  }
  auto opened = start(disk, 2);
  REQUIRE(opened);
  const auto events = (*opened)->events(asha);
  REQUIRE(events);
  CHECK(*events == saved);
  CHECK((*opened)->notes().empty());
}

TEST_CASE("events count from 1, rise in tick over all runs, and chain by hash", "[store]") {
  SimulatedDisk disk;
  std::uint64_t tick = 0;
  std::string last_of_run;
  for (std::uint64_t run = 1; run <= 3; ++run) {
    auto opened = start(disk, run);
    REQUIRE(opened);
    const auto runs = (*opened)->events({0});
    REQUIRE(runs);
    const learner::Event& began = runs->back();
    CHECK(began.kind == learner::kind::run_began);
    CHECK(began.number == 1);
    CHECK(began.previous.empty());
    CHECK(learner::field(began, "before") == last_of_run);
    std::string previous = vault::digest_hex(learner::to_line(began));
    for (std::uint64_t number = 2; number < 6; ++number) {
      const auto event = (*opened)->append(answer("A01/a", "words"));
      REQUIRE(event);
      CHECK(event->number == number);
      CHECK(event->tick > tick);
      CHECK(event->previous == previous);
      tick = event->tick;
      previous = vault::digest_hex(learner::to_line(*event));
    }
    last_of_run = previous;
  }
}

TEST_CASE("the newest draft of each slot is there until its answer is saved", "[store]") {
  SimulatedDisk disk;
  {
    auto opened = start(disk, 1);
    REQUIRE(opened);
    CHECK((*opened)->keep_draft(asha, {"A02/why", "I li", noon}));
    CHECK((*opened)->keep_draft(asha, {"A02/why", "I like dogs", noon}));
    CHECK((*opened)->keep_draft(asha, {"A02/why/x", "other", noon}));
    CHECK((*opened)->keep_draft({99}, {"A02/why", "not hers", noon}));
  }
  auto opened = start(disk, 2);
  REQUIRE(opened);
  auto drafts = (*opened)->drafts(asha);
  REQUIRE(drafts);
  REQUIRE(drafts->size() == 2);
  CHECK((*drafts)[0].text == "I like dogs");
  CHECK((*drafts)[0].at == noon);
  CHECK((*opened)->keep_draft(asha, {"A02/why", "I like cats", noon}));
  CHECK((*opened)->drafts(asha)->at(0).text == "I like cats");

  REQUIRE((*opened)->append(answer("A02/why", "I like cats")));
  drafts = (*opened)->drafts(asha);
  REQUIRE(drafts->size() == 1);
  CHECK((*drafts)[0].slot == "A02/why/x");
  CHECK((*opened)->keep_draft(asha, {"A02/why/x", "", noon}));
  CHECK((*opened)->drafts(asha)->empty());
  CHECK((*opened)->drafts({99})->size() == 1);
}

TEST_CASE("a gentle check that was shown leaves the draft alone", "[store]") {
  SimulatedDisk disk;
  auto opened = start(disk, 1);
  REQUIRE(opened);
  CHECK((*opened)->keep_draft(asha, {"A02/why", "I like dogs", noon}));
  store::Deed deed = answer("A02/why", "");
  deed.kind = learner::kind::asked;
  REQUIRE((*opened)->append(deed));
  CHECK((*opened)->drafts(asha)->size() == 1);
}

TEST_CASE("learners are listed in the order in which they came", "[store]") {
  SimulatedDisk disk;
  auto opened = start(disk, 1);
  REQUIRE(opened);
  REQUIRE((*opened)->add_learner({9}, "Asha", noon));
  REQUIRE((*opened)->add_learner({3}, "Ben", noon));
  REQUIRE((*opened)->add_learner({9}, "Asha", noon));  // the same call again
  const auto taken = (*opened)->add_learner({3}, "Cai", noon);
  REQUIRE_FALSE(taken);
  CHECK(taken.error().fault == base::Fault::invalid);
  const auto names = (*opened)->learners();
  REQUIRE(names);
  REQUIRE(names->size() == 2);
  CHECK((*names)[0].name == "Asha");
  CHECK((*names)[1].id == base::Id{3});
  const auto events = (*opened)->events({9});
  REQUIRE(events);
  REQUIRE(events->size() == 1);
  CHECK(learner::fold({9}, *events).name == "Asha");
}

TEST_CASE("a second start is told that the store is in use, until the first one ends", "[store]") {
  SimulatedDisk disk;
  auto first = start(disk, 1);
  REQUIRE(first);
  const auto second = start(disk, 2);
  REQUIRE_FALSE(second);
  CHECK(second.error().fault == base::Fault::busy);
  (*first).reset();
  CHECK(start(disk, 3));
}

TEST_CASE("a store of a later program is not touched", "[store]") {
  SimulatedDisk disk;
  REQUIRE(start(disk, 1));
  const std::string words = "fingerpost store 3\n";
  disk.replace(folder + "/fingerpost-store", words + vault::digest_hex(words) + "\n");
  const auto opened = start(disk, 2);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().fault == base::Fault::too_new);
}

TEST_CASE("a deed that is longer than a line may be is refused, and the next one is saved", "[store]") {
  SimulatedDisk disk;
  auto opened = start(disk, 1);
  REQUIRE(opened);
  const auto refused = (*opened)->append(answer("A01/a", std::string(learner::longest_line, 'x')));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == base::Fault::invalid);
  CHECK((*opened)->append(answer("A01/a", "short")));
}

TEST_CASE("a clock before the last event is marked as suspect, and order does not heed it", "[store]") {
  SimulatedDisk disk;
  auto opened = start(disk, 1);
  REQUIRE(opened);
  REQUIRE((*opened)->append(answer("A01/a", "first")));
  store::Deed deed = answer("A01/a", "second");
  deed.at.seconds -= 86400;
  const auto second = (*opened)->append(deed);
  REQUIRE(second);
  CHECK(second->suspect_clock);
  CHECK((*opened)->append(answer("A01/b", "third"))->suspect_clock == false);
  CHECK(learner::fold(asha, *(*opened)->events(asha)).answer("A01/a")->text == "second");
}

TEST_CASE("below 64 MB no new session begins, and saved work goes on", "[store]") {
  SimulatedDisk disk;
  auto opened = start(disk, 1);
  REQUIRE(opened);
  CHECK((*opened)->room() == store::Room::enough);
  disk.set_free_bytes(150u << 20);
  REQUIRE((*opened)->add_learner({4}, "Dee", noon));
  CHECK((*opened)->room() == store::Room::low);
  CHECK((*opened)->notes().size() == 1);
  disk.set_free_bytes(50u << 20);
  const auto refused = (*opened)->add_learner({5}, "Eli", noon);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == base::Fault::full);
  CHECK((*opened)->append(answer("A01/a", "words")));
}

TEST_CASE("random runs on one store end in the records that a plain list gives", "[store]") {
  std::mt19937_64 dice(21);
  SimulatedDisk disk;
  std::vector<learner::Event> saved;
  std::map<std::string, std::string> drafts;
  for (std::uint64_t run = 1; run <= 12; ++run) {
    auto opened = start(disk, run);
    REQUIRE(opened);
    const std::size_t steps = dice() % 25;
    for (std::size_t step = 0; step < steps; ++step) {
      const std::string slot = "A0" + std::to_string(dice() % 4) + "/q";
      const std::string words = "words " + std::to_string(dice() % 1000);
      if (dice() % 2 == 0) {
        REQUIRE((*opened)->keep_draft(asha, {slot, words, noon}));
        drafts[slot] = words;
        continue;
      }
      const auto event = (*opened)->append(answer(slot, words));
      REQUIRE(event);
      saved.push_back(*event);
      drafts.erase(slot);
    }
    CHECK(*(*opened)->events(asha) == saved);
    std::map<std::string, std::string> kept;
    const auto found = (*opened)->drafts(asha);
    REQUIRE(found);
    for (const store::Draft& draft : *found) kept[draft.slot] = draft.text;
    CHECK(kept == drafts);
    CHECK((*opened)->notes().empty());
  }
}
