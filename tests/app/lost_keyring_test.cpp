// SPDX-License-Identifier: GPL-3.0-or-later
// A start at which both copies of the keyring are damaged or gone.
#include "app/opening.h"
#include "platform/headless/headless.h"
#include "store/store_key_change.h"
#include "support/backup_samples.h"
#include "support/catch.h"

using app::OpenStore;
using samples::answer;
using samples::answers_in;
using samples::folder;
using samples::noon;
using samples::opening;
using samples::says;
using store::DiskFault;
using store::SimulatedDisk;

namespace {

const std::string second_place = "/second/place";
constexpr int answers = 4;

// A PC as the program finds it: its disk, and what it remembers outside of the data folder.
struct Pc {
  SimulatedDisk disk;
  headless::FakeSafe safe;
  std::uint64_t writer;

  explicit Pc(std::uint64_t first_writer = 1) : writer(first_writer) {
    REQUIRE(store::make_folder(disk, second_place));
  }

  app::Place place() { return {disk, safe, folder}; }

  base::Result<OpenStore> open() {
    store::Opening how = opening(writer++);
    how.backups_folder = second_place;
    return app::open_by_machine(place(), how);
  }

  OpenStore work(int count = answers) {
    base::Result<OpenStore> opened = open();
    REQUIRE(opened);
    for (int i = 0; i < count; ++i)
      REQUIRE(opened->store->append(answer("A0" + std::to_string(i) + "/q", "words")));
    return std::move(*opened);
  }

  // The next start, as the program does it.
  std::string mend() {
    const base::Result<std::string> mended = app::mend_keyring(place(), second_place);
    REQUIRE(mended);
    return *mended;
  }

  void lose_keyring() {
    disk.replace(folder + "/keyring", "no keyring any more");
    disk.lose(folder + "/keyring-2");
  }
};

void copy_backups(SimulatedDisk& from, SimulatedDisk& to) {
  for (const std::string& path : from.files()) {
    if (path.starts_with(second_place)) to.replace(path, from.contents(path));
  }
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a whole keyring is left as it is, and so is an empty folder", "[app]") {
  Pc pc;
  CHECK(pc.mend().empty());
  CHECK_FALSE(store::Store::exists(pc.disk, folder));
  (void)pc.work();
  CHECK(pc.mend().empty());
  CHECK_FALSE(store::exists(pc.disk, folder + "/quarantine"));
}

TEST_CASE("one copy of the keyring is enough, and the other is left as it is", "[app]") {
  Pc pc;
  (void)pc.work();
  pc.disk.replace(folder + "/keyring", "no keyring any more");
  CHECK(pc.mend().empty());
  const auto again = pc.open();
  REQUIRE(again);
  CHECK(answers_in(*again->store) == answers);
}

TEST_CASE("a lost keyring comes back from this PC's newest backup, and all work opens", "[app]") {
  Pc pc;
  {
    const OpenStore opened = pc.work();
    REQUIRE(opened.store->back_up(pc.disk, second_place, noon, {}));
    REQUIRE(opened.store->append(answer("A09/q", "after the backup")));
  }
  pc.lose_keyring();
  CHECK(has(pc.mend(), "We put back those of 22 November 2026."));
  CHECK(pc.disk.contents(folder + "/quarantine/keyring.1") == "no keyring any more");
  const auto again = pc.open();
  REQUIRE(again);
  CHECK(answers_in(*again->store) == answers + 1);
  CHECK(again->store->notes().empty());
}

TEST_CASE("a lost keyring never comes from another PC's backup; then all is kept, and a new store begins",
          "[app]") {
  Pc other(50);
  {
    const OpenStore opened = other.work();
    REQUIRE(opened.store->back_up(other.disk, second_place, noon, {}));
  }
  Pc pc;
  (void)pc.work();
  copy_backups(other.disk, pc.disk);
  pc.lose_keyring();
  CHECK(has(pc.mend(), "nobody can read it. It is kept."));
  CHECK(store::exists(pc.disk, folder + "/quarantine/1/CURRENT"));
  CHECK(store::exists(pc.disk, folder + "/quarantine/journal.1"));
  CHECK(store::exists(pc.disk, folder + "/quarantine/keyring.1"));
  CHECK_FALSE(store::Store::exists(pc.disk, folder));
  const auto anew = pc.open();
  REQUIRE(anew);
  CHECK(answers_in(*anew->store) == 0);
  CHECK(anew->store->append(answer("A01/q", "anew")));
}

TEST_CASE("a keyring from before a change of the store key brings back the backup of that day", "[app]") {
  Pc pc;
  {
    OpenStore opened = pc.work();
    REQUIRE(opened.store->back_up(pc.disk, second_place, noon, {}));
    const store::OpenKeyring ring{pc.disk, folder, opened.keyring, opened.keys};
    REQUIRE(store::change_store_key(ring, *opened.store));
    REQUIRE(opened.store->append(answer("A09/q", "under the newer key")));
  }
  pc.lose_keyring();
  CHECK(has(pc.mend(), "We put back those of 22 November 2026."));
  const auto again = pc.open();
  REQUIRE(again);
  CHECK(answers_in(*again->store) >= answers);
  CHECK_FALSE(again->store->notes().empty());
}

TEST_CASE("a disk that fails is no lost keyring, and nothing is moved", "[app]") {
  Pc pc;
  (void)pc.work();
  pc.disk.plan({DiskFault::What::io_error, 1, true, true});
  const base::Result<std::string> mended = app::mend_keyring(pc.place(), second_place);
  pc.disk.plan({});
  CHECK((!mended || mended->empty()));
  CHECK_FALSE(store::exists(pc.disk, folder + "/quarantine"));
  CHECK(pc.open());
}

TEST_CASE("a power cut at any point of giving up a lost keyring ends in a store that opens", "[app]") {
  std::uint64_t cuts = 0;
  for (std::uint64_t at = 1;; ++at) {
    Pc pc;
    (void)pc.work(1);
    pc.lose_keyring();
    pc.disk.plan({DiskFault::What::power_cut, at});
    (void)app::mend_keyring(pc.place(), second_place);
    const bool was_cut = pc.disk.fault_happened();
    pc.disk.power_on();
    if (!was_cut) break;
    ++cuts;
    INFO("cut at operation " << at);
    (void)pc.mend();
    const auto opened = pc.open();
    REQUIRE(opened);
    CHECK(opened->store->append(answer("A01/q", "anew")));
    CHECK(store::exists(pc.disk, folder + "/quarantine/1/CURRENT"));
  }
  CHECK(cuts > 10);
}
