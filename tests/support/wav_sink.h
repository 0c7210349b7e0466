// SPDX-License-Identifier: GPL-3.0-or-later
// WavSink: a sound device that is a file, to listen to what the program would have said.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>

#include "platform/linux/audio_sink.h"

namespace sounds {

class WavSink : public platform::AudioSink {
 public:
  explicit WavSink(const std::string& path) : file_(path, std::ios::binary) {}

  base::Outcome open(const std::string&, int samples_a_second) override {
    rate_ = static_cast<std::uint32_t>(samples_a_second);
    return write_head();
  }
  // The head always tells the length, so the file is whole after each piece.
  base::Result<std::size_t> write(std::span<const std::int16_t> samples) override {
    file_.write(reinterpret_cast<const char*>(samples.data()),
                static_cast<std::streamsize>(samples.size_bytes()));
    count_ += static_cast<std::uint32_t>(samples.size());
    since_drop_ += static_cast<std::uint32_t>(samples.size());
    const base::Outcome head = write_head();
    if (!head) return head.error();
    return samples.size();
  }
  void drop() override { since_drop_ = 0; }
  double seconds_heard() override { return rate_ > 0 ? static_cast<double>(since_drop_) / rate_ : 0; }

 private:
  static std::string little_endian(std::uint32_t number, int bytes) {
    std::string text;
    for (int n = 0; n < bytes; ++n) text += static_cast<char>(number >> (8 * n) & 0xFFU);
    return text;
  }
  base::Outcome write_head() {
    const std::uint32_t bytes = 2 * count_;
    file_.seekp(0);
    file_ << "RIFF" << little_endian(36 + bytes, 4) << "WAVEfmt " << little_endian(16, 4)
          << little_endian(1, 2) << little_endian(1, 2) << little_endian(rate_, 4)
          << little_endian(2 * rate_, 4) << little_endian(2, 2) << little_endian(16, 2) << "data"
          << little_endian(bytes, 4);
    file_.seekp(0, std::ios::end);
    file_.flush();
    if (!file_) return base::Error{base::Fault::denied, "the file cannot be written"};
    return base::Done{};
  }

  std::ofstream file_;
  std::uint32_t rate_ = 0, count_ = 0, since_drop_ = 0;
};

}  // namespace sounds
