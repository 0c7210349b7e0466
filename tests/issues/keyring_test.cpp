// SPDX-License-Identifier: GPL-3.0-or-later
// Keyrings that were read as if they were others.
#include "vault/keyring.h"
#include "support/catch.h"
#include "vault/digest.h"

// Two files that differ would have been one keyring, and its stamp proven over bytes that are not there.
TEST_CASE("a keyring says with one byte alone that its store key is being changed", "[issues]") {
  constexpr std::size_t check_size = 32;
  constexpr std::size_t place = 21 + 8 + 4 + 4;  // behind first line, store, changes and key number
  vault::StoreKeys keys;
  vault::Keyring ring = vault::Keyring::create({7}, keys);
  REQUIRE(ring.add(keys, vault::SlotKind::machine, {}, "a secret", vault::least_cost));
  ring.begin_change(keys);
  const std::string whole = ring.to_bytes();
  REQUIRE(whole[place] == '\1');
  REQUIRE(vault::Keyring::from_bytes(whole));
  for (const char other : {'\2', '\x7f', '\x9c'}) {
    std::string body = whole.substr(0, whole.size() - check_size);
    body[place] = other;
    const auto read = vault::Keyring::from_bytes(body + vault::digest(body));
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == base::Fault::corrupt);
  }
}
