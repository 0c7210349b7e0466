// SPDX-License-Identifier: GPL-3.0-or-later
// A program that saves is killed at a random moment, many times over, on real files.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>
#include <set>
#include <vector>

#include "store/backup.h"
#include "store/disk.h"
#include "store/store.h"
#include "support/backup_samples.h"
#include "support/catch.h"

using samples::answer;
using samples::asha;
using samples::noon;
using store::Store;

namespace {

constexpr int pipe_in_child = 3;
constexpr const char* folder_variable = "FINGERPOST_KILL_FOLDER";
constexpr const char* writer_variable = "FINGERPOST_KILL_WRITER";

// What the saver says through the pipe, each time it was told that something is done.
struct Acknowledged {
  enum class What : std::uint64_t { event, draft, forgotten, backup };
  What what = What::event;
  std::uint64_t one = 0;    // the writer, of an event or a draft; whom; the backup's serial
  std::uint64_t other = 0;  // the event's number; which of the writer's drafts
};

// Killing leaves the system's caches alone, so a folder in memory shows as much, and sooner.
std::string new_folder(const std::string& name) {
  const bool has_memory = std::filesystem::is_directory("/dev/shm");
  const std::filesystem::path place = has_memory ? "/dev/shm" : std::filesystem::temp_directory_path();
  return (place / ("fingerpost-" + name + "-" + std::to_string(::getpid()))).string();
}

std::string copies_of(const std::string& folder) { return folder + ".copies"; }

// With a keyring, as backups want one.
void make_folders(const std::string& folder) {
  store::RealDisk disk;
  vault::StoreKeys keys;
  vault::Keyring ring = vault::Keyring::create({samples::store_id}, keys);
  REQUIRE(ring.add(keys, vault::SlotKind::machine, {}, samples::machine_secret, vault::least_cost));
  REQUIRE(store::make_folder(disk, folder));
  REQUIRE(store::make_folder(disk, copies_of(folder)));
  REQUIRE(store::write_keyring(disk, folder, ring));
}

vault::StoreKeys keys_in(store::Disk& disk, const std::string& folder) {
  const auto ring = store::read_keyring(disk, folder);
  REQUIRE(ring);
  auto unlocked = ring->unlock(vault::SlotKind::machine, samples::machine_secret);
  REQUIRE(unlocked);
  return std::move(unlocked->keys);
}

std::unique_ptr<Store> start(store::Disk& disk, std::uint64_t writer, const std::string& folder) {
  store::Opening how = samples::opening(writer);
  how.backups_folder = copies_of(folder);  // what a mended store would be made from
  const vault::StoreKeys keys = keys_in(disk, folder);
  auto opened = Store::exists(disk, folder) ? Store::open(disk, folder, keys, how)
                                            : Store::create(disk, folder, keys, how);
  INFO((opened ? "" : opened.error().detail));
  REQUIRE(opened);
  return std::move(*opened);
}

std::string half(std::uint64_t writer, std::uint64_t i) {
  return "half an answer " + std::to_string(writer) + "/" + std::to_string(i);
}
std::string whole(std::uint64_t writer, std::uint64_t i) {
  return "whole answer " + std::to_string(writer) + "/" + std::to_string(i);
}

// Becomes this same program, running nothing but the test case that saves until it is killed.
[[noreturn]] void become_the_saver(int pipe_end, const std::string& folder, std::uint64_t writer) {
  if (pipe_end != pipe_in_child) ::dup2(pipe_end, pipe_in_child);
  ::setenv(folder_variable, folder.c_str(), 1);
  ::setenv(writer_variable, std::to_string(writer).c_str(), 1);
  ::execl("/proc/self/exe", "faults_test", "[.saver]", static_cast<char*>(nullptr));
  ::_exit(9);
}

struct Saver {
  pid_t process = -1;
  int pipe_end = -1;
};

Saver start_saver(const std::string& folder, std::uint64_t writer) {
  int ends[2] = {-1, -1};
  REQUIRE(::pipe(ends) == 0);
  ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  const pid_t process = ::fork();
  REQUIRE(process >= 0);
  if (process == 0) become_the_saver(ends[1], folder, writer);
  ::close(ends[1]);
  return {process, ends[0]};
}

// Reads so many acknowledgements, spins for a random moment, kills; then takes what is left in the pipe.
void kill_after(const Saver& saver, std::uint64_t acknowledgements, std::uint64_t microseconds,
                std::vector<Acknowledged>& acknowledged) {
  Acknowledged one;
  while (acknowledgements-- > 0 && ::read(saver.pipe_end, &one, sizeof one) == sizeof one)
    acknowledged.push_back(one);
  const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(microseconds);
  while (std::chrono::steady_clock::now() < end) {
  }
  ::kill(saver.process, SIGKILL);
  while (::read(saver.pipe_end, &one, sizeof one) == sizeof one) acknowledged.push_back(one);
  ::close(saver.pipe_end);
  int status = 0;
  ::waitpid(saver.process, &status, 0);
  CHECK(WIFSIGNALED(status));
}

struct KillTally {
  std::size_t answers = 0;
  std::size_t drafts = 0;
  std::size_t forgotten = 0;
  std::size_t backups = 0;
  std::size_t lost = 0;
  std::size_t notes = 0;
};

// What a store holds after a kill.
struct Held {
  std::set<std::pair<std::uint64_t, std::uint64_t>> events;
  std::set<std::string> words;  // of answers and drafts
  std::uint64_t newest_backup = 0;
};

Held held_by(Store& store, const std::string& folder) {
  Held held;
  const auto events = store.events(asha);
  REQUIRE(events);
  for (const learner::Event& event : *events) {
    held.events.insert({event.writer.value, event.number});
    held.words.emplace(learner::field(event, "answer"));
  }
  const auto drafts = store.drafts(asha);
  REQUIRE(drafts);
  for (const store::Draft& draft : *drafts) held.words.insert(draft.text);
  store::RealDisk disk;
  const vault::StoreKeys keys = keys_in(disk, folder);
  const auto names = store::list_backups(disk, copies_of(folder));
  REQUIRE(names);
  for (const std::string& name : *names) {
    const auto report = store::check_backup(disk, copies_of(folder) + "/" + name, &keys, {});
    CHECK((report && report->is_whole));
    held.newest_backup = std::max<std::uint64_t>(held.newest_backup, store::backup_name_from(name)->serial);
  }
  return held;
}

bool is_kept(const Acknowledged& one, Store& store, const Held& held) {
  switch (one.what) {
    case Acknowledged::What::event:
      return held.events.contains({one.one, one.other});
    case Acknowledged::What::draft:  // or what became of it
      return held.words.contains(half(one.one, one.other)) || held.words.contains(whole(one.one, one.other));
    case Acknowledged::What::forgotten:
      return store.events({one.one})->empty() && store.drafts({one.one})->empty();
    case Acknowledged::What::backup:
      return held.newest_backup >= one.one;
  }
  return false;
}

void look(const std::string& folder, std::uint64_t writer, const std::vector<Acknowledged>& acknowledged,
          KillTally& tally) {
  store::RealDisk disk;
  const std::unique_ptr<Store> store = start(disk, writer, folder);
  tally.notes += store->notes().size();
  for (const store::Note& note : store->notes()) std::cout << note.sentence << "\n";
  CHECK_FALSE(std::filesystem::exists(folder + "/quarantine"));
  const Held held = held_by(*store, folder);
  for (const Acknowledged& one : acknowledged) tally.lost += is_kept(one, *store, held) ? 0 : 1;
}

void count(const std::vector<Acknowledged>& acknowledged, KillTally& tally) {
  for (const Acknowledged& one : acknowledged) {
    tally.answers += one.what == Acknowledged::What::event ? 1 : 0;
    tally.drafts += one.what == Acknowledged::What::draft ? 1 : 0;
    tally.forgotten += one.what == Acknowledged::What::forgotten ? 1 : 0;
    tally.backups += one.what == Acknowledged::What::backup ? 1 : 0;
  }
}

// Kills one store so many times, from its making on.
void kill_one_store(std::mt19937_64& dice, std::uint64_t rounds, KillTally& tally) {
  const std::string folder = new_folder("kill");
  make_folders(folder);
  std::vector<Acknowledged> acknowledged;
  for (std::uint64_t round = 0; round < rounds; ++round) {
    const Saver saver = start_saver(folder, 2 * round + 1);
    // One round in four is killed while it starts and opens.
    const bool early = round % 4 == 0;
    kill_after(saver, early ? 0 : 1 + dice() % 25, dice() % (early ? 20000 : 2000), acknowledged);
    // A third of the kills is followed by another kill, without a quiet start between.
    if (round % 3 == 1 && round + 1 < rounds) continue;
    look(folder, 2 * round + 2, acknowledged, tally);
  }
  count(acknowledged, tally);
  std::filesystem::remove_all(folder);
  std::filesystem::remove_all(copies_of(folder));
}

void kill_many_times(std::uint64_t rounds) {
  constexpr std::uint64_t rounds_a_store = 20;
  std::mt19937_64 dice(rounds);
  KillTally tally;
  for (std::uint64_t done = 0; done < rounds; done += rounds_a_store)
    kill_one_store(dice, rounds_a_store, tally);
  std::cout << rounds << " kills: " << tally.answers << " answers and names, " << tally.drafts << " drafts, "
            << tally.forgotten << " forgotten, " << tally.backups << " backups acknowledged; " << tally.lost
            << " lost, " << tally.notes << " notes\n";
  CHECK(tally.lost == 0);
  CHECK(tally.notes == 0);
  CHECK(tally.answers > rounds);
  CHECK(tally.drafts > rounds);
  CHECK(tally.forgotten > rounds / 20);
  CHECK(tally.backups > rounds / 20);
}

// --- the saver ---

void say(Acknowledged::What what, std::uint64_t one, std::uint64_t other) {
  const Acknowledged said{what, one, other};
  REQUIRE(::write(pipe_in_child, &said, sizeof said) == sizeof said);
}

void save_answer(Store& store, std::uint64_t writer, std::uint64_t i) {
  // A later run has other slots: its drafts must not pass for this one's.
  const std::string slot = "A0" + std::to_string(i % 5) + "/q@" + std::to_string(writer);
  REQUIRE(store.keep_draft(asha, {slot, half(writer, i), noon}));
  say(Acknowledged::What::draft, writer, i);
  const auto saved = store.append(answer(slot, whole(writer, i)));
  REQUIRE(saved);
  say(Acknowledged::What::event, writer, saved->number);
}

void rename(Store& store, std::uint64_t writer, std::uint64_t i) {
  store::Deed deed = answer("", "");
  deed.kind = learner::kind::began;
  deed.body = {{"name", "Asha " + std::to_string(i)}};
  const auto saved = store.append(deed);
  REQUIRE(saved);
  say(Acknowledged::What::event, writer, saved->number);
}

// Someone comes, works, and is forgotten.
void come_and_go(Store& store, std::uint64_t writer, std::uint64_t i) {
  const base::Id guest{1000000 + 1000 * writer + i};
  REQUIRE(store.add_learner(guest, "Guest", noon));
  store::Deed deed = answer("A01/q", "a guest's words");
  deed.about = guest;
  REQUIRE(store.append(deed));
  REQUIRE(store.keep_draft(guest, {"A02/q", "a guest's half", noon}));
  REQUIRE(store.forget(guest, noon));
  say(Acknowledged::What::forgotten, guest.value, 0);
}

void back_up(Store& store, store::Disk& disk, const std::string& folder) {
  const auto made = store.back_up(disk, copies_of(folder), noon, {});
  REQUIRE(made);
  say(Acknowledged::What::backup, store::backup_name_from(made->name)->serial, 0);
}

}  // namespace

