// SPDX-License-Identifier: GPL-3.0-or-later
// Each file of a store is damaged in turn. Opening never crashes; it finds
// everything again, or says that something could not be found.
#include <leveldb/env.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <random>

#include "store/journal.h"
#include "store/simulated_disk.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/disk_files.h"
#include "support/store_samples.h"
#include "vault/digest.h"

using samples::answer;
using samples::asha;
using samples::folder;
using samples::noon;
using store::SimulatedDisk;
using store::Store;

namespace {

constexpr int damaged_runs = 4;
constexpr std::size_t answers_a_run = 6;

// Some tables, a manifest, a log and a journal.
void fill(SimulatedDisk& disk) {
  for (std::uint64_t writer = 1; writer <= damaged_runs; ++writer) {
    const auto opened = samples::start(disk, writer);
    REQUIRE(opened);
    for (std::size_t i = 0; i < answers_a_run; ++i) {
      REQUIRE((*opened)->append(answer("A0" + std::to_string(i) + "/q", "words " + std::string(100, 'w'))));
    }
  }
}

// The same at once, as often as it is wanted.
class Filled {
 public:
  Filled() {
    SimulatedDisk disk;
    fill(disk);
    files_ = samples::files_on(disk);
  }
  void lay_on(SimulatedDisk& disk) const { samples::lay(files_, disk); }

 private:
  samples::DiskFiles files_;
};

// The store's own state; locks and the room set aside hold nothing.
std::vector<std::string> files_of(const SimulatedDisk& disk) {
  std::vector<std::string> files = disk.files();
  std::erase_if(files,
                [](const std::string& path) { return path.ends_with("lock") || path.ends_with("LOCK"); });
  return files;
}

bool says_loss(const Store& store) {
  return std::any_of(store.notes().begin(), store.notes().end(), [](const store::Note& note) {
    return note.sentence.find("could not be found") != std::string::npos ||
           note.sentence.find("could not be opened") != std::string::npos ||
           note.sentence.find("safety copy was gone") != std::string::npos;
  });
}

struct DamageTally {
  int whole = 0;
  int loss_said = 0;
  int refused = 0;
  int silent_loss = 0;
};

void open_damaged(SimulatedDisk& disk, DamageTally& tally) {
  const auto opened = samples::start(disk, 77);
  if (!opened) {
    INFO(opened.error().detail);
    CHECK(opened.error().fault == base::Fault::corrupt);
    ++tally.refused;
    return;
  }
  const auto events = (*opened)->events(asha);
  REQUIRE(events);
  if (events->size() == damaged_runs * answers_a_run)
    ++tally.whole;
  else
    ++(says_loss(**opened) ? tally.loss_said : tally.silent_loss);
  CHECK((*opened)->append(answer("A09/q", "after")));
}

// The next start after a mended one has nothing more to say.
void open_once_more(SimulatedDisk& disk) {
  const auto opened = samples::start(disk, 78);
  REQUIRE(opened);
  CHECK((*opened)->notes().empty());
}

std::string with_flip(std::string bytes, std::size_t bit) {
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
  return bytes;
}

void say(const char* what, const DamageTally& tally) {
  std::cout << what << ": " << tally.whole << " whole, " << tally.loss_said << " with the loss said, "
            << tally.refused << " refused, " << tally.silent_loss << " with a loss unsaid\n";
}

// A store like the one filled, with one file cut to a length.
void try_cut(const Filled& filled, const std::string& path, std::size_t length, bool without_journal,
             DamageTally& tally) {
  SimulatedDisk disk;
  filled.lay_on(disk);
  if (without_journal) disk.lose(folder + "/journal");
  disk.replace(path, disk.contents(path).substr(0, length));
  INFO(path << " cut to " << length);
  open_damaged(disk, tally);
}

constexpr std::uint64_t big_writer = 40;
constexpr std::size_t big_answers = 100;

// So much in one run that LevelDB writes tables while it is open.
void fill_more_than_memory(SimulatedDisk& disk) {
  const auto opened = samples::start(disk, big_writer);
  REQUIRE(opened);
  std::mt19937_64 dice(7);
  std::string words(50000, ' ');
  for (std::size_t i = 0; i < big_answers; ++i) {
    for (char& letter : words) letter = static_cast<char>('a' + dice() % 26);
    REQUIRE((*opened)->append(answer("A01/q", words)));
  }
}

// Where the records of one of LevelDB's logs end: checksum, length, kind, then so many bytes.
std::vector<std::size_t> record_ends(const std::string& log) {
  std::vector<std::size_t> ends;
  for (std::size_t place = 0; place + 7 <= log.size();) {
    const auto low = static_cast<unsigned char>(log[place + 4]);
    const auto high = static_cast<unsigned char>(log[place + 5]);
    place += 7U + low + 256U * high;
    ends.push_back(place);
  }
  return ends;
}

std::vector<std::string> files_when_filled(const Filled& filled) {
  SimulatedDisk disk;
  filled.lay_on(disk);
  return files_of(disk);
}

}  // namespace

