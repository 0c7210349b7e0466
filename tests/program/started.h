// SPDX-License-Identifier: GPL-3.0-or-later
// Started: the program as a process of its own, at a terminal that the test holds the other end of.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

class Started {
 public:
  // In an empty folder of its own, where whatever it leaves behind would be found, with a home that has
  // nothing in it. As many core files as the system lets a process leave.
  Started(const std::vector<std::string>& words, const std::string& folder);
  ~Started();
  Started(const Started&) = delete;
  Started& operator=(const Started&) = delete;

  // False where it ends, or a minute passes, before it says so.
  bool says(const std::string& words);
  void type(const std::string& words);  // "\3" is Ctrl+C
  void signal(int number);
  int end();                                         // waits for it; what waitpid() tells
  const std::string& said() const { return said_; }  // both streams, as they come at a terminal
  bool shows_what_is_typed() const;
  pid_t process() const { return process_; }

 private:
  bool read_more();

  pid_t process_ = -1;
  int ours_ = -1;    // the end of whoever sits there
  int theirs_ = -1;  // held open, so that the terminal stays when the program is gone
  std::string said_;
  bool is_over_ = false;
  int status_ = 0;
};

// False, and it is said, where the system gives no terminals: a bare chroot without /dev/pts.
bool has_terminals();

// 0 to 255, or -1 where it was killed.
int exit_code(int status);
