// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "support/catch.h"

using namespace base;

TEST_CASE("an id is sixteen lower-case digits, and comes back from them", "[base]") {
  CHECK(hex({0}) == "0000000000000000");
  CHECK(hex({0x0123456789ABCDEF}) == "0123456789abcdef");
  for (const std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{1}, ~std::uint64_t{0}, std::uint64_t{1} << 63}) {
    CHECK(id_from_hex(hex({value})) == Id{value});
  }
}

TEST_CASE("an id has one spelling only", "[base]") {
  for (const char* other :
       {"", "123", "0123456789ABCDEF", "0123456789abcdeg", "0123456789abcdef0", "0x23456789abcdef"}) {
    CHECK_FALSE(id_from_hex(other).has_value());
  }
}
