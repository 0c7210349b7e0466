// SPDX-License-Identifier: GPL-3.0-or-later
// What Fingerpost and its speech program say to each other.
#include "platform/speech/wire.h"

#include "base/bytes.h"
#include "support/catch.h"

using speech::Answer;
using speech::Request;

namespace {

Answer some_answer() { return {7, 22050, {{0, 3, 0}, {4, 5, 100}}, {1, -2, 32767, -32768, 0, 5}}; }

std::string answer_head(std::uint32_t rate, std::uint32_t words, std::uint32_t samples) {
  std::string bytes = "FPan";
  base::put_u64(bytes, 1);
  for (const std::uint32_t number : {rate, words, samples}) base::put_u32(bytes, number);
  return bytes;
}

}  // namespace

TEST_CASE("requests come out of the stream as they went in, however they were cut", "[speech]") {
  const std::string sent = speech::bytes_of(Request{1, 150, "What matters?"}) +
                           speech::bytes_of(Request{0xFFFFFFFFFFFFULL, 80, "Caf\u00e9 <b>"});
  std::vector<Request> taken;
  std::string arrived;
  for (const char byte : sent) {
    arrived += byte;
    auto request = speech::take_request(arrived);
    REQUIRE(request);
    if (*request) taken.push_back(**request);
  }
  REQUIRE(taken.size() == 2);
  CHECK(taken[0].number == 1);
  CHECK(taken[0].text == "What matters?");
  CHECK(taken[1].number == 0xFFFFFFFFFFFFULL);
  CHECK(taken[1].words_a_minute == 80);
  CHECK(taken[1].text == "Caf\u00e9 <b>");
  CHECK(arrived.empty());
}

TEST_CASE("an answer brings its words and its samples, and leaves what comes behind", "[speech]") {
  Answer sent = some_answer();
  sent.words[1].sample = 5;
  std::string arrived = speech::bytes_of(sent) + speech::bytes_of(Answer{8, 8000, {}, {}});
  auto first = speech::take_answer(arrived);
  REQUIRE((first && *first));
  CHECK((*first)->number == 7);
  CHECK((*first)->samples_a_second == 22050);
  CHECK((*first)->words == sent.words);
  CHECK((*first)->samples == sent.samples);
  auto second = speech::take_answer(arrived);
  REQUIRE((second && *second));
  CHECK((*second)->number == 8);
  CHECK((*second)->samples.empty());
  CHECK(arrived.empty());
}

TEST_CASE("bytes that are no request are told at the first that is wrong", "[speech]") {
  for (const std::string& bytes : {std::string("x"), std::string("FPan"), std::string("FPr?")}) {
    std::string arrived = bytes;
    CHECK_FALSE(speech::take_request(arrived));
  }
  std::string much = speech::bytes_of(Request{1, 150, std::string(speech::longest_text + 1, 'a')});
  CHECK_FALSE(speech::take_request(much));
}

TEST_CASE("an answer beyond all bounds is refused before anything is kept for it", "[speech]") {
  for (std::string head :
       {answer_head(22050, speech::most_words + 1, 0), answer_head(22050, 0, speech::most_samples + 1),
        answer_head(1, 0, 0), answer_head(4'000'000'000U, 0, 0), std::string("FPrq")}) {
    CHECK_FALSE(speech::take_answer(head));
  }
  Answer lies = some_answer();  // its second word begins after the end
  std::string arrived = speech::bytes_of(lies);
  CHECK_FALSE(speech::take_answer(arrived));
  lies.words[1] = {4000, 4000, 0};
  arrived = speech::bytes_of(lies);
  CHECK_FALSE(speech::take_answer(arrived));
}
