// SPDX-License-Identifier: GPL-3.0-or-later
// The engine that turns a text into samples. What it gives differs a little from run to run, so that no
// test compares samples.
#include "platform/espeak/engine.h"

#include "base/text.h"
#include "platform/espeak/pace.h"
#include "support/catch.h"

namespace {

// Plain words, like the text that the paces were measured with.
constexpr const char* plain =
    "My name is Sam and I am new here. I like to work with my hands and to be out in the open. "
    "I would like to find a job near my home. I can get up at six and I am good with people. "
    "Next week I will ask for help.";

bool never() { return false; }

}  // namespace

TEST_CASE("the engine's own number for a pace is not words a minute", "[espeak]") {
  CHECK(espeak::setting_for(115) == 80);
  CHECK(espeak::setting_for(150) == 109);
  CHECK(espeak::setting_for(222) == 160);
  CHECK(espeak::setting_for(278) == 200);
  CHECK(espeak::setting_for(10) == 80);
  CHECK(espeak::setting_for(100000) == 450);
}

// There is one engine in a process, so all of this stands in one place.
TEST_CASE("the engine keeps to the pace, tells every word and breaks off what is overtaken", "[espeak]") {
  const auto engine = espeak::Engine::open();
  REQUIRE(engine);
  const std::size_t words = base::count_words(plain);
  double before = 1000;
  for (const std::uint32_t pace : {115U, 150U, 222U, 278U}) {
    const speech::Answer answer = (*engine)->say({1, pace, plain}, never);
    CHECK(answer.words.size() == words);
    const double seconds = static_cast<double>(answer.samples.size()) / answer.samples_a_second;
    const double said = static_cast<double>(words) * 60 / seconds;
    INFO(pace << " asked, " << said << " said");
    CHECK(said > pace * 0.85);
    CHECK(said < pace * 1.15);
    CHECK(seconds < before);
    before = seconds;
  }

  int asked = 0;
  const speech::Answer broken = (*engine)->say({2, 150, plain}, [&asked] { return ++asked == 3; });
  CHECK(broken.number == 2);
  CHECK(broken.samples.empty());
  CHECK(broken.words.empty());
  CHECK(asked < 6);
  const speech::Answer whole = (*engine)->say({3, 150, "Hello there."}, never);
  CHECK(whole.words.size() == 2);
  CHECK(whole.samples.size() > 10000);
}
