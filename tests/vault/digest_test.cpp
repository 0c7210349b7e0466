// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/digest.h"

#include "support/catch.h"
#include "vault/sealing.h"

TEST_CASE("a digest is BLAKE2b of 256 bits", "[vault]") {
  // b2sum -l 256 of the empty text and of "abc".
  CHECK(vault::digest_hex("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(vault::digest_hex("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  CHECK(vault::digest("abc").size() == 32);
}

TEST_CASE("a digest made piece by piece is that of the whole, with a key and without", "[vault]") {
  const std::string whole(1000, 'w');
  const vault::Secret key = vault::Secret::random();
  for (const std::size_t piece : {1U, 7U, 128U, 1000U}) {
    vault::RunningDigest plain;
    vault::RunningDigest keyed(key);
    for (std::size_t place = 0; place < whole.size(); place += piece) {
      plain.add(whole.substr(place, piece));
      keyed.add(whole.substr(place, piece));
    }
    CHECK(plain.end() == vault::digest(whole));
    CHECK(keyed.end() == vault::keyed_digest(key, whole));
  }
}
