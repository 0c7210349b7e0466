// SPDX-License-Identifier: GPL-3.0-or-later
// What the speech program is sent and what it sends back, and any text that is to be spoken.
#include "base/text.h"
#include "fuzz/target.h"
#include "platform/speech/spoken_text.h"
#include "platform/speech/wire.h"

namespace {

void feed_stream(std::string_view bytes) {
  std::string arrived(bytes);
  const auto request = speech::take_request(arrived);
  if (request && *request) {
    fuzz::promise((*request)->text.size() <= speech::longest_text, "a request has a bounded text");
    fuzz::promise(speech::bytes_of(**request) + arrived == bytes, "a request is sent as it was read");
  }
  arrived = bytes;
  const auto answer = speech::take_answer(arrived);
  if (!answer || !*answer) return;
  fuzz::promise(speech::bytes_of(**answer) + arrived == bytes, "an answer is sent as it was read");
  for (const speech::SpokenWord& word : (*answer)->words)
    fuzz::promise(word.sample <= (*answer)->samples.size(), "a word lies within its sound");
}

void feed_text(std::string_view bytes) {
  const std::string_view text = speech::beginning_of(bytes);
  fuzz::promise(text.size() <= speech::longest_text, "what is spoken is bounded");
  const std::string words = speech::speakable(text);
  fuzz::promise(base::is_valid_utf8(words), "what is spoken is UTF-8");
  for (const char byte : words)
    fuzz::promise(static_cast<unsigned char>(byte) >= ' ' && byte != '\x7F',
                  "nothing spoken steers the engine");
  std::vector<speech::Mark> marks;
  for (std::size_t n = 0; n < bytes.size(); n += 3) marks.push_back({n, static_cast<std::uint32_t>(10 * n)});
  std::size_t behind = 0;
  for (const speech::SpokenWord& word : speech::spoken_words(text, marks, 100000)) {
    fuzz::promise(word.length > 0 && word.offset >= behind, "words come once and in order");
    behind = word.offset + word.length;
    fuzz::promise(behind <= text.size(), "a word lies within its text");
  }
}

void feed(std::string_view bytes) {
  feed_stream(bytes);
  feed_text(bytes);
}

const fuzz::Joins joins("speech", feed);

}  // namespace
