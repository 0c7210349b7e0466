// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/voice.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <string>

#include "base/text.h"

namespace platform {
namespace {

constexpr std::string_view no_program = "This PC cannot speak. There is no speech program.";
constexpr std::string_view no_sound = "There is no sound on this PC.";
constexpr std::string_view keeps_failing = "The voice has stopped working. Please tell a member of staff.";

bool has_sound_card(const std::string& cards) {
  std::ifstream file(cards);
  std::string line;
  return std::getline(file, line) && line.find("no soundcards") == std::string::npos;
}

// The words as an open file without a name, or -1.
int file_of(const std::string& words) {
  const int file = memfd_create("sentence", MFD_CLOEXEC);
  if (file < 0) return -1;
  const ssize_t written = write(file, words.data(), words.size());
  if (written != static_cast<ssize_t>(words.size()) || lseek(file, 0, SEEK_SET) != 0) {
    close(file);
    return -1;
  }
  return file;
}

}  // namespace

std::string speakable(std::string_view sentence) {
  constexpr std::size_t longest = 4096;  // speech programs have crashed on longer ones
  std::string words;
  std::size_t offset = 0;
  while (offset < sentence.size()) {
    const base::CodePoint point = base::code_point_at(sentence, offset);
    offset += point.length;
    std::string letter;
    base::append_code_point(letter, point.value < 0x20 || point.value == 0x7F ? U' ' : point.value);
    if (words.size() + letter.size() > longest) break;
    words += letter;
  }
  return words;
}

LinuxVoice::LinuxVoice(const Clock& clock, Means means) : clock_(clock), means_(std::move(means)) {
  look_for_means();
}

LinuxVoice::~LinuxVoice() { stop(); }

// Asked before each sentence: a headset may be plugged in at any time.
void LinuxVoice::look_for_means() {
  if (gave_up_) {
    status_ = keeps_failing;
  } else if (access(means_.program.c_str(), X_OK) != 0) {
    status_ = no_program;
  } else if (!has_sound_card(means_.cards)) {
    status_ = no_sound;
  } else {
    status_.clear();
  }
}

void LinuxVoice::speak(const Utterance& utterance) {
  stop();
  look_for_means();
  const std::string words = speakable(utterance.text);
  if (!status_.empty() || base::trimmed(words).empty()) return;
  const int file = file_of(words);
  if (file < 0) return;
  start(file, utterance.words_a_minute);
  close(file);
}

void LinuxVoice::start(int words, int words_a_minute) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, words, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string arguments[] = {means_.program, "-v", "en-gb", "-s", std::to_string(words_a_minute), "--stdin"};
  char* pointers[std::size(arguments) + 1] = {};
  for (std::size_t n = 0; n < std::size(arguments); ++n) pointers[n] = arguments[n].data();
  if (posix_spawn(&speaking_, means_.program.c_str(), &files, nullptr, pointers, environ) != 0) {
    speaking_ = 0;
    look_at_end(1);
  }
  posix_spawn_file_actions_destroy(&files);
}

void LinuxVoice::stop() {
  if (!is_speaking()) return;
  kill(speaking_, SIGKILL);
  while (waitpid(speaking_, nullptr, 0) < 0 && errno == EINTR) continue;
  speaking_ = 0;
}

bool LinuxVoice::is_speaking() {
  if (speaking_ == 0) return false;
  int how = 0;
  if (waitpid(speaking_, &how, WNOHANG) == 0) return true;
  speaking_ = 0;
  look_at_end(how);
  return false;
}

// A program that fails three times in a minute is left alone until Fingerpost starts again.
void LinuxVoice::look_at_end(int how) {
  constexpr std::size_t most = 3;
  constexpr double minute = 60;
  if (how == 0) return;
  const double now = clock_.seconds();
  failures_.push_back(now);
  while (failures_.front() < now - minute) failures_.pop_front();
  if (failures_.size() < most) return;
  gave_up_ = true;
  status_ = keeps_failing;
}

}  // namespace platform
