// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/ask.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <optional>

namespace platform {
namespace {

// What is typed is not shown while it lives.
class Unseen {
 public:
  Unseen() : is_terminal_(tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!is_terminal_) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~Unseen() {
    if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios before_{};
  bool is_terminal_;
};

// Ctrl+C and its like wait while this lives, so that none leaves the terminal without its echo. They
// take effect when it ends.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
    arrivals_ = signalfd(-1, &held, SFD_CLOEXEC);
  }
  ~HeldSignals() {
    if (arrivals_ >= 0) close(arrivals_);
    sigprocmask(SIG_SETMASK, &before_, nullptr);
  }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  // Until there is something to read; false: a signal came first.
  bool wait_for_input() const {
    pollfd each[] = {{STDIN_FILENO, POLLIN, 0}, {arrivals_, POLLIN, 0}};
    return poll(each, 2, -1) > 0 && each[1].revents == 0;
  }

 private:
  sigset_t before_{};
  int arrivals_ = -1;
};

// Byte by byte, so that no buffer keeps a copy.
std::optional<std::string> read_line(const HeldSignals& held) {
  std::string line;
  line.reserve(256);
  char letter = 0;
  while (held.wait_for_input()) {
    if (read(STDIN_FILENO, &letter, 1) != 1) return line.empty() ? std::nullopt : std::optional(line);
    if (letter == '\n') return line;
    line += letter;
  }
  return std::nullopt;
}

std::optional<std::string> ask_unseen(const std::string& question) {
  const HeldSignals held;
  const Unseen unseen;
  std::fprintf(stderr, "%s ", question.c_str());
  std::optional<std::string> line = read_line(held);
  std::fprintf(stderr, "\n");
  return line;
}

}  // namespace

base::Result<std::string> ask_for_secret(const std::string& question) {
  std::optional<std::string> line = ask_unseen(question);
  if (!line) return base::Error{base::Fault::not_found, "nothing was typed"};
  return std::move(*line);
}

}  // namespace platform
