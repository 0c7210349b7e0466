// SPDX-License-Identifier: GPL-3.0-or-later
// Player: one sound on its way into a sink, and how far it has been heard. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/linux/audio_sink.h"
#include "platform/speech/wire.h"

namespace platform {

struct Sound {
  int samples_a_second = 22050;
  std::vector<std::int16_t> samples;
  std::vector<speech::SpokenWord> words;  // in the order of their samples
};

// Softer by so many decibels; never louder.
void soften(std::vector<std::int16_t>& samples, float decibels);

// A soft short click.
Sound click();

class Player {
 public:
  explicit Player(AudioSink& sink) : sink_(sink) {}

  base::Outcome begin(Sound sound, const std::string& device);
  void halt();    // silence at once, nothing is left
  void pause();   // silence at once
  void resume();  // from the beginning of the word that was heard last

  // Hands the sink a piece, and waits a piece's time at most. An error halts it: where the sound
  // would go next is not known.
  base::Outcome step();

  bool is_begun() const { return is_begun_; }  // not all of it has been heard
  bool is_paused() const { return is_paused_; }
  bool is_written() const { return next_ >= sound_.samples.size(); }  // the sink has the rest
  std::optional<speech::SpokenWord> word() const;                     // that is heard
  double seconds_to_change() const;                                   // to the next word, or the end

 private:
  base::Result<std::size_t> hand_on();
  std::size_t words_begun() const;

  AudioSink& sink_;
  Sound sound_;
  std::string device_;
  int opened_rate_ = 0;    // 0: the sink is closed
  std::size_t from_ = 0;   // the sample at which the sink began
  std::size_t next_ = 0;   // the sample that the sink gets next
  std::size_t heard_ = 0;  // samples
  bool is_begun_ = false;
  bool is_paused_ = false;
};

}  // namespace platform