TEST_CASE("saves until it is killed", "[.saver]") {
  const char* folder = std::getenv(folder_variable);
  const char* number = std::getenv(writer_variable);
  if (folder == nullptr || number == nullptr) return;
  store::RealDisk disk;
  const std::uint64_t writer = std::strtoull(number, nullptr, 10);
  const std::unique_ptr<Store> store = start(disk, writer, folder);
  for (std::uint64_t i = 0;; ++i) {
    save_answer(*store, writer, i);
    if (i % 4 == 1) rename(*store, writer, i);
    if (i % 8 == 2 + writer % 5) come_and_go(*store, writer, i);
    if (i % 8 == 3 + writer % 3) back_up(*store, disk, folder);
  }
}

TEST_CASE("a program killed at a random moment has saved all that it said it saved", "[faults]") {
  kill_many_times(60);
}

TEST_CASE("a program killed a thousand times has saved all that it said it saved", "[.long]") {
  kill_many_times(1000);
}

TEST_CASE("a store on real files is mended like a simulated one", "[faults]") {
  const std::string folder = new_folder("mend");
  store::RealDisk disk;
  for (std::uint64_t round = 0; round < 6; ++round) {
    {
      const auto opened = samples::start(disk, round + 1, folder);
      INFO("round " << round << (opened ? "" : ": " + opened.error().detail));
      REQUIRE(opened);
      REQUIRE((*opened)->append(answer("A01/q", "words")));
      CHECK((*opened)->events(asha)->size() == round + 1);
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder + "/db")) {
      const std::string name = entry.path().filename().string();
      const bool is_chosen =
          name.ends_with(round % 2 == 0 ? ".log" : ".ldb") || name == (round == 4 ? "CURRENT" : "");
      if (is_chosen) std::filesystem::resize_file(entry.path(), std::filesystem::file_size(entry.path()) / 2);
    }
  }
  std::filesystem::remove_all(folder);
}
