// SPDX-License-Identifier: GPL-3.0-or-later
// SpeechProcess: the program fingerpost-speech at work, started when it is needed and again when it dies.
//
// It is started again three times a minute at most; then it is left alone until the minute is over.
// One thread. The program ends with us, since its input does.
#pragma once

#include <sys/types.h>

#include <deque>
#include <string>

#include "platform/platform.h"
#include "platform/speech/wire.h"

namespace platform {

class SpeechProcess {
 public:
  enum class Trouble { none, no_program, keeps_failing };

  // A program that says nothing for `patience` milliseconds while it is waited for hangs.
  // The longest text takes a tenth of that.
  SpeechProcess(const Clock& clock, std::string program, int patience = 5000)
      : clock_(clock), program_(std::move(program)), patience_(patience) {}
  ~SpeechProcess() { end(); }
  SpeechProcess(const SpeechProcess&) = delete;
  SpeechProcess& operator=(const SpeechProcess&) = delete;

  bool is_there() const;  // the program's file

  // Interrupted: `bell` could be read before all of the answer was there. Failed: there is trouble, or the
  // program died of this very text, twice. The request's number is set here.
  enum class End { answered, interrupted, failed };
  struct Reply {
    End end = End::failed;
    speech::Answer answer;
  };
  Reply ask(speech::Request request, int bell);
  Trouble trouble() const { return trouble_; }
  pid_t process() const { return process_; }  // 0: none is running

 private:
  bool start();
  bool spawn(int socket);
  void end();
  void fail();
  bool fails_too_often();
  bool send(const std::string& bytes) const;
  Reply receive(std::uint64_t number, int bell);
  End read_more(int bell);

  const Clock& clock_;
  std::string program_;
  int patience_;
  pid_t process_ = 0;
  int socket_ = -1;
  std::string arrived_;
  std::uint64_t asked_ = 0;
  std::deque<double> failures_;  // when, within the last minute
  Trouble trouble_ = Trouble::none;
};

// fingerpost-speech in the folder of the program that is running.
std::string speech_program_beside_this();

}  // namespace platform
