// SPDX-License-Identifier: GPL-3.0-or-later
// ALSA's own device for nothing, "null", stands for a sound card: there need not be one.
#include "platform/linux/alsa_sink.h"

#include <vector>

#include "support/catch.h"

using platform::AlsaSink;

TEST_CASE("the sink takes samples, tells what was heard, and can be silenced and used again", "[linux]") {
  AlsaSink sink;
  REQUIRE(sink.open("null", 22050));
  const std::vector<std::int16_t> samples(2205, 1000);
  for (int again = 0; again < 3; ++again) {
    std::size_t written = 0;
    while (written < samples.size()) {
      const auto taken = sink.write(std::span(samples).subspan(written));
      REQUIRE(taken);
      written += *taken;
    }
    CHECK(sink.seconds_heard() == Approx(0.1));
    sink.drop();
    CHECK(sink.seconds_heard() == 0);
  }
  REQUIRE(sink.open("null", 8000));
  CHECK(sink.write(samples));
}

TEST_CASE("a sink without a device says so and takes nothing", "[linux]") {
  AlsaSink sink;
  const std::vector<std::int16_t> samples(100);
  CHECK_FALSE(sink.write(samples));
  sink.drop();
  CHECK(sink.seconds_heard() == 0);
}
