// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>

#include "base/bytes.h"
#include "store/restore.h"
#include "support/backup_samples.h"
#include "support/catch.h"
#include "vault/digest.h"

using samples::answer;
using samples::asha;
using samples::BackedUpKiosk;
using samples::folder;
using samples::noon;
using samples::place;
using store::CheckReport;
using store::SimulatedDisk;

namespace {

std::string path_of(const std::string& name) { return place + "/" + name; }

// A kiosk with one backup, as bytes.
struct Made {
  BackedUpKiosk kiosk;
  std::string name;
  std::string bytes;

  Made() {
    const auto made = kiosk.work(1)->back_up(kiosk.stick, place, noon, {});
    REQUIRE(made);
    name = made->name;
    bytes = kiosk.stick.contents(path_of(name));
  }

  CheckReport check(const std::string& changed, bool with_keys) {
    kiosk.stick.replace(path_of("other"), changed);
    const auto report =
        store::check_backup(kiosk.stick, path_of("other"), with_keys ? &kiosk.keys : nullptr, {});
    REQUIRE(report);
    return *report;
  }
};

std::string record(char kind, const std::string& body) {
  std::string bytes;
  base::put_u32(bytes, static_cast<std::uint32_t>(body.size() + 1));
  return bytes + kind + body;
}

}  // namespace

TEST_CASE("a backup holds the whole store and is proven by opening it", "[store]") {
  BackedUpKiosk kiosk;
  const auto store = kiosk.work(1);
  const auto made = store->back_up(kiosk.stick, place, noon, {});
  REQUIRE(made);
  CHECK(made->name == "FP-0000000000000057-20261122-000001.backup");
  CHECK(made->report.is_whole);
  CHECK(made->report.problem.empty());
  CHECK(made->report.learners == 1);
  CHECK(made->report.events == 7);  // the run, the name, five answers
  CHECK(kiosk.stick.files() == std::vector<std::string>{path_of(made->name)});
  const auto last = store->last_backup();
  REQUIRE(last);
  REQUIRE(*last);
  CHECK((*last)->serial == 1);
  CHECK((*last)->at == noon);
  const auto ring = store::keyring_of_backup(kiosk.stick, path_of(made->name));
  REQUIRE(ring);
  const auto unlocked = ring->unlock(vault::SlotKind::machine, samples::machine_secret);
  REQUIRE(unlocked);
  CHECK(store::check_backup(kiosk.stick, path_of(made->name), &unlocked->keys, {})->is_whole);
}

TEST_CASE("each backup has the next serial, also after a new start", "[store]") {
  BackedUpKiosk kiosk;
  CHECK(kiosk.work(1)->back_up(kiosk.stick, place, noon, {}));
  const auto store = kiosk.start(2);
  CHECK(store->back_up(kiosk.stick, place, noon, {})->name.ends_with("-000002.backup"));
  kiosk.stick.replace(path_of("FP-0000000000000057-20300101-000041.backup"), "not ours to judge");
  kiosk.stick.replace(path_of("FP-0000000000000058-20300101-000099.backup"), "of another store");
  CHECK(store->back_up(kiosk.stick, place, noon, {})->name.ends_with("-000042.backup"));
  const auto newest = store::newest_good_backup(kiosk.stick, place, kiosk.keys);
  REQUIRE(newest);
  CHECK((*newest)->ends_with("-000042.backup"));
}

TEST_CASE("no name and no words can be read in a backup without a key", "[store]") {
  const Made made;
  for (const char* words : {"Ben", "words 1", "half a thought", "What are you like?"})
    CHECK(made.bytes.find(words) == std::string::npos);
}

