// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a Linux machine that need no screen: voice, diary, time, chance.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <thread>

#include "platform/linux/diary.h"
#include "platform/linux/process.h"
#include "platform/linux/time_and_chance.h"
#include "platform/linux/voice.h"
#include "support/catch.h"

using platform::Diary;
using platform::LinuxVoice;

namespace {

namespace fs = std::filesystem;

class StillClock : public platform::Clock {
 public:
  double seconds() const override { return now; }
  base::WallTime wall_time() const override { return {1795341600, 0}; }
  double now = 0;
};

std::string whole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A folder with a sound card's list and a speech program that does as it is told.
class Stage {
 public:
  Stage() : folder_(fs::temp_directory_path() / ("fingerpost-voice" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "cards") << " 0 [PCH]: HDA-Intel - HDA Intel PCH\n";
  }
  ~Stage() { fs::remove_all(folder_); }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  LinuxVoice::Means program(const std::string& script) const {
    const fs::path path = folder_ / "speak";
    std::ofstream(path) << "#!/bin/sh\n" << script << "\n";
    chmod(path.c_str(), 0755);
    return {path.string(), (folder_ / "cards").string()};
  }
  fs::path operator/(const char* name) const { return folder_ / name; }

 private:
  fs::path folder_;
};

// Until it has finished; ten seconds are far more than it needs.
void hear_out(LinuxVoice& voice) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (voice.is_speaking() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  REQUIRE_FALSE(voice.is_speaking());
}

bool comes_true(const std::function<bool()>& question) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (!question() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  return question();
}

}  // namespace

TEST_CASE("a sentence reaches the speech program whole, and not through its arguments", "[linux]") {
  const Stage stage;
  const StillClock clock;
  LinuxVoice voice(clock, stage.program("echo \"$@\" > " + (stage / "arguments").string() + "\ncat > " +
                                        (stage / "heard").string()));
  CHECK(voice.status().empty());
  voice.speak({1, "What matters to me?\nCaf\u00e9 --stdout <b>"});
  hear_out(voice);
  CHECK(whole(stage / "heard") == "What matters to me? Caf\u00e9 --stdout <b>");
  CHECK(whole(stage / "arguments") == "-v en-gb -s 150 --stdin\n");
}

TEST_CASE("a new sentence silences the old one, and stop silences all", "[linux]") {
  const Stage stage;
  const StillClock clock;
  LinuxVoice voice(clock, stage.program("read -r words\necho \"$words\" >> " + (stage / "heard").string() +
                                        "\nexec sleep 1000"));
  // Without an end of line `read` fails but still gives the words.
  voice.speak({1, "one"});
  REQUIRE(comes_true([&] { return whole(stage / "heard") == "one\n"; }));
  voice.speak({1, "two"});
  REQUIRE(comes_true([&] { return whole(stage / "heard") == "one\ntwo\n"; }));
  CHECK(voice.is_speaking());
  voice.stop();
  CHECK_FALSE(voice.is_speaking());
  CHECK(voice.status().empty());
}

TEST_CASE("a PC without a speech program says so and stays silent", "[linux]") {
  const StillClock clock;
  LinuxVoice voice(clock, {"/nowhere/speak", "/nowhere/cards"});
  CHECK(voice.status() == "This PC cannot speak. There is no speech program.");
  voice.speak({1, "Hello."});
  CHECK_FALSE(voice.is_speaking());
}

TEST_CASE("a PC without a sound card says so, and speaks once there is one", "[linux]") {
  const Stage stage;
  const StillClock clock;
  const auto means = stage.program("cat > " + (stage / "heard").string());
  std::ofstream(stage / "cards") << "--- no soundcards ---\n";
  LinuxVoice voice(clock, means);
  voice.speak({1, "one"});
  hear_out(voice);
  CHECK(voice.status() == "There is no sound on this PC.");
  CHECK_FALSE(fs::exists(stage / "heard"));

  std::ofstream(stage / "cards") << " 1 [Headset]: USB-Audio\n";
  voice.speak({1, "two"});
  hear_out(voice);
  CHECK(voice.status().empty());
  CHECK(whole(stage / "heard") == "two");
}

TEST_CASE("a speech program that fails three times in a minute is left alone", "[linux]") {
  const Stage stage;
  StillClock clock;
  LinuxVoice voice(clock, stage.program("echo x >> " + (stage / "started").string() + "\nexit 3"));
  for (const double at : {0.0, 100.0, 110.0}) {
    clock.now = at;
    voice.speak({1, "Hello."});
    hear_out(voice);
    CHECK(voice.status().empty());  // the first was more than a minute ago
  }
  clock.now = 120;
  voice.speak({1, "Hello."});
  hear_out(voice);
  CHECK(voice.status() == "The voice has stopped working. Please tell a member of staff.");
  voice.speak({1, "Hello."});
  CHECK_FALSE(voice.is_speaking());
  CHECK(whole(stage / "started") == "x\nx\nx\nx\n");
}

TEST_CASE("what is spoken has no control characters and ends at a whole letter", "[linux]") {
  CHECK(platform::speakable("a\tb\x01"
                            "c\x7F") == "a b c ");
  std::string much;
  for (int n = 0; n < 3000; ++n) much += "\u0175";
  CHECK(platform::speakable(much).size() == 4096);
  CHECK(platform::speakable("x" + much).size() == 4095);
}

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
