// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"

#include "support/catch.h"

using namespace base;

namespace {

std::string bytes_of(std::uint64_t value) {
  std::string bytes;
  put_u64(bytes, value);
  return bytes;
}

}  // namespace

TEST_CASE("a number comes back from its bytes", "[base]") {
  for (const std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{255}, std::uint64_t{0x0102030405060708}, ~std::uint64_t{0}}) {
    CHECK(bytes_of(value).size() == 8);
    CHECK(get_u64(bytes_of(value)) == value);
  }
  std::string four;
  put_u32(four, 0xDEADBEEF);
  CHECK(four == "\xDE\xAD\xBE\xEF");
  CHECK(get_u32(four) == 0xDEADBEEF);
}

TEST_CASE("bytes sort as their numbers do", "[base]") {
  const std::vector<std::uint64_t> rising = {
      0, 1, 127, 128, 255, 256, 65535, 65536, std::uint64_t{1} << 32, ~std::uint64_t{0}};
  for (std::size_t i = 1; i < rising.size(); ++i) CHECK(bytes_of(rising[i - 1]) < bytes_of(rising[i]));
}

TEST_CASE("only the first bytes count", "[base]") { CHECK(get_u32(std::string("\0\0\0\x07rest", 8)) == 7); }