TEST_CASE("any one file that is lost costs nothing that was saved", "[faults]") {
  const Filled filled;
  DamageTally tally;
  for (const std::string& path : files_when_filled(filled)) {
    SimulatedDisk disk;
    filled.lay_on(disk);
    disk.lose(path);
    INFO(path);
    open_damaged(disk, tally);
    open_once_more(disk);
  }
  say("file lost", tally);
  CHECK(tally.whole == static_cast<int>(files_when_filled(filled).size()));
}

TEST_CASE("any one file that was cut anywhere costs nothing that was saved", "[faults]") {
  const Filled filled;
  DamageTally tally;
  int cuts = 0;
  for (const std::string& path : files_when_filled(filled)) {
    SimulatedDisk disk;
    filled.lay_on(disk);
    const std::size_t size = disk.contents(path).size();
    if (path.ends_with("/ballast")) continue;
    for (std::size_t part = 0; part < 12; ++part, ++cuts)
      try_cut(filled, path, size * part / 12, false, tally);
  }
  say("file cut", tally);
  CHECK(tally.whole == cuts);
}

TEST_CASE("a manifest cut at any byte costs nothing that was saved", "[faults]") {
  const Filled filled;
  DamageTally tally;
  int cuts = 0;
  for (const std::string& path : files_when_filled(filled)) {
    if (path.find("MANIFEST") == std::string::npos) continue;
    SimulatedDisk disk;
    filled.lay_on(disk);
    const std::size_t size = disk.contents(path).size();
    for (std::size_t length = 0; length < size; length += 3, ++cuts)
      try_cut(filled, path, length, false, tally);
  }
  say("manifest cut", tally);
  CHECK(cuts > 50);
  CHECK(tally.whole == cuts);
}

// The case in which LevelDB opens without complaint, has lost a table, and would delete it.
TEST_CASE("a manifest cut between two records costs nothing, even with only heads in the journal",
          "[faults]") {
  DamageTally tally;
  SimulatedDisk big;
  fill(big);
  fill_more_than_memory(big);
  const samples::DiskFiles files = samples::files_on(big);
  std::size_t records = 1;
  for (std::size_t record = 0; record < records; ++record) {
    SimulatedDisk disk;
    samples::lay(files, disk);
    const auto pages = store::read_journal(disk, folder, store::Seals(samples::keys()));
    REQUIRE(pages);
    store::Heads heads = pages->heads;
    store::Seals seals(samples::keys());
    for (const store::Change& kept : pages->all_key_records())
      REQUIRE(seals.take(kept.key, *kept.value, store::Seals::From::database));
    const store::JournalLine& last = pages->lines.back();
    heads[{big_writer}] = {big_answers + 1, big_answers + 1,
                           vault::digest(*seals.open(last.key, last.sealed))};
    REQUIRE(store::Journal::begin(disk, folder, seals, heads, {}));
    for (const std::string& path : files_of(disk)) {
      if (path.find("MANIFEST") == std::string::npos) continue;
      const std::vector<std::size_t> ends = record_ends(disk.contents(path));
      records = ends.size();
      disk.replace(path, disk.contents(path).substr(0, ends[record]));
    }
    const auto opened = samples::start(disk, 77);
    REQUIRE(opened);
    if ((*opened)->events(asha)->size() == damaged_runs * answers_a_run + big_answers)
      ++tally.whole;
    else
      ++(says_loss(**opened) ? tally.loss_said : tally.silent_loss);
  }
  say("manifest cut between records", tally);
  CHECK(records > 2);
  CHECK(tally.whole == static_cast<int>(records));
}

TEST_CASE("a changed bit in any file costs nothing that was saved", "[faults]") {
  const Filled filled;
  std::mt19937_64 dice(17);
  DamageTally tally;
  constexpr int flips = 300;
  const std::vector<std::string> files = files_when_filled(filled);
  for (int flip = 0; flip < flips; ++flip) {
    SimulatedDisk disk;
    filled.lay_on(disk);
    const std::string& path = files[dice() % files.size()];
    const std::string bytes = disk.contents(path);
    const std::size_t bit = dice() % (bytes.size() * 8);
    disk.replace(path, with_flip(bytes, bit));
    INFO(path << " bit " << bit);
    open_damaged(disk, tally);
  }
  say("bit changed", tally);
  CHECK(tally.whole == flips);
}

TEST_CASE("damage with the journal lost as well is mended as far as can be, and said", "[faults]") {
  const Filled filled;
  DamageTally tally;
  for (const std::string& path : files_when_filled(filled)) {
    if (path.find("/db/") == std::string::npos) continue;
    SimulatedDisk disk;
    filled.lay_on(disk);
    const std::size_t size = disk.contents(path).size();
    for (std::size_t part = 0; part < 8; ++part) try_cut(filled, path, size * part / 8, true, tally);
  }
  say("file cut and journal lost", tally);
  CHECK(tally.silent_loss == 0);
  CHECK(tally.whole > 0);
}

