// SPDX-License-Identifier: GPL-3.0-or-later
// LinuxVoice: reads aloud through the speech program and this PC's sound card or headphones.
//
// No call waits for anything. Two threads work behind it: one speaks, one watches the headphones.
// What is wrong is told by status(), and the voice tries again with the next utterance.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/linux/audio_sink.h"
#include "platform/linux/bell.h"
#include "platform/linux/headphones.h"
#include "platform/linux/sound_cards.h"
#include "platform/linux/speaker.h"
#include "platform/platform.h"

namespace platform {

class LinuxVoice : public Voice {
 public:
  struct Means {
    std::string program;  // fingerpost-speech
    std::unique_ptr<AudioSink> sink;
    std::unique_ptr<SoundCards> cards;
  };
  static Means means_of_this_pc();

  // The clock is asked on other threads as well.
  explicit LinuxVoice(const Clock& clock) : LinuxVoice(clock, means_of_this_pc()) {}
  LinuxVoice(const Clock& clock, Means means);

  void speak(const Utterance& utterance) override { speaker_.speak(utterance); }
  void tick() override { speaker_.tick(); }
  void stop() override { speaker_.stop(); }
  void pause() override { speaker_.pause(); }
  void resume() override { speaker_.resume(); }
  Progress progress() const override { return speaker_.progress(); }
  std::optional<double> next_change() const override { return speaker_.next_change(); }
  Output output() const override;
  std::string status() const override;
  // `wake` must not call on_change() itself.
  void on_change(std::function<void()> wake) override { wake_.set(std::move(wake)); }

 private:
  void move(const Outlet& from, const Outlet& to);

  Wake wake_;
  Speaker speaker_;
  Headphones headphones_;  // the last: it is the first to go, and tells the speaker until then
};

}  // namespace platform
