// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/respelt.h"

#include "support/catch.h"

using a11y::Bytes;
using a11y::found_in;
using a11y::Respelt;

TEST_CASE("what is said in another way still stands for the word on the screen", "[access]") {
  const std::string text = "Ask LASER about it.";
  const Respelt respelt(text, {{4, 5, "lay zer"}});
  CHECK(respelt.text() == "Ask lay zer about it.");
  CHECK(respelt.meant(0, 3) == Bytes{0, 3});
  CHECK(respelt.meant(4, 3) == Bytes{4, 5});  // "lay"
  CHECK(respelt.meant(8, 3) == Bytes{4, 5});  // "zer"
  CHECK(respelt.meant(12, 5) == Bytes{10, 5});
  CHECK(text.substr(10, 5) == "about");
  CHECK(respelt.meant(100, 1) == Bytes{});
}

TEST_CASE("of two replacements of one place the first named is made", "[access]") {
  const Respelt respelt("My gran and IAG", {{0, 7, "your own words"}, {3, 4, "gram"}, {12, 3, "I A G"}});
  CHECK(respelt.text() == "your own words and I A G");
  CHECK(Respelt("Short", {{3, 9, "no"}, {2, 0, "no"}}).text() == "Short");
}

TEST_CASE("words are found where they stand whole", "[access]") {
  CHECK(found_in("Sam and Samira; Sam.", "Sam") == std::vector<Bytes>{{0, 3}, {16, 3}});
  CHECK(found_in("Zoë, Zoëlle", "Zoë") == std::vector<Bytes>{{0, 4}});
  CHECK(found_in("I was there (ok)", "(ok)") == std::vector<Bytes>{{12, 4}});
  CHECK(found_in("nothing", "").empty());
}
