// SPDX-License-Identifier: GPL-3.0-or-later
// Verify, backup and restore as somebody meets them at the terminal. The real program is started
// in tests/program; here the commands run inside, so that every sentence can be read.
#include "app/tools.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <sstream>

#include "support/centre.h"

using platform::Exit;
using samples::Centre;
using samples::files_below;
using samples::passphrase;

namespace {

// One of the two streams goes to a file until somebody wants to read it.
class Caught {
 public:
  explicit Caught(std::FILE* stream)
      : stream_(stream), file_(std::tmpfile()), before_(::dup(::fileno(stream))) {
    std::fflush(stream_);
    ::dup2(::fileno(file_), ::fileno(stream_));
  }
  ~Caught() {
    give_back();
    std::fclose(file_);
  }
  Caught(const Caught&) = delete;
  Caught& operator=(const Caught&) = delete;

  std::string text() {
    give_back();
    std::rewind(file_);
    std::string all;
    for (int letter = std::fgetc(file_); letter != EOF; letter = std::fgetc(file_))
      all += static_cast<char>(letter);
    return all;
  }

 private:
  void give_back() {
    if (before_ < 0) return;
    std::fflush(stream_);
    ::dup2(before_, ::fileno(stream_));
    ::close(before_);
    before_ = -1;
  }

  std::FILE* stream_;
  std::FILE* file_;
  int before_;
};

// Who owns the safe keeps it; the commands get one that speaks to it.
class SameSafe : public platform::Safe {
 public:
  explicit SameSafe(platform::Safe& safe) : safe_(safe) {}
  base::Result<std::string> read(std::string_view name) override { return safe_.read(name); }
  base::Outcome keep(std::string_view name, std::string_view bytes) override {
    return safe_.keep(name, bytes);
  }

 private:
  platform::Safe& safe_;
};

struct Told {
  Exit exit = Exit::planned;
  std::string out;
  std::string err;
  int asked = 0;  // how often a secret was

  bool says(const std::string& words) const { return out.find(words) != std::string::npos; }
  bool complains(const std::string& words) const { return err.find(words) != std::string::npos; }
};

// What a terminal has: one line to be typed, or nothing.
Told at_terminal(Centre& centre, const app::Command& command, const char* typed = nullptr) {
  Told told;
  app::Makers makers;
  makers.paths = [](const std::string& data) { return std::make_unique<headless::FakePaths>(data, ""); };
  makers.clock = [] { return std::make_unique<headless::FakeClock>(); };
  makers.random = [&] { return std::make_unique<headless::FakeRandom>(100 + ++centre.runs); };
  makers.safe = [&] { return std::make_unique<SameSafe>(centre.safe); };
  makers.secret = [&](const std::string& question) -> base::Result<std::string> {
    ++told.asked;
    std::fprintf(stderr, "%s ", question.c_str());
    if (typed == nullptr) return base::Error{base::Fault::not_found, "nothing was typed"};
    return std::string(typed);
  };
  Caught out(stdout);
  Caught err(stderr);
  told.exit = app::run(command, makers);
  told.out = out.text();
  told.err = err.text();
  return told;
}

std::vector<int> percents_in(const std::string& text, const std::string& what) {
  std::vector<int> percents;
  const std::string mark = "\r" + what + " ";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    percents.push_back(std::stoi(text.substr(at + mark.size())));
    CHECK(text.substr(at).find(" %") != std::string::npos);
  }
  return percents;
}

// From the first to the last, each higher than the one before.
void check_progress(const std::string& text, const std::string& what) {
  const std::vector<int> percents = percents_in(text, what);
  REQUIRE(percents.size() > 3);
  for (std::size_t i = 1; i < percents.size(); ++i) CHECK(percents[i] > percents[i - 1]);
  CHECK(percents.front() < 50);
  CHECK(percents.back() == 100);
}

void flip_a_byte(const std::string& path, std::size_t at) {
  std::string bytes = samples::whole_file(path);
  REQUIRE(at < bytes.size());
  bytes[at] = static_cast<char>(bytes[at] ^ 0x40);
  std::ofstream(path, std::ios::binary) << bytes;
}

// The largest file of LevelDB: the one with the work.
std::string work_in(const std::string& data) {
  std::string largest;
  for (const auto& [path, bytes] : files_below(data + "/db")) {
    if (largest.empty() || bytes.size() > std::filesystem::file_size(largest)) largest = path;
  }
  return largest;
}

}  // namespace

TEST_CASE("a whole data folder is verified by this PC alone, and nothing in it is changed", "[tools]") {
  Centre centre("tools");
  centre.work(20);
  const auto before = files_below(centre.data);
  const Told told = at_terminal(centre, app::Verify{centre.data});
  INFO(told.err);
  CHECK(told.exit == Exit::planned);
  CHECK(told.asked == 0);
  CHECK(told.says("1 learners, 23 events, "));  // the runs and the name are events as well
  CHECK(told.says("; 0 do not open, 0 events are missing.\n"));
  CHECK(told.says("All of it is whole.\n"));
  check_progress(told.err, "Reading");
  CHECK(files_below(centre.data) == before);
}

