// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/shared_work.h"

#include <unistd.h>

#include "support/catch.h"

TEST_CASE("shared work comes back in order, however many take part", "[linux]") {
  for (const int processes : {0, 1, 2, 5}) {
    const auto parts = platform::share_work(7, processes, [](std::size_t number) {
      return std::string(number * 50000, 'a') + std::to_string(number);
    });
    REQUIRE(parts);
    REQUIRE(parts->size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
      CHECK((*parts)[i].size() == i * 50000 + 1);
      CHECK((*parts)[i].back() == static_cast<char>('0' + i));
    }
  }
}

TEST_CASE("several processes do the work, and none is this one", "[linux]") {
  const auto parts = platform::share_work(2, 2, [](std::size_t) { return std::to_string(getpid()); });
  REQUIRE(parts);
  for (const std::string& part : *parts) CHECK(part != std::to_string(getpid()));
}

TEST_CASE("no work is no work", "[linux]") {
  const auto parts = platform::share_work(0, 2, [](std::size_t) { return std::string("x"); });
  REQUIRE(parts);
  CHECK(parts->empty());
}

TEST_CASE("work that ends before its time is an error and not an empty answer", "[linux]") {
  const auto parts = platform::share_work(3, 2, [](std::size_t number) {
    if (number == 1) _exit(3);
    return std::string("done");
  });
  CHECK_FALSE(parts);
}
