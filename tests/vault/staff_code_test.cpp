// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/staff_code.h"

#include "support/catch.h"

TEST_CASE("a staff code opens its own hash and no other code does", "[vault]") {
  const auto hash = vault::hash_staff_code("riverside 42");
  REQUIRE(hash);
  CHECK(hash->find("riverside") == std::string::npos);
  CHECK(vault::is_staff_code("riverside 42", *hash));
  CHECK_FALSE(vault::is_staff_code("riverside 43", *hash));
  CHECK_FALSE(vault::is_staff_code("", *hash));
}

TEST_CASE("what is no hash opens for nobody", "[vault]") {
  CHECK_FALSE(vault::is_staff_code("", ""));
  CHECK_FALSE(vault::is_staff_code("x", std::string(5000, 'x')));
}
