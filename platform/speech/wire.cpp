// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/speech/wire.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"

namespace speech {
namespace {

constexpr std::string_view request_mark = "FPrq";
constexpr std::string_view answer_mark = "FPan";
constexpr std::size_t request_head = 4 + 8 + 4 + 4;
constexpr std::size_t answer_head = 4 + 8 + 4 + 4 + 4;
constexpr std::size_t word_bytes = 3 * 4;

std::uint32_t number_at(const std::string& bytes, std::size_t place) {
  return base::get_u32(std::string_view(bytes).substr(place));
}

// A wrong beginning is told at its first byte: nobody waits for the rest of it.
bool begins_wrong(const std::string& arrived, std::string_view mark) {
  const std::size_t known = std::min(arrived.size(), mark.size());
  return arrived.compare(0, known, mark, 0, known) != 0;
}

base::Error corrupt(const char* what) { return {base::Fault::corrupt, what}; }

Answer read_answer(const std::string& bytes) {
  Answer answer{base::get_u64(std::string_view(bytes).substr(4)), number_at(bytes, 12), {}, {}};
  answer.words.resize(number_at(bytes, 16));
  std::size_t place = answer_head;
  for (SpokenWord& word : answer.words) {
    word = {number_at(bytes, place), number_at(bytes, place + 4), number_at(bytes, place + 8)};
    place += word_bytes;
  }
  answer.samples.resize(number_at(bytes, 20));
  if (!answer.samples.empty())
    std::memcpy(answer.samples.data(), bytes.data() + place, answer.samples.size() * sizeof(std::int16_t));
  return answer;
}

}  // namespace

std::string bytes_of(const Request& request) {
  std::string bytes(request_mark);
  base::put_u64(bytes, request.number);
  base::put_u32(bytes, request.words_a_minute);
  base::put_u32(bytes, static_cast<std::uint32_t>(request.text.size()));
  return bytes + request.text;
}

std::string bytes_of(const Answer& answer) {
  const std::size_t sample_bytes = answer.samples.size() * sizeof(std::int16_t);
  std::string bytes(answer_mark);
  bytes.reserve(answer_head + answer.words.size() * word_bytes + sample_bytes);
  base::put_u64(bytes, answer.number);
  base::put_u32(bytes, answer.samples_a_second);
  base::put_u32(bytes, static_cast<std::uint32_t>(answer.words.size()));
  base::put_u32(bytes, static_cast<std::uint32_t>(answer.samples.size()));
  for (const SpokenWord& word : answer.words) {
    for (const std::uint32_t number : {word.offset, word.length, word.sample}) base::put_u32(bytes, number);
  }
  const std::size_t place = bytes.size();
  bytes.resize(place + sample_bytes);
  if (sample_bytes > 0) std::memcpy(bytes.data() + place, answer.samples.data(), sample_bytes);
  return bytes;
}

base::Result<std::optional<Request>> take_request(std::string& arrived) {
  if (begins_wrong(arrived, request_mark)) return corrupt("no request");
  if (arrived.size() < request_head) return std::optional<Request>();
  const std::size_t length = number_at(arrived, 16);
  if (length > longest_text) return corrupt("a text that is too long");
  if (arrived.size() < request_head + length) return std::optional<Request>();
  Request request{base::get_u64(std::string_view(arrived).substr(4)), number_at(arrived, 12),
                  arrived.substr(request_head, length)};
  arrived.erase(0, request_head + length);
  return std::optional(std::move(request));
}

base::Result<std::optional<Answer>> take_answer(std::string& arrived) {
  if (begins_wrong(arrived, answer_mark)) return corrupt("no answer");
  if (arrived.size() < answer_head) return std::optional<Answer>();
  const std::size_t words = number_at(arrived, 16);
  const std::size_t samples = number_at(arrived, 20);
  if (words > most_words || samples > most_samples) return corrupt("an answer that is too long");
  if (number_at(arrived, 12) < 8000 || number_at(arrived, 12) > 48000) return corrupt("no pace of samples");
  const std::size_t length = answer_head + words * word_bytes + samples * sizeof(std::int16_t);
  if (arrived.size() < length) return std::optional<Answer>();
  Answer answer = read_answer(arrived);
  arrived.erase(0, length);
  for (const SpokenWord& word : answer.words) {
    if (word.sample > samples || word.offset > longest_text || word.length > longest_text - word.offset)
      return corrupt("a word outside of its text");
  }
  return std::optional(std::move(answer));
}

}  // namespace speech
