// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealing.h"

#include "base/private_words.h"
#include "support/catch.h"

using vault::Secret;

TEST_CASE("sealed words open with their key at their place, and nowhere else", "[vault]") {
  const Secret key = Secret::random();
  for (const std::string& plain : {std::string(), std::string("words"), std::string(100000, 'x')}) {
    const std::string sealed = vault::seal(key, "here", plain);
    CHECK(sealed.size() == plain.size() + vault::seal_size);
    CHECK(*vault::open(key, "here", sealed) == plain);
    CHECK_FALSE(vault::open(key, "there", sealed));
    CHECK_FALSE(vault::open(Secret::random(), "here", sealed));
  }
}

TEST_CASE("sealed words that were changed by a bit or cut short do not open", "[vault]") {
  const Secret key = Secret::random();
  const std::string sealed = vault::seal(key, "here", "some words");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 0x10);
    CHECK_FALSE(vault::open(key, "here", changed));
    CHECK_FALSE(vault::open(key, "here", sealed.substr(0, i)));
  }
}

TEST_CASE("whether sealed words would open is told without opening them", "[vault]") {
  const Secret key = Secret::random();
  const std::string sealed = vault::seal(key, "here", "some words");
  CHECK(vault::opens(key, "here", sealed));
  CHECK_FALSE(vault::opens(key, "there", sealed));
  CHECK_FALSE(vault::opens(Secret::random(), "here", sealed));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 0x10);
    CHECK_FALSE(vault::opens(key, "here", changed));
    CHECK_FALSE(vault::opens(key, "here", sealed.substr(0, i)));
  }
}

TEST_CASE("the same words sealed twice look different", "[vault]") {
  const Secret key = Secret::random();
  CHECK(vault::seal(key, "here", "words") != vault::seal(key, "here", "words"));
}

TEST_CASE("a key for one purpose tells nothing of the key for another", "[vault]") {
  const Secret key = Secret::random();
  const Secret one = vault::subkey(key, vault::Purpose::data_keys);
  CHECK(vault::same(one, vault::subkey(key, vault::Purpose::data_keys)));
  CHECK_FALSE(vault::same(one, vault::subkey(key, vault::Purpose::store_values)));
  CHECK_FALSE(vault::same(one, key));
}

TEST_CASE("a secret that is moved leaves nothing behind", "[vault]") {
  Secret first = Secret::copy_of("some secret bytes");
  const Secret second = std::move(first);
  CHECK(second.view() == "some secret bytes");
  CHECK(first.size() == 0);  // NOLINT: what is left is looked at on purpose
  CHECK(vault::same(second, second.copy()));
  std::string typed = "what was typed";
  base::wipe(typed);
  CHECK(typed.empty());
}
