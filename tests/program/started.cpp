// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/started.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "support/catch.h"

namespace {

constexpr const char* program = FINGERPOST_BUILD "/fingerpost";

[[noreturn]] void become(const std::vector<std::string>& words, const std::string& folder, int terminal) {
  ::setsid();
  ::ioctl(terminal, TIOCSCTTY, 0);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(terminal, stream);
  rlimit cores{};
  ::getrlimit(RLIMIT_CORE, &cores);
  cores.rlim_cur = cores.rlim_max;
  ::setrlimit(RLIMIT_CORE, &cores);
  if (::chdir(folder.c_str()) != 0) ::_exit(9);
  ::setenv("HOME", (folder + "/home").c_str(), 1);
  // A sanitizer must leave these signals to the system, as they are without one.
  ::setenv("ASAN_OPTIONS", "handle_segv=0:handle_sigbus=0:handle_abort=0:detect_leaks=0", 1);
  for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "CREDENTIALS_DIRECTORY"})
    ::unsetenv(name);
  std::vector<char*> arguments{const_cast<char*>(program)};
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::execv(program, arguments.data());
  ::_exit(9);
}

}  // namespace

Started::Started(const std::vector<std::string>& words, const std::string& folder) {
  std::filesystem::create_directories(folder);
  REQUIRE(::openpty(&ours_, &theirs_, nullptr, nullptr, nullptr) == 0);
  for (const int end : {ours_, theirs_}) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  process_ = ::fork();
  REQUIRE(process_ >= 0);
  if (process_ == 0) become(words, folder, theirs_);
}

Started::~Started() {
  signal(SIGKILL);
  end();
  ::close(ours_);
  ::close(theirs_);
}

void Started::type(const std::string& words) {
  REQUIRE(::write(ours_, words.data(), words.size()) == static_cast<ssize_t>(words.size()));
}

void Started::signal(int number) {
  if (!is_over_) ::kill(process_, number);
}

bool Started::read_more() {
  pollfd there{ours_, POLLIN, 0};
  if (::poll(&there, 1, 20) <= 0) return false;
  char bytes[4096];
  const ssize_t got = ::read(ours_, bytes, sizeof bytes);
  if (got > 0) said_.append(bytes, static_cast<std::size_t>(got));
  return got > 0;
}

bool Started::says(const std::string& words) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  while (said_.find(words) == std::string::npos) {
    if (read_more()) continue;
    if (!is_over_) is_over_ = ::waitpid(process_, &status_, WNOHANG) == process_;
    if (is_over_ && !read_more()) break;
    if (std::chrono::steady_clock::now() > until) break;
  }
  return said_.find(words) != std::string::npos;
}

int Started::end() {
  while (!is_over_) {
    read_more();  // or it would wait for somebody to read what it says
    is_over_ = ::waitpid(process_, &status_, WNOHANG) == process_;
  }
  while (read_more()) {
  }
  return status_;
}

bool Started::shows_what_is_typed() const {
  termios now{};
  REQUIRE(::tcgetattr(theirs_, &now) == 0);
  return (now.c_lflag & ECHO) != 0;
}

bool has_terminals() {
  int ours = -1;
  int theirs = -1;
  if (::openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) {
    WARN("this system gives no terminals (is /dev/pts there?), so this is left out");
    return false;
  }
  ::close(ours);
  ::close(theirs);
  return true;
}

int exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