TEST_CASE("where this PC does not open the work, a passphrase does", "[tools]") {
  Centre centre("tools");
  centre.work(3);
  centre.safe.empty();
  const Told told = at_terminal(centre, app::Verify{centre.data}, passphrase.c_str());
  INFO(told.err);
  CHECK(told.exit == Exit::planned);
  CHECK(told.asked == 1);
  CHECK(told.complains("Staff passphrase or recovery code: "));
  CHECK(told.says("All of it is whole."));
}

TEST_CASE("a wrong passphrase opens nothing, and nothing typed is said to be nothing", "[tools]") {
  Centre centre("tools");
  centre.work(3);
  const std::string backup = centre.back_up();
  centre.safe.empty();
  const auto before = files_below(centre.place.path());
  const std::string there = centre.place / "there";
  const std::vector<app::Command> commands = {app::Verify{centre.data}, app::Verify{backup},
                                              app::BackUp{centre.data, centre.second_place},
                                              app::Restore{backup, centre.data}, app::Restore{backup, there}};
  for (const app::Command& command : commands) {
    INFO("command " << command.index());
    const Told wrong = at_terminal(centre, command, "three bad words");
    CHECK(wrong.exit == Exit::failed);
    CHECK(wrong.asked == 1);
    CHECK(wrong.out.empty());
    CHECK(wrong.complains("That did not open it"));
    const Told silent = at_terminal(centre, command);
    CHECK(silent.exit == Exit::failed);
    CHECK(silent.complains("Nothing was typed."));
  }
  CHECK(files_below(centre.place.path()) == before);
  CHECK_FALSE(std::filesystem::exists(there));
}

TEST_CASE("a damaged data folder is told from a whole one", "[tools]") {
  Centre centre("tools");
  centre.work(20);
  const std::string path = work_in(centre.data);
  flip_a_byte(path, samples::whole_file(path).size() / 2);
  const auto before = files_below(centre.data);
  const Told told = at_terminal(centre, app::Verify{centre.data});
  INFO(told.out << told.err);
  CHECK(told.exit == Exit::failed);
  CHECK_FALSE(told.says("All of it is whole."));
  CHECK_FALSE(told.err.empty());
  CHECK(files_below(centre.data) == before);
}

TEST_CASE("a path where nothing of ours is ends with a sentence", "[tools]") {
  Centre centre("tools");
  std::filesystem::create_directories(centre.place / "empty");
  std::ofstream(centre.place / "letter") << "Dear all, this is no backup.";
  const Told nowhere = at_terminal(centre, app::Verify{centre.place / "nowhere"});
  CHECK(nowhere.exit == Exit::failed);
  CHECK(nowhere.complains("Nothing of ours is there."));
  CHECK(at_terminal(centre, app::Verify{centre.place / "empty"}).complains("Nothing of ours is there."));
  const Told letter = at_terminal(centre, app::Verify{centre.place / "letter"});
  CHECK(letter.exit == Exit::failed);
  CHECK(letter.complains("It is damaged, or not of this work."));
  CHECK(at_terminal(centre, app::Restore{centre.place / "letter", centre.data}).exit == Exit::failed);
  CHECK(at_terminal(centre, app::Restore{centre.place / "nowhere", centre.data}).exit == Exit::failed);
  CHECK(at_terminal(centre, app::BackUp{centre.place / "empty", centre.second_place}).exit == Exit::failed);
  CHECK(std::filesystem::is_empty(centre.place / "empty"));
}

TEST_CASE("while Fingerpost runs there, all three commands say so with their own exit code", "[tools]") {
  Centre centre("tools");
  centre.work(3);
  const std::string backup = centre.back_up();
  const app::OpenStore running = centre.start();
  const std::vector<app::Command> commands = {app::Verify{centre.data},
                                              app::BackUp{centre.data, centre.second_place},
                                              app::Restore{backup, centre.data}};
  for (const app::Command& command : commands) {
    INFO("command " << command.index());
    const Told told = at_terminal(centre, command);
    CHECK(told.exit == Exit::already_running);
    CHECK(told.complains("Fingerpost is running there. Close it first."));
  }
  CHECK(running.store->append(samples::answer("A01/q", "goes on")));
}

TEST_CASE("a backup made at the terminal says its name, and is verified with the passphrase of that day",
          "[tools]") {
  Centre centre("tools");
  centre.work(20);
  const Told made = at_terminal(centre, app::BackUp{centre.data, centre.second_place});
  INFO(made.err);
  REQUIRE(made.exit == Exit::planned);
  check_progress(made.err, "Writing and proving");
  const std::string begin = "The backup is made and proven: ";
  REQUIRE(made.out.starts_with(begin));
  const std::string path = made.out.substr(begin.size(), made.out.find('\n') - begin.size());
  REQUIRE(std::filesystem::is_regular_file(path));
  centre.safe.empty();
  const Told told = at_terminal(centre, app::Verify{path}, passphrase.c_str());
  CHECK(told.exit == Exit::planned);
  CHECK(told.says("1 learners, 24 events, "));
  CHECK(told.says("All of it is whole.\n"));
  check_progress(told.err, "Reading");

  flip_a_byte(path, std::filesystem::file_size(path) / 2);
  const Told damaged = at_terminal(centre, app::Verify{path}, passphrase.c_str());
  CHECK(damaged.exit == Exit::failed);
  CHECK_FALSE(damaged.says("All of it is whole."));
}

