// SPDX-License-Identifier: GPL-3.0-or-later
// A program that saves is killed at a random moment, many times over, on real files.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>
#include <set>

#include "store/disk.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/store_samples.h"

using samples::answer;
using samples::asha;
using samples::noon;

namespace {

constexpr int pipe_in_child = 3;
constexpr const char* folder_variable = "FINGERPOST_KILL_FOLDER";
constexpr const char* writer_variable = "FINGERPOST_KILL_WRITER";

struct Acknowledged {
  std::uint64_t writer = 0;
  std::uint64_t number = 0;

  friend auto operator<=>(const Acknowledged&, const Acknowledged&) = default;
};

// Killing leaves the system's caches alone, so a folder in memory shows as much, and sooner.
std::string new_folder(const std::string& name) {
  const bool has_memory = std::filesystem::is_directory("/dev/shm");
  const std::filesystem::path place = has_memory ? "/dev/shm" : std::filesystem::temp_directory_path();
  return (place / ("fingerpost-" + name + "-" + std::to_string(::getpid()))).string();
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
std::set<Acknowledged> kill_after(const Saver& saver, std::uint64_t acknowledgements,
                                  std::uint64_t microseconds) {
  std::set<Acknowledged> acknowledged;
  Acknowledged one;
  while (acknowledgements-- > 0 && ::read(saver.pipe_end, &one, sizeof one) == sizeof one)
    acknowledged.insert(one);
  const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(microseconds);
  while (std::chrono::steady_clock::now() < end) {
  }
  ::kill(saver.process, SIGKILL);
  while (::read(saver.pipe_end, &one, sizeof one) == sizeof one) acknowledged.insert(one);
  ::close(saver.pipe_end);
  int status = 0;
  ::waitpid(saver.process, &status, 0);
  CHECK(WIFSIGNALED(status));
  return acknowledged;
}

std::set<Acknowledged> stored(const std::string& folder, std::uint64_t writer, std::size_t& notes) {
  store::RealDisk disk;
  const auto opened = samples::start(disk, writer, folder);
  REQUIRE(opened);
  const auto events = (*opened)->events(asha);
  REQUIRE(events);
  std::set<Acknowledged> found;
  for (const learner::Event& event : *events) found.insert({event.writer.value, event.number});
  notes += (*opened)->notes().size();
  return found;
}

struct Tally {
  std::size_t acknowledged = 0;
  std::size_t found = 0;
  std::size_t lost = 0;
  std::size_t notes = 0;
};

// Kills one store so many times, from its making on.
void kill_one_store(std::mt19937_64& dice, std::uint64_t rounds, Tally& tally) {
  const std::string folder = new_folder("kill");
  std::set<Acknowledged> acknowledged;
  std::set<Acknowledged> here;
  for (std::uint64_t round = 0; round < rounds; ++round) {
    const Saver saver = start_saver(folder, 2 * round + 1);
    // One round in four is killed while it starts and opens.
    const bool early = round % 4 == 0;
    acknowledged.merge(kill_after(saver, early ? 0 : 1 + dice() % 25, dice() % (early ? 20000 : 2000)));
    // A third of the kills is followed by another kill, without a quiet start between.
    if (round % 3 == 1 && round + 1 < rounds) continue;
    here = stored(folder, 2 * round + 2, tally.notes);
    for (const Acknowledged& one : acknowledged) tally.lost += here.contains(one) ? 0 : 1;
  }
  tally.acknowledged += acknowledged.size();
  tally.found += here.size();
  std::filesystem::remove_all(folder);
}

void kill_many_times(std::uint64_t rounds) {
  constexpr std::uint64_t rounds_a_store = 20;
  std::mt19937_64 dice(rounds);
  Tally tally;
  for (std::uint64_t done = 0; done < rounds; done += rounds_a_store)
    kill_one_store(dice, rounds_a_store, tally);
  std::cout << rounds << " kills: " << tally.acknowledged << " answers acknowledged, " << tally.found
            << " found, " << tally.lost << " lost, " << tally.notes << " notes\n";
  CHECK(tally.lost == 0);
  CHECK(tally.notes == 0);
  CHECK(tally.acknowledged > rounds);
}

}  // namespace

TEST_CASE("saves until it is killed", "[.saver]") {
  const char* folder = std::getenv(folder_variable);
  const char* writer = std::getenv(writer_variable);
  if (folder == nullptr || writer == nullptr) return;
  store::RealDisk disk;
  const std::uint64_t number = std::strtoull(writer, nullptr, 10);
  const auto opened = samples::start(disk, number, folder);
  REQUIRE(opened);
  for (int i = 0;; ++i) {
    const std::string slot = "A0" + std::to_string(i % 5) + "/q";
    REQUIRE((*opened)->keep_draft(asha, {slot, "half a", noon}));
    const auto saved = (*opened)->append(answer(slot, "whole answer " + std::to_string(i)));
    REQUIRE(saved);
    const Acknowledged one{saved->writer.value, saved->number};
    REQUIRE(::write(pipe_in_child, &one, sizeof one) == sizeof one);
  }
}

TEST_CASE("a program killed at a random moment has saved all that it said it saved", "[faults]") {
  kill_many_times(60);
}

TEST_CASE("a program killed five hundred times has saved all that it said it saved", "[.long]") {
  kill_many_times(500);
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
