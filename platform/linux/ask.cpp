// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/ask.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

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

}  // namespace

base::Result<std::string> ask_for_secret(const std::string& question) {
  std::fprintf(stderr, "%s ", question.c_str());
  std::string line;
  const Unseen unseen;
  const bool is_there{std::getline(std::cin, line)};
  std::fprintf(stderr, "\n");
  if (!is_there) return base::Error{base::Fault::not_found, "nothing was typed"};
  return line;
}

}  // namespace platform