TEST_CASE("a store put back to an older day is found out by its journal and brought up to date", "[faults]") {
  SimulatedDisk disk;
  fill(disk);
  std::vector<std::pair<std::string, std::string>> older;
  for (const std::string& path : disk.files()) {
    if (path.find("/db/") != std::string::npos) older.emplace_back(path, disk.contents(path));
  }
  {
    const auto opened = samples::start(disk, 50);
    REQUIRE(opened);
    REQUIRE((*opened)->append(answer("A08/q", "newer")));
  }
  for (const std::string& path : disk.files()) {
    if (path.find("/db/") != std::string::npos) disk.lose(path);
  }
  for (const auto& [path, bytes] : older) disk.replace(path, bytes);
  const auto opened = samples::start(disk, 51);
  REQUIRE(opened);
  const auto events = (*opened)->events(asha);
  REQUIRE(events);
  CHECK(events->size() == damaged_runs * answers_a_run + 1);
  REQUIRE((*opened)->notes().size() == 1);
  CHECK((*opened)->notes()[0].sentence == "Some saved answers had gone. We put them back.");
}

TEST_CASE("looking at a damaged store changes nothing: its files are kept as they were", "[faults]") {
  const Filled filled;
  int kept = 0;
  for (std::size_t part = 1; part < 24; ++part) {
    SimulatedDisk disk;
    filled.lay_on(disk);
    std::map<std::string, std::string> before;
    for (const std::string& path : files_of(disk)) {
      if (path.find("MANIFEST") != std::string::npos) {
        disk.replace(path, disk.contents(path).substr(0, disk.contents(path).size() * part / 24));
      }
      if (path.find("/db/") != std::string::npos) before[path.substr(path.rfind('/'))] = disk.contents(path);
    }
    REQUIRE(samples::start(disk, 60));
    if (!disk.env().FileExists(folder + "/quarantine/1")) continue;  // the journal was enough
    for (const auto& [name, bytes] : before) CHECK(disk.contents(folder + "/quarantine/1" + name) == bytes);
    ++kept;
  }
  CHECK(kept > 0);
}

TEST_CASE("a store that is damaged again and again is mended each time", "[faults]") {
  std::mt19937_64 dice(29);
  SimulatedDisk disk;
  fill(disk);
  for (std::uint64_t round = 0; round < 20; ++round) {
    std::vector<std::string> files = files_of(disk);
    std::erase_if(files, [](const std::string& path) { return path.find("/db/") == std::string::npos; });
    const std::string& path = files[dice() % files.size()];
    disk.replace(path, disk.contents(path).substr(0, disk.contents(path).size() / 2));
    const auto opened = samples::start(disk, 100 + round);
    REQUIRE(opened);
    CHECK((*opened)->events(asha)->size() == damaged_runs * answers_a_run + round);
    CHECK((*opened)->append(answer("A09/q", "after")));
  }
}

TEST_CASE("a read-only disk and a full one are told apart from damage", "[faults]") {
  SimulatedDisk disk;
  fill(disk);
  disk.set_read_only(true);
  auto opened = samples::start(disk, 60);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().fault == base::Fault::denied);
  disk.set_read_only(false);
  disk.set_free_bytes(0);
  opened = samples::start(disk, 61);
  REQUIRE(opened);  // on the room that was set aside
  const auto& notes = (*opened)->notes();
  const auto is_full = [](const store::Note& note) { return note.sentence.starts_with("The disk is full."); };
  CHECK(std::any_of(notes.begin(), notes.end(), is_full));
}

TEST_CASE("on a full disk answers are saved until the room set aside is used up, and none is lost",
          "[faults]") {
  SimulatedDisk disk;
  std::size_t saved = 0;
  {
    const auto opened = samples::start(disk, 1);
    REQUIRE(opened);
    disk.set_free_bytes(2000);
    auto event = (*opened)->append(answer("A01/q", std::string(500, 'w')));
    for (; event; event = (*opened)->append(answer("A01/q", std::string(500, 'w')))) ++saved;
    CHECK(event.error().fault == base::Fault::full);
    CHECK(saved > 10);
    disk.set_free_bytes(1 << 30);
    CHECK((*opened)->append(answer("A01/q", "room again")));
  }
  const auto opened = samples::start(disk, 2);
  REQUIRE(opened);
  CHECK((*opened)->events(asha)->size() >= saved + 1);
}

TEST_CASE("a store whose disk failed goes on by itself when the disk is well again", "[faults]") {
  SimulatedDisk disk;
  const auto opened = samples::start(disk, 1);
  REQUIRE(opened);
  disk.plan({store::DiskFault::What::io_error, 1, true, false});
  const auto refused = (*opened)->append(answer("A01/q", "first"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == base::Fault::denied);
  disk.plan({});
  const auto saved = (*opened)->append(answer("A01/q", "second"));
  REQUIRE(saved);
  CHECK(learner::field((*opened)->events(asha)->back(), "answer") == "second");
}