TEST_CASE("a second place that is not there takes no backup, and the work stays as it was", "[tools]") {
  Centre centre("tools");
  centre.work(3);
  const Told told = at_terminal(centre, app::BackUp{centre.data, centre.place / "unplugged"});
  CHECK(told.exit == Exit::failed);
  CHECK(told.out.empty());
  CHECK(told.complains("The second place is not there."));
  CHECK_FALSE(std::filesystem::exists(centre.place / "unplugged"));
  CHECK(centre.answers_in(centre.data) == 3);
}

TEST_CASE("a backup is restored on a PC that never had the work, by the passphrase", "[tools]") {
  Centre centre("tools");
  centre.work(20);
  const std::string backup = centre.back_up();
  centre.safe.empty();
  const std::string there = centre.place / "new/data";
  const Told told = at_terminal(centre, app::Restore{backup, there}, passphrase.c_str());
  INFO(told.err);
  REQUIRE(told.exit == Exit::planned);
  CHECK(told.says("The work of 22 November 2026 is back in " + there + "."));
  check_progress(told.err, "Proving and copying");
  CHECK(at_terminal(centre, app::Verify{there}, passphrase.c_str()).exit == Exit::planned);
  CHECK(centre.answers_in(there) == 20);
}

TEST_CASE("a restore over a store adds the newer answers of its journal and sets the old one aside",
          "[tools]") {
  Centre centre("tools");
  centre.work(5);
  const std::string backup = centre.back_up();
  centre.work(2, "newer");
  const std::string old = samples::whole_file(work_in(centre.data));
  const Told told = at_terminal(centre, app::Restore{backup, centre.data});
  INFO(told.err);
  REQUIRE(told.exit == Exit::planned);
  CHECK(told.asked == 0);
  CHECK(told.says("What was there is kept in its quarantine."));
  bool is_kept = false;
  for (const auto& [path, bytes] : files_below(centre.data + "/quarantine")) is_kept |= bytes == old;
  CHECK(is_kept);
  CHECK(at_terminal(centre, app::Verify{centre.data}).exit == Exit::planned);
  CHECK(centre.answers_in(centre.data) == 7);
}

TEST_CASE("a damaged backup is not restored, and the store that is there stays", "[tools]") {
  Centre centre("tools");
  centre.work(5);
  const std::string backup = centre.back_up();
  flip_a_byte(backup, std::filesystem::file_size(backup) / 2);
  const auto before = files_below(centre.data);
  const Told told = at_terminal(centre, app::Restore{backup, centre.data});
  CHECK(told.exit == Exit::failed);
  CHECK(told.out.empty());
  CHECK(told.complains("It is damaged, or not of this work. Nothing was changed."));
  for (const auto& [path, bytes] : before) CHECK(samples::whole_file(path) == bytes);
  CHECK(centre.answers_in(centre.data) == 5);
}

TEST_CASE("who lost passphrase and code sets new ones where this PC opens the work by itself", "[tools]") {
  Centre centre("tools");
  centre.work(3);
  const std::string fresh = "other good words";
  const Told told = at_terminal(centre, app::NewPassphrase{centre.data}, fresh.c_str());
  INFO(told.err);
  REQUIRE(told.exit == Exit::planned);
  CHECK(told.asked == 2);
  CHECK(told.says("The new passphrase is set."));
  const std::size_t at = told.out.find("    ") + 4;
  const std::string code = told.out.substr(at, told.out.find('\n', at) - at);
  centre.safe.empty();
  const app::Command verify = app::Verify{centre.data};
  CHECK(at_terminal(centre, verify, fresh.c_str()).exit == Exit::planned);
  CHECK(at_terminal(centre, verify, code.c_str()).exit == Exit::planned);
  CHECK(at_terminal(centre, verify, passphrase.c_str()).complains("That did not open it."));
}

TEST_CASE("a new passphrase is not set when it is too short, not typed, or the PC is locked", "[tools]") {
  Centre centre("tools");
  centre.work(1);
  const auto keyring = samples::whole_file(centre.data + "/keyring");
  const app::Command wish = app::NewPassphrase{centre.data};
  CHECK(at_terminal(centre, wish, "seven 7").complains("That is too short. Use 8 letters or more."));
  CHECK(at_terminal(centre, wish).complains("Nothing was typed."));
  CHECK(at_terminal(centre, app::NewPassphrase{centre.place / "nowhere"}, "other good words").exit ==
        Exit::failed);
  {
    const app::OpenStore running = centre.start();
    CHECK(at_terminal(centre, wish, "other good words").exit == Exit::already_running);
  }
  centre.safe.empty();
  CHECK(at_terminal(centre, wish, "other good words").complains("That did not open it."));
  CHECK(samples::whole_file(centre.data + "/keyring") == keyring);
}
