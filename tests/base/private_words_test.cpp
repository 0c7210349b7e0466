// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/private_words.h"

#include <algorithm>
#include <new>

#include "support/catch.h"

using base::PrivateWords;

namespace {

bool holds(const unsigned char* bytes, std::size_t size, std::string_view words) {
  return std::search(bytes, bytes + size, words.begin(), words.end()) != bytes + size;
}

}  // namespace

TEST_CASE("a text that is wiped is empty, and its room holds nothing", "[base]") {
  std::string other = "words behind the end";
  other.resize(5);
  base::wipe(other);
  CHECK(other.empty());
  CHECK(std::all_of(other.data(), other.data() + other.capacity(), [](char byte) { return byte == 0; }));
}

TEST_CASE("private words leave nothing where they lay, short ones too", "[base]") {
  alignas(PrivateWords) unsigned char place[sizeof(PrivateWords)];
  auto* words = new (place) PrivateWords("good words");
  CHECK(words->view() == "good words");
  const PrivateWords copy = *words;
  CHECK(holds(place, sizeof place, "good words"));
  words->~PrivateWords();
  CHECK_FALSE(holds(place, sizeof place, "good words"));
  CHECK(copy.view() == "good words");
}

TEST_CASE("other words take the place of private ones", "[base]") {
  PrivateWords words("three good words");
  words = PrivateWords("x");
  CHECK(words.view() == "x");
  const PrivateWords& same = words;
  words = same;
  CHECK(words.view() == "x");
}
