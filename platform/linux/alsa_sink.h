// SPDX-License-Identifier: GPL-3.0-or-later
// AlsaSink: sound through ALSA, or through whatever has taken its place behind the name "default".
#pragma once

#include <cstdint>

#include "platform/linux/audio_sink.h"

typedef struct _snd_pcm snd_pcm_t;

namespace platform {

class AlsaSink : public AudioSink {
 public:
  AlsaSink();
  ~AlsaSink() override { close(); }
  AlsaSink(const AlsaSink&) = delete;
  AlsaSink& operator=(const AlsaSink&) = delete;

  base::Outcome open(const std::string& device, int samples_a_second) override;
  base::Result<std::size_t> write(std::span<const std::int16_t> samples) override;
  void drop() override;
  double seconds_heard() override;

 private:
  base::Outcome prepare();
  void close();

  snd_pcm_t* device_ = nullptr;
  int samples_a_second_ = 0;
  std::uint64_t written_ = 0;  // samples since it was silent
};

// ALSA's library writes what it thinks to the terminal: from now on to nowhere.
void silence_alsa_messages();

}  // namespace platform
