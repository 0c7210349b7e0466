// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a Linux machine that need no screen: diary, time, chance.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <set>

#include "linux/stage.h"
#include "platform/linux/diary.h"
#include "platform/linux/process.h"
#include "platform/linux/time_and_chance.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using platform::Diary;
using samples::Stage;
using samples::StillClock;
using samples::whole;

TEST_CASE("the diary keeps one line for each thing, and no more than its size", "[linux]") {
  const Stage stage;
  const StillClock clock;
  const std::string folder = (stage / ".").string();
  const Diary diary(folder, clock);
  diary.write(Diary::Level::fault, "store: full\nat the 3rd file");
  CHECK(whole(stage / "diary.log") == "2026-11-22T10:00:00+00:00 fault store: full at the 3rd file\n");

  const std::string line(990, 'x');
  for (int n = 0; n < 600; ++n) diary.write(Diary::Level::note, line);
  CHECK(fs::file_size(stage / "diary.log") <= Diary::largest + 2000);
  CHECK(fs::file_size(stage / "diary.old.log") <= Diary::largest + 2000);
}

TEST_CASE("a diary that cannot be written stops nothing", "[linux]") {
  const StillClock clock;
  const Diary diary("/nowhere/at/all", clock);
  diary.write(Diary::Level::note, "hello");
  CHECK_FALSE(fs::exists("/nowhere"));
}

TEST_CASE("the clock goes forward and knows the year", "[linux]") {
  const platform::LinuxClock clock;
  const double before = clock.seconds();
  CHECK(clock.seconds() >= before);
  CHECK(base::date_of(clock.wall_time()).year >= 2024);
}

TEST_CASE("no id comes twice", "[linux]") {
  platform::LinuxRandom random;
  std::set<base::Id> seen;
  for (int n = 0; n < 1000; ++n) seen.insert(random.id());
  CHECK(seen.size() == 1000);
  CHECK(seen.count(base::Id{0}) == 0);
}

TEST_CASE("a crash leaves no core file with learners' words in it, nor can others look", "[linux]") {
  const pid_t process = ::fork();  // it cannot be undone
  REQUIRE(process >= 0);
  if (process == 0) {
    platform::leave_no_core_dumps();
    rlimit limit{1, 1};
    const bool is_none = ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
    ::_exit((is_none ? 0 : 1) + (::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 2));
  }
  int status = 0;
  REQUIRE(::waitpid(process, &status, 0) == process);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
