// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/alsa_sink.h"

#include <alsa/asoundlib.h>

#include <algorithm>
#include <cerrno>

namespace platform {
namespace {

constexpr int period_ms = 20;
constexpr unsigned buffer_us = 80'000;

void say_nothing(const char*, int, const char*, int, const char*, ...) {}

base::Error sound_error(const char* what, long code) {
  return {base::Fault::denied, std::string(what) + ": " + snd_strerror(static_cast<int>(code))};
}

}  // namespace

void silence_alsa_messages() { snd_lib_error_set_handler(say_nothing); }

AlsaSink::AlsaSink() { silence_alsa_messages(); }

base::Outcome AlsaSink::open(const std::string& device, int samples_a_second) {
  close();
  samples_a_second_ = samples_a_second;
  const int code = snd_pcm_open(&device_, device.c_str(), SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK);
  if (code < 0) {
    device_ = nullptr;
    return sound_error("no sound device", code);
  }
  const base::Outcome outcome = prepare();
  if (!outcome) close();
  return outcome;
}

base::Outcome AlsaSink::prepare() {
  constexpr int may_resample = 1;
  int code = snd_pcm_set_params(device_, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1,
                                static_cast<unsigned>(samples_a_second_), may_resample, buffer_us);
  if (code < 0) return sound_error("the sound device takes no speech", code);
  snd_pcm_sw_params_t* start = nullptr;
  snd_pcm_sw_params_alloca(&start);
  // The first sample is heard at once, not when the buffer is full; a click never fills it.
  code = snd_pcm_sw_params_current(device_, start);
  if (code >= 0) code = snd_pcm_sw_params_set_start_threshold(device_, start, 1);
  if (code >= 0) code = snd_pcm_sw_params(device_, start);
  if (code < 0) return sound_error("the sound device cannot start at once", code);
  return base::Done{};
}

base::Result<std::size_t> AlsaSink::write(std::span<const std::int16_t> samples) {
  if (device_ == nullptr) return base::Error{base::Fault::removed, "no sound device is open"};
  const snd_pcm_sframes_t taken = snd_pcm_writei(device_, samples.data(), samples.size());
  if (taken >= 0) {
    written_ += static_cast<std::uint64_t>(taken);
    return static_cast<std::size_t>(taken);
  }
  if (taken == -EAGAIN) {
    snd_pcm_wait(device_, period_ms);
    return std::size_t{0};
  }
  // The device ran dry, or the PC slept: all that it had is heard, and it can go on.
  if (snd_pcm_recover(device_, static_cast<int>(taken), 1) >= 0) return std::size_t{0};
  close();
  return sound_error("the sound device has gone", taken);
}

void AlsaSink::drop() {
  written_ = 0;
  if (device_ == nullptr) return;
  snd_pcm_drop(device_);
  if (snd_pcm_prepare(device_) < 0) close();
}

double AlsaSink::seconds_heard() {
  if (device_ == nullptr || samples_a_second_ == 0) return 0;
  snd_pcm_sframes_t waiting = 0;
  // A device that has run dry gives an error: nothing is waiting.
  if (snd_pcm_delay(device_, &waiting) < 0 || waiting < 0) waiting = 0;
  const std::uint64_t unheard = std::min(static_cast<std::uint64_t>(waiting), written_);
  return static_cast<double>(written_ - unheard) / samples_a_second_;
}

void AlsaSink::close() {
  if (device_ != nullptr) snd_pcm_close(device_);
  device_ = nullptr;
  written_ = 0;
}

}  // namespace platform
