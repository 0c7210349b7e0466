// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/take_away.h"

#include "platform/headless/fake_drives.h"
#include "support/catch.h"

namespace {

using base::Fault;
using platform::FakeDrives;
using platform::FakeStick;
using transfer::File;
using transfer::Stage;

const std::atomic<bool> goes_on = false;

std::vector<File> two_files() {
  return {{"portfolio.pdf", "portfolio_pdf", std::string(200'000, 'p'), 12},
          {"portfolio.html", "portfolio_html", std::string(70'000, 'h'), 0}};
}

// A stick that holds an older portfolio already, safe and whole.
FakeStick used_stick() {
  FakeStick stick;
  stick.name = "SAM-BLUE";
  stick.files["FP-0-portfolio.pdf"] = "the old portfolio";
  stick.durable = stick.files;
  return stick;
}

base::Result<transfer::Taken> take(FakeDrives& drives, const std::vector<File>& files,
                                   const std::string& serial = "7") {
  return transfer::take_away(*drives.list().at(0), files, serial, {}, goes_on);
}

// What a person finds on the stick at home.
const std::map<std::string, std::string>& at_home(FakeDrives& drives) {
  drives.pull("SAM-BLUE");
  return drives.stick("SAM-BLUE")->durable;
}

void check_nothing_good_was_lost(FakeDrives& drives, bool said_saved) {
  const auto& files = at_home(drives);
  REQUIRE(files.at("FP-0-portfolio.pdf") == "the old portfolio");
  if (!said_saved) return;
  REQUIRE(files.at("FP-7-portfolio.pdf") == two_files()[0].bytes);
  REQUIRE(files.at("FP-7-portfolio.html") == two_files()[1].bytes);
  REQUIRE(files.size() == 3);
}

}  // namespace

TEST_CASE("what was taken away is on the stick, under new names, and nothing else is", "[transfer]") {
  FakeDrives drives;
  drives.plug(used_stick());
  const auto taken = take(drives, two_files());
  REQUIRE(taken);
  CHECK(taken->names == std::vector<std::string>{"FP-7-portfolio.pdf", "FP-7-portfolio.html"});
  CHECK(taken->let_go);
  check_nothing_good_was_lost(drives, true);
}

TEST_CASE("every stage is told in order, and bytes only ever go up", "[transfer]") {
  FakeDrives drives;
  drives.plug(used_stick());
  std::vector<Stage> stages;
  const auto keep = [&stages](const Stage& stage) { stages.push_back(stage); };
  REQUIRE(transfer::take_away(*drives.list().at(0), two_files(), "7", keep, goes_on));
  CHECK(stages.front().what == Stage::What::checking);
  CHECK(stages.back().what == Stage::What::safe);
  for (std::size_t i = 1; i < stages.size(); ++i) {
    CHECK(stages[i - 1].what <= stages[i].what);
    CHECK(stages[i].done <= stages[i].of);
    const bool same = stages[i - 1].what == stages[i].what && stages[i - 1].file == stages[i].file;
    if (same) CHECK(stages[i - 1].done <= stages[i].done);
  }
}

TEST_CASE("a stick that cannot be let go of is saved all the same, and says so", "[transfer]") {
  FakeDrives drives;
  drives.plug(used_stick()).faults.cannot_let_go = true;
  const auto taken = take(drives, two_files());
  REQUIRE(taken);
  CHECK_FALSE(taken->let_go);
  check_nothing_good_was_lost(drives, true);
}

TEST_CASE("a fault at any single operation is never called saved when it is not", "[transfer]") {
  const Fault fault = GENERATE(Fault::removed, Fault::full, Fault::denied, Fault::invalid);
  std::uint64_t failures = 0;
  for (std::uint64_t n = 1;; ++n) {
    FakeDrives drives;
    FakeStick& stick = drives.plug(used_stick());
    stick.faults.fail_at_operation = n;
    stick.faults.fail_with = fault;
    const auto taken = take(drives, two_files());
    const bool reached = stick.operations >= n;
    if (!taken) {
      ++failures;
      CHECK(taken.error().fault == fault);
    }
    check_nothing_good_was_lost(drives, static_cast<bool>(taken));
    if (!reached) break;
  }
  CHECK(failures > 15);
}

TEST_CASE("a stick pulled at any operation leaves the old portfolio whole", "[transfer]") {
  for (std::uint64_t n = 1;; ++n) {
    FakeDrives drives;
    FakeStick& stick = drives.plug(used_stick());
    stick.faults.pull_at_operation = n;
    const auto taken = take(drives, two_files());
    const bool reached = stick.operations >= n;
    // Only when everything was read from it again may a pulled stick have been called saved.
    if (!taken) CHECK(taken.error().fault == Fault::removed);
    check_nothing_good_was_lost(drives, static_cast<bool>(taken));
    if (!reached) break;
  }
}

TEST_CASE("a stick pulled while writing, at any byte, is not saved and the old portfolio is whole",
          "[transfer]") {
  const std::uint64_t size = two_files()[0].bytes.size() + two_files()[1].bytes.size();
  for (std::uint64_t byte = 0; byte < size; byte += 997) {
    FakeDrives drives;
    drives.plug(used_stick()).faults.pull_at_byte = byte;
    const auto taken = take(drives, two_files());
    REQUIRE_FALSE(taken);
    CHECK(taken.error().fault == Fault::removed);
    check_nothing_good_was_lost(drives, false);
  }
}

TEST_CASE("a stick that gives back other bytes is found out", "[transfer]") {
  FakeDrives drives;
  drives.plug(used_stick()).faults.lies = true;
  const auto taken = take(drives, two_files());
  REQUIRE_FALSE(taken);
  CHECK(taken.error().fault == Fault::corrupt);
  CHECK(at_home(drives).size() == 1);
}

TEST_CASE("a stick needs room for twice the size and a megabyte before anything is written", "[transfer]") {
  FakeDrives drives;
  FakeStick& stick = drives.plug(used_stick());
  stick.capacity = transfer::room_for(two_files()) + 17 - 1;  // 17 bytes are taken
  const auto taken = take(drives, two_files());
  REQUIRE_FALSE(taken);
  CHECK(taken.error().fault == Fault::full);
  CHECK(stick.written == 0);
  ++stick.capacity;
  CHECK(take(drives, two_files()));
}

TEST_CASE("a read-only stick is refused before anything is written", "[transfer]") {
  FakeDrives drives;
  FakeStick& stick = drives.plug(used_stick());
  stick.read_only = true;
  const auto taken = take(drives, two_files());
  REQUIRE_FALSE(taken);
  CHECK(taken.error().fault == Fault::denied);
  CHECK(stick.written == 0);
}

TEST_CASE("a file of the same name is never replaced, and another serial goes through", "[transfer]") {
  FakeDrives drives;
  FakeStick& stick = drives.plug(used_stick());
  stick.files["FP-7-portfolio.html"] = "somebody's";
  stick.durable = stick.files;
  const auto taken = take(drives, two_files());
  REQUIRE_FALSE(taken);
  CHECK(taken.error().fault == Fault::invalid);
  CHECK(stick.files.at("FP-7-portfolio.html") == "somebody's");
  CHECK(take(drives, two_files(), "8"));
  CHECK(stick.files.at("FP-7-portfolio.html") == "somebody's");
}

TEST_CASE("a half-written file of an earlier run is not ours to remove", "[transfer]") {
  FakeDrives drives;
  FakeStick& stick = drives.plug(used_stick());
  stick.files["FP-7-1.tmp"] = "from before";
  REQUIRE_FALSE(take(drives, two_files()));
  CHECK(stick.files.at("FP-7-1.tmp") == "from before");
}

TEST_CASE("stopping in the middle leaves nothing half-written behind", "[transfer]") {
  FakeDrives drives;
  FakeStick& stick = drives.plug(used_stick());
  std::atomic<bool> stop = false;
  const auto stop_in_second = [&stop](const Stage& stage) { stop = stage.file == 1 && stage.done > 0; };
  const auto taken = transfer::take_away(*drives.list().at(0), two_files(), "7", stop_in_second, stop);
  REQUIRE_FALSE(taken);
  CHECK(taken.error().fault == Fault::busy);
  CHECK(stick.files.size() == 1);
  CHECK(at_home(drives).size() == 1);
}

TEST_CASE("nothing to take is not called saved", "[transfer]") {
  FakeDrives drives;
  drives.plug(used_stick());
  const auto taken = take(drives, {});
  REQUIRE_FALSE(taken);
  CHECK(taken.error().fault == Fault::invalid);
}

TEST_CASE("an empty file is taken away as any other", "[transfer]") {
  FakeDrives drives;
  drives.plug(used_stick());
  REQUIRE(take(drives, {{"nothing.txt", "", "", 0}}));
  CHECK(at_home(drives).at("FP-7-nothing.txt").empty());
}

TEST_CASE("the fake drives show what is plugged, and change their generation with it", "[transfer]") {
  FakeDrives drives;
  const auto before = drives.generation();
  drives.plug(used_stick());
  CHECK(drives.generation() != before);
  CHECK(drives.list().size() == 1);
  CHECK(drives.pull("SAM-BLUE"));
  CHECK_FALSE(drives.pull("SAM-BLUE"));
  CHECK(drives.list().empty());
  CHECK(drives.plug_again("SAM-BLUE"));
  CHECK(drives.list().at(0)->name() == "SAM-BLUE");
}
