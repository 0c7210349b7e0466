// SPDX-License-Identifier: GPL-3.0-or-later
// Wire: what Fingerpost and its speech program fingerpost-speech say to each other.
//
// A stream of bytes each way, the program's standard input and output. Numbers are big-endian,
// samples in the machine's own order, since both ends are on one machine.
//
//   request  "FPrq"  number u64   words a minute u32   bytes u32
//            text, UTF-8, at most 4 KB
//   answer   "FPan"  number u64   samples a second u32   words u32   samples u32
//            of each word: offset u32, length u32, both in bytes of the text as it was given; first sample
//            u32 the samples, s16, one channel
//
// Answers come in the order of the requests. One that a newer request has overtaken has no words
// and no samples. The program ends when its input ends. Bytes that break these rules or bounds are
// corrupt: there is no way back into such a stream, so its reader gives it up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace speech {

inline constexpr std::size_t longest_text = 4096;  // speech programs have crashed on longer ones
inline constexpr std::uint32_t most_words = longest_text;
inline constexpr std::uint32_t most_samples = 22050 * 60 * 10;  // ten minutes; the rest is not said

struct Request {
  std::uint64_t number = 0;
  std::uint32_t words_a_minute = 150;
  std::string text;
};

struct SpokenWord {
  std::uint32_t offset = 0, length = 0;  // bytes of the request's text
  std::uint32_t sample = 0;              // at which it begins

  friend bool operator==(const SpokenWord&, const SpokenWord&) = default;
};

struct Answer {
  std::uint64_t number = 0;
  std::uint32_t samples_a_second = 0;
  std::vector<SpokenWord> words;  // in the order in which they are heard
  std::vector<std::int16_t> samples;
};

std::string bytes_of(const Request& request);
std::string bytes_of(const Answer& answer);

// Takes one off the beginning of what has arrived; none while it is not all there. Corrupt: see above.
base::Result<std::optional<Request>> take_request(std::string& arrived);
base::Result<std::optional<Answer>> take_answer(std::string& arrived);

}  // namespace speech