TEST_CASE("a backup is told of as it goes, and can be stopped at any time", "[store]") {
  BackedUpKiosk kiosk;
  const auto store = kiosk.work(1);
  std::uint64_t told = 0;
  std::uint64_t most = 0;
  const auto made = store->back_up(kiosk.stick, place, noon, [&](std::uint64_t done, std::uint64_t total) {
    CHECK(done >= most);
    CHECK(done <= total);
    most = done;
    ++told;
    return true;
  });
  REQUIRE(made);
  const auto files = kiosk.stick.files();
  for (std::uint64_t stop = 1; stop <= told; ++stop) {
    std::uint64_t calls = 0;
    const auto stopped = store->back_up(kiosk.stick, place, noon,
                                        [&](std::uint64_t, std::uint64_t) { return ++calls < stop; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().fault == base::Fault::busy);
    CHECK(kiosk.stick.files() == files);
  }
  CHECK((*store->last_backup())->serial == 1);
}

TEST_CASE("a place that is not there, full or read-only is told apart", "[store]") {
  BackedUpKiosk kiosk;
  const auto store = kiosk.work(1);
  const auto missing = store->back_up(kiosk.stick, "/elsewhere", noon, {});
  REQUIRE_FALSE(missing);
  CHECK(missing.error().fault == base::Fault::not_found);
  CHECK_FALSE(store::exists(kiosk.stick, "/elsewhere"));
  kiosk.stick.set_free_bytes(100);
  const auto full = store->back_up(kiosk.stick, place, noon, {});
  REQUIRE_FALSE(full);
  CHECK(full.error().fault == base::Fault::full);
  kiosk.stick.set_free_bytes(1 << 20);
  kiosk.stick.set_read_only(true);
  const auto denied = store->back_up(kiosk.stick, place, noon, {});
  REQUIRE_FALSE(denied);
  CHECK(denied.error().fault == base::Fault::denied);
  kiosk.stick.set_read_only(false);
  CHECK(store->back_up(kiosk.stick, place, noon, {}));
  CHECK(store->notes().empty());
  CHECK(store->append(answer("A01/q", "goes on")));
}

TEST_CASE("a place that goes away meanwhile is said to be removed", "[store]") {
  BackedUpKiosk kiosk;
  const auto store = kiosk.work(1);
  const auto gone = store->back_up(kiosk.stick, place, noon, [&](std::uint64_t, std::uint64_t) {
    for (const std::string& path : kiosk.stick.files()) kiosk.stick.lose(path);
    (void)store::remove_folder(kiosk.stick, place);
    return true;
  });
  REQUIRE_FALSE(gone);
  CHECK(gone.error().fault == base::Fault::removed);
}

TEST_CASE("a store without a keyring is not backed up: nothing would open it", "[store]") {
  SimulatedDisk disk;
  const auto store = samples::start(disk, 1);
  REQUIRE(store);
  REQUIRE(store::make_folder(disk, "/place"));
  const auto made = (*store)->back_up(disk, "/place", noon, {});
  REQUIRE_FALSE(made);
  CHECK(made.error().fault == base::Fault::not_found);
}

TEST_CASE("a backup that was changed by one bit or cut short is never whole", "[store]") {
  Made made;
  REQUIRE(made.check(made.bytes, true).is_whole);
  REQUIRE(made.check(made.bytes, false).is_whole);
  std::mt19937_64 dice(5);
  for (int i = 0; i < 300; ++i) {
    std::string changed = made.bytes;
    const std::size_t bit = dice() % (changed.size() * 8);
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    const CheckReport report = made.check(changed, i % 2 == 0);
    CHECK_FALSE(report.is_whole);
    CHECK_FALSE(report.problem.empty());
    CHECK_FALSE(made.check(made.bytes.substr(0, dice() % made.bytes.size()), i % 2 == 0).is_whole);
  }
  CHECK_FALSE(made.check(made.bytes + "x", false).is_whole);
  CHECK_FALSE(made.check("", false).is_whole);
}

TEST_CASE("a backup that a stranger put together opens with no key of ours", "[store]") {
  Made made;
  BackedUpKiosk other;  // the same store's number, another key
  const CheckReport report = *store::check_backup(made.kiosk.stick, path_of(made.name), &other.keys, {});
  CHECK_FALSE(report.is_whole);
  // An entry left out, the counts and the plain digest made right again.
  const auto reader = store::BackupReader::open(made.kiosk.stick, path_of(made.name), nullptr);
  REQUIRE(reader);
  std::string forged = made.bytes.substr(0, (*reader)->bytes_read());
  auto entry = *(*reader)->next();
  std::uint64_t count = 0;
  for (entry = *(*reader)->next(); entry; entry = *(*reader)->next(), ++count) {
    std::string body;
    base::put_u32(body, static_cast<std::uint32_t>(entry->key.size()));
    forged += record('e', body + entry->key + entry->sealed);
  }
  std::string start;
  base::put_u32(start, 1 + 8 + 64);
  start += 't';
  base::put_u64(start, count);
  forged += start + std::string(32, 'k');
  forged += vault::digest(forged);
  CHECK(made.check(forged, false).is_whole);  // without a key nobody can tell
  CHECK_FALSE(made.check(forged, true).is_whole);
}

TEST_CASE("lengths that no backup has are refused before room is made for them", "[store]") {
  Made made;
  const std::string line = "fingerpost backup 1\n";
  for (const std::uint32_t length : {0U, (1U << 20) + 1U, 0x7fffffffU, 0xffffffffU}) {
    std::string bytes = line;
    base::put_u32(bytes, length);
    CHECK_FALSE(made.check(bytes + 'h' + std::string(100, '\0'), false).is_whole);
  }
  const std::string head = made.bytes.substr(0, line.size() + 4 + 1 + 24);
  CHECK_FALSE(made.check(head + record('k', std::string(32 * 1024 + 1, 'k')), false).is_whole);
  const std::size_t ring = head.size() + 5 + base::get_u32(made.bytes.substr(head.size())) - 1;
  std::string entry;
  base::put_u32(entry, 0xfffffff0U);
  CHECK_FALSE(made.check(made.bytes.substr(0, ring) + record('e', entry + "e/"), false).is_whole);
}

TEST_CASE("a backup of a later program is known as such", "[store]") {
  Made made;
  std::string later = made.bytes;
  later[18] = '2';
  const CheckReport report = made.check(later, false);
  CHECK_FALSE(report.is_whole);
  CHECK(report.problem == "The safety copy is from a newer Fingerpost.");
}

TEST_CASE("only the one spelling of a backup's name is read as one", "[store]") {
  const store::BackupHead head{{0xabc}, 7, noon};
  const std::string name = store::backup_name(head);
  const auto read = store::backup_name_from(name);
  REQUIRE(read);
  CHECK(read->store == base::Id{0xabc});
  CHECK(read->serial == 7);
  CHECK(read->date == base::Date{2026, 11, 22});
  for (std::size_t i = 0; i < name.size(); ++i) {
    std::string other = name;
    other[i] = '/';
    CHECK_FALSE(store::backup_name_from(other));
    CHECK_FALSE(store::backup_name_from(name.substr(0, i)));
  }
  CHECK_FALSE(store::backup_name_from("FP-0000000000000abc-20261322-000007.backup"));
  CHECK_FALSE(store::backup_name_from(name + ".new"));
}

TEST_CASE("a store that lies there is read through without a byte being changed", "[store]") {
  BackedUpKiosk kiosk;
  { const auto store = kiosk.work(1); }
  const auto bytes_of = [&kiosk] {
    std::map<std::string, std::string> all;
    for (const std::string& path : kiosk.disk.files()) all[path] = kiosk.disk.contents(path);
    return all;
  };
  const auto before = bytes_of();
  const auto report = store::verify_store(kiosk.disk, folder, kiosk.keys, {});
  REQUIRE(report);
  CHECK(report->is_whole);
  CHECK(report->events == 7);
  CHECK(report->learners == 1);
  CHECK(report->unreadable == 0);
  CHECK(bytes_of() == before);
  const auto stopped =
      store::verify_store(kiosk.disk, folder, kiosk.keys, [](std::uint64_t, std::uint64_t) { return false; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().fault == base::Fault::busy);
  CHECK_FALSE(store::verify_store(kiosk.disk, folder, BackedUpKiosk().keys, {})->is_whole);
  for (const auto& [path, bytes] : before) {
    if (path.find("/db/") == std::string::npos || path.ends_with("LOCK") || bytes.empty()) continue;
    kiosk.disk.replace(path, bytes.substr(0, bytes.size() / 2));
    const auto damaged = store::verify_store(kiosk.disk, folder, kiosk.keys, {});
    CHECK((!damaged || !damaged->is_whole));
    kiosk.disk.replace(path, bytes);
  }
}

TEST_CASE("a store that a program has open is not verified, and one that may not be written is", "[store]") {
  BackedUpKiosk kiosk;
  {
    const auto store = kiosk.work(1);
    const auto busy = store::verify_store(kiosk.disk, folder, kiosk.keys, {});
    REQUIRE_FALSE(busy);
    CHECK(busy.error().fault == base::Fault::busy);
  }
  CHECK(store::verify_store(kiosk.disk, folder, kiosk.keys, {})->is_whole);
  kiosk.disk.set_read_only(true);
  const auto read_only = store::verify_store(kiosk.disk, folder, kiosk.keys, {});
  REQUIRE(read_only);
  CHECK(read_only->is_whole);
  kiosk.disk.set_read_only(false);
  CHECK(samples::answers_in(*kiosk.start(2)) == 5);  // the lock was let go
}

TEST_CASE("a backup is made and put back on real files", "[store]") {
  const std::filesystem::path root =
      std::filesystem::temp_directory_path() / ("fingerpost-backup-" + base::hex({std::random_device()()}));
  const std::string data = (root / "data").string();
  const std::string second = (root / "second").string();
  store::RealDisk disk;
  vault::StoreKeys keys;
  vault::Keyring ring = vault::Keyring::create({samples::store_id}, keys);
  REQUIRE(ring.add(keys, vault::SlotKind::machine, {}, samples::machine_secret, {}));
  REQUIRE(store::make_folder(disk, data));
  REQUIRE(store::make_folder(disk, second));
  REQUIRE(store::write_keyring(disk, data, ring));
  std::string name;
  {
    auto store = store::Store::create(disk, data, keys, samples::opening(1));
    REQUIRE(store);
    REQUIRE((*store)->append(answer("A01/q", "on real files")));
    const auto made = (*store)->back_up(disk, second, noon, {});
    REQUIRE(made);
    name = made->name;
  }
  std::filesystem::remove_all(data);
  REQUIRE(store::restore_backup(disk, data, disk, second + "/" + name, keys, {}));
  {
    auto store = store::Store::open(disk, data, keys, samples::opening(2));
    REQUIRE(store);
    CHECK((*store)->events(asha)->size() == 1);
    CHECK((*store)->notes().empty());
    CHECK((*store)->back_up(disk, second, noon, {})->name.ends_with("-000002.backup"));
  }
  std::filesystem::remove_all(root);
}
