// SPDX-License-Identifier: GPL-3.0-or-later
// LinuxVoice: reads sentences aloud through the system's espeak-ng program.
//
// Each sentence has a process of its own, so that a crash of the speech program is not
// ours and a new sentence silences the old one at once. The words go through memory,
// never through a command line that other users of the PC can see.
#pragma once

#include <sys/types.h>

#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "platform/platform.h"

namespace platform {

class LinuxVoice : public Voice {
 public:
  struct Means {
    std::string program = "/usr/bin/espeak-ng";
    std::string cards = "/proc/asound/cards";  // the kernel's list of sound cards
  };

  explicit LinuxVoice(const Clock& clock) : LinuxVoice(clock, Means{}) {}
  LinuxVoice(const Clock& clock, Means means);
  ~LinuxVoice() override;
  LinuxVoice(const LinuxVoice&) = delete;
  LinuxVoice& operator=(const LinuxVoice&) = delete;

  void speak(const Utterance& utterance) override;
  void tick() override {}
  void stop() override;
  void pause() override { stop(); }
  void resume() override {}
  Progress progress() const override { return {}; }
  std::optional<double> next_change() const override { return std::nullopt; }
  Output output() const override { return status_.empty() ? Output::loudspeaker : Output::none; }
  std::string status() const override { return status_; }
  void on_change(std::function<void()>) override {}

  bool is_speaking();

 private:
  void look_for_means();
  void look_at_end(int how);
  void start(int words, int words_a_minute);

  const Clock& clock_;
  Means means_;
  std::string status_;
  std::deque<double> failures_;  // when the program failed, within the last minute
  bool gave_up_ = false;
  pid_t speaking_ = 0;  // 0: nobody
};

// What is handed to the speech program: no control characters, at most 4 KB, whole letters.
std::string speakable(std::string_view sentence);

}  // namespace platform
