// SPDX-License-Identifier: GPL-3.0-or-later
// A program that ends badly leaves nothing of its memory behind, where learners' words are.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "program/started.h"
#include "support/centre.h"

using samples::Centre;

namespace {

// Whether any program leaves a core on this PC: one that has not asked for none, and ends badly.
bool leaves_cores(const std::string& where) {
  std::filesystem::create_directories(where);
  const pid_t process = ::fork();
  if (process == 0) {
    rlimit cores{};
    ::getrlimit(RLIMIT_CORE, &cores);
    cores.rlim_cur = cores.rlim_max;
    ::setrlimit(RLIMIT_CORE, &cores);
    ::signal(SIGABRT, SIG_DFL);
    if (::chdir(where.c_str()) == 0) ::raise(SIGABRT);
    ::_exit(9);
  }
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFSIGNALED(status) && WCOREDUMP(status);
}

std::string limit_of(pid_t process, const std::string& name) {
  std::ifstream limits("/proc/" + std::to_string(process) + "/limits");
  for (std::string line; std::getline(limits, line);) {
    if (line.starts_with(name))
      return line.substr(name.size(), line.find_last_of("0123456789du") + 1 - name.size());
  }
  return "";
}

std::size_t files_in(const std::string& where) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(where))
    files += entry.is_regular_file() ? 1 : 0;
  return files;
}

}  // namespace

TEST_CASE("the program leaves no core file, whatever it ends by", "[program]") {
  if (!has_terminals()) return;
  Centre centre("program");
  centre.work(3);
  if (!leaves_cores(centre.place / "another"))
    WARN("no program leaves a core on this PC, so that this shows little here");
  for (const int number : {SIGABRT, SIGSEGV, SIGQUIT, SIGBUS}) {
    INFO("signal " << number);
    const std::string here = centre.place / ("here" + std::to_string(number));
    Started started({"verify", centre.data}, here);
    REQUIRE(started.says("recovery code: "));
    const std::string limit = limit_of(started.process(), "Max core file size");
    CHECK(limit.find("unlimited") == std::string::npos);
    CHECK(limit.find_first_not_of(" 0") == std::string::npos);
    CHECK(limit.find('0') != std::string::npos);
    started.signal(number);
    const int status = started.end();
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == number);
    CHECK_FALSE(WCOREDUMP(status));
    CHECK(files_in(here) == 0);
  }
}
