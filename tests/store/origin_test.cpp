// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/origin.h"

#include "store/simulated_disk.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/store_samples.h"

using store::Origin;
using store::Store;

namespace {

constexpr base::Id pc_4{4};
constexpr base::Id pc_5{5};

// One start and its end; the digest of the run, as the PC remembers it. Notes come back through `notes`.
std::string run(store::Disk& disk, std::uint64_t writer, base::Id pc, const std::string& remembered,
                std::string* notes = nullptr) {
  store::Opening opening = samples::opening(writer);
  opening.pc = pc;
  opening.last_run = remembered;
  const bool is_there = Store::exists(disk, samples::folder);
  const auto store = is_there ? Store::open(disk, samples::folder, samples::keys(), opening)
                              : Store::create(disk, samples::folder, samples::keys(), opening);
  REQUIRE(store);
  for (const store::Note& note : (*store)->notes()) {
    if (notes != nullptr) *notes += note.sentence;
  }
  return (*store)->this_run();
}

void copy_files(const store::SimulatedDisk& from, store::SimulatedDisk& to) {
  for (const std::string& path : to.files()) to.lose(path);
  for (const std::string& path : from.files()) to.replace(path, from.contents(path));
}

learner::Event run_event(std::uint64_t writer, const std::string& before) {
  learner::Event event;
  event.writer = {writer};
  event.number = 1;
  event.kind = learner::kind::run_began;
  event.body = {{"pc", base::hex(pc_4)}, {"before", before}};
  return event;
}

}  // namespace

TEST_CASE("a PC that goes on with its own work says nothing", "[store]") {
  store::SimulatedDisk disk;
  std::string notes;
  std::string remembered = run(disk, 1, pc_4, "", &notes);
  for (std::uint64_t writer = 2; writer < 6; ++writer)
    remembered = run(disk, writer, pc_4, remembered, &notes);
  CHECK(notes.empty());
}

TEST_CASE("work that comes from another PC is told, once", "[store]") {
  store::SimulatedDisk disk;
  run(disk, 1, pc_4, "");
  std::string notes;
  const std::string remembered = run(disk, 2, pc_5, "", &notes);
  CHECK(notes == store::sentence_for(Origin::other_pc));
  notes.clear();
  run(disk, 3, pc_5, remembered, &notes);
  CHECK(notes.empty());
}

TEST_CASE("an older copy that was put back is found out by what this PC wrote last", "[store]") {
  store::SimulatedDisk disk;
  store::SimulatedDisk copy;
  std::string remembered = run(disk, 1, pc_4, "");
  copy_files(disk, copy);
  remembered = run(disk, 2, pc_4, remembered);
  std::string notes;
  run(copy, 3, pc_4, remembered, &notes);
  CHECK(notes == store::sentence_for(Origin::gone_back));
}

TEST_CASE("two runs that began from the same point show that a clone was worked on", "[store]") {
  const std::string point(64, 'a');
  const learner::Event runs[] = {run_event(1, ""), run_event(2, point), run_event(3, point)};
  CHECK(store::origin_of(runs, pc_4, "") == Origin::two_copies);
  CHECK(store::origin_of(std::span(runs).first(2), pc_4, "") == Origin::as_before);
}
