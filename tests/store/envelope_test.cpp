// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/envelope.h"

#include "support/catch.h"

TEST_CASE("a value opens under its own key as it was", "[store]") {
  for (const std::string& plain : {std::string(), std::string("words"), std::string(3000, '\0')}) {
    const auto opened = store::unwrap("k", store::wrap("k", plain));
    REQUIRE(opened);
    CHECK(*opened == plain);
  }
}

TEST_CASE("a value that was moved to another key does not open", "[store]") {
  const std::string stored = store::wrap("key1", "words");
  CHECK_FALSE(store::unwrap("key2", stored));
  CHECK_FALSE(store::unwrap("key", store::wrap("key1", "words")));
  CHECK_FALSE(store::unwrap("key1w", stored));
}

TEST_CASE("a value with any one bit changed, or any byte cut, does not open", "[store]") {
  const std::string stored = store::wrap("key", "some words");
  for (std::size_t bit = 0; bit < stored.size() * 8; ++bit) {
    std::string changed = stored;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    CHECK_FALSE(store::unwrap("key", changed));
  }
  for (std::size_t length = 0; length < stored.size(); ++length) {
    CHECK_FALSE(store::unwrap("key", stored.substr(0, length)));
  }
}
