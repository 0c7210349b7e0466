// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the terminal, at a terminal: what is typed, what is seen, and what Ctrl+C leaves.
#include <signal.h>
#include <sys/wait.h>

#include "program/started.h"
#include "support/centre.h"

using samples::Centre;
using samples::passphrase;

namespace {

const std::string question = "Staff passphrase or recovery code: ";

struct Ended {
  int status = 0;
  std::string said;
};

Ended run(Centre& centre, const std::vector<std::string>& words, const std::string& typed) {
  Started started(words, centre.place / "here");
  if (!typed.empty()) {
    REQUIRE(started.says(question));
    started.type(typed);
  }
  const int status = started.end();
  return {status, started.said()};
}

bool was_killed_by(int status, int signal) { return WIFSIGNALED(status) && WTERMSIG(status) == signal; }

// Enough work that a task can be met in its middle.
constexpr int many = 1000;

// Begins a task, and ends it by a signal once it has come so far.
void stop_at(Centre& centre, const std::vector<std::string>& words, const std::string& percent, int signal) {
  INFO("at" << percent);
  Started started(words, centre.place / "here");
  REQUIRE(started.says(question));
  started.type(passphrase + "\n");
  REQUIRE(started.says(percent));
  if (signal == SIGINT) {
    started.type("\3");  // as a person does it
  } else {
    started.signal(signal);
  }
  CHECK(was_killed_by(started.end(), signal));
}

}  // namespace

TEST_CASE("what is typed as a secret is not shown, and the terminal is as before afterwards", "[program]") {
  if (!has_terminals()) return;
  Centre centre("program");
  centre.work(3);
  Started started({"verify", centre.data}, centre.place / "here");
  CHECK(started.shows_what_is_typed());
  REQUIRE(started.says(question));
  CHECK_FALSE(started.shows_what_is_typed());
  started.type(passphrase + "\n");
  CHECK(exit_code(started.end()) == 0);
  CHECK(started.said().find("All of it is whole.") != std::string::npos);
  CHECK(started.said().find(passphrase) == std::string::npos);
  CHECK(started.shows_what_is_typed());
}

TEST_CASE("Ctrl+C at the question for the secret leaves a terminal that shows what is typed", "[program]") {
  if (!has_terminals()) return;
  Centre centre("program");
  centre.work(3);
  Started started({"verify", centre.data}, centre.place / "here");
  REQUIRE(started.says(question));
  started.type("three go");
  started.type("\3");
  CHECK(was_killed_by(started.end(), SIGINT));
  CHECK(started.shows_what_is_typed());
  CHECK(started.said().find("three go") == std::string::npos);
}

TEST_CASE("the exit code of each command says how it ended", "[program]") {
  if (!has_terminals()) return;
  Centre centre("program");
  centre.work(3);
  const std::string backup = centre.back_up();
  const std::string there = centre.place / "there";
  const std::string right = passphrase + "\n";
  CHECK(exit_code(run(centre, {"verify", centre.data}, right).status) == 0);
  CHECK(exit_code(run(centre, {"verify", backup}, right).status) == 0);
  CHECK(exit_code(run(centre, {"verify", backup}, "three bad words\n").status) == 1);
  CHECK(exit_code(run(centre, {"verify", centre.place / "nowhere"}, "").status) == 1);
  CHECK(exit_code(run(centre, {"restore", backup, "--data", there}, right).status) == 0);
  CHECK(exit_code(run(centre, {"backup", "--to", centre.second_place, "--data", there}, right).status) == 0);
  CHECK(exit_code(run(centre, {"backup", "--data", there}, "").status) == 2);
  const app::OpenStore running = centre.start();
  CHECK(exit_code(run(centre, {"verify", centre.data}, right).status) == 21);
  CHECK(exit_code(
            run(centre, {"backup", "--to", centre.second_place, "--data", centre.data}, right).status) == 21);
  CHECK(exit_code(run(centre, {"restore", backup, "--data", centre.data}, right).status) == 21);
}

TEST_CASE("a restore that is stopped in its middle leaves the store that was, whole", "[program]") {
  if (!has_terminals()) return;
  Centre centre("program");
  centre.work(many, "The work of the backup.");
  const std::string backup = centre.back_up();
  centre.work(1, "newer");
  const std::vector<std::string> words = {"restore", backup, "--data", centre.data};
  for (const char* percent : {" 10 %", " 75 %"}) {
    stop_at(centre, words, percent, SIGINT);
    CHECK_FALSE(std::filesystem::exists(centre.data + "/quarantine"));
    CHECK(exit_code(run(centre, {"verify", centre.data}, passphrase + "\n").status) == 0);
    CHECK(centre.answers_in(centre.data) == many + 1);
  }
  CHECK(exit_code(run(centre, words, passphrase + "\n").status) == 0);
  CHECK(std::filesystem::exists(centre.data + "/quarantine"));
  CHECK(centre.answers_in(centre.data) == many + 1);
}

TEST_CASE("a restore into an empty place that is killed in its middle can be begun again", "[program]") {
  if (!has_terminals()) return;
  Centre centre("program");
  centre.work(many);
  const std::string there = centre.place / "there";
  const std::vector<std::string> words = {"restore", centre.back_up(), "--data", there};
  for (const char* percent : {" 20 %", " 60 %"}) stop_at(centre, words, percent, SIGKILL);
  CHECK_FALSE(std::filesystem::exists(there + "/db"));
  CHECK(exit_code(run(centre, words, passphrase + "\n").status) == 0);
  CHECK(centre.answers_in(there) == many);
}

TEST_CASE("a backup that is stopped in its middle leaves the older one whole and the next one is made",
          "[program]") {
  if (!has_terminals()) return;
  Centre centre("program");
  centre.work(many);
  const std::string older = centre.back_up();
  const std::string bytes = samples::whole_file(older);
  const std::vector<std::string> words = {"backup", "--to", centre.second_place, "--data", centre.data};
  for (const char* percent : {" 10 %", " 60 %"}) {
    stop_at(centre, words, percent, SIGINT);
    CHECK(samples::whole_file(older) == bytes);
  }
  CHECK(exit_code(run(centre, words, passphrase + "\n").status) == 0);
  int backups = 0;
  for (const auto& entry : std::filesystem::directory_iterator(centre.second_place)) {
    INFO(entry.path());
    CHECK(entry.path().extension() == ".backup");  // nothing half-made is left
    CHECK(exit_code(run(centre, {"verify", entry.path()}, passphrase + "\n").status) == 0);
    ++backups;
  }
  CHECK(backups == 2);
  CHECK(centre.answers_in(centre.data) == many);
}
