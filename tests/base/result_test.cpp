// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <memory>

#include "support/catch.h"

using namespace base;

TEST_CASE("a result holds a value or the reason why there is none", "[base]") {
  const Result<std::string> word(std::string("yes"));
  REQUIRE(word);
  CHECK(*word == "yes");
  CHECK(word->size() == 3);

  const Result<std::string> none(Error{Fault::full, "28"});
  REQUIRE_FALSE(none);
  CHECK(none.error().fault == Fault::full);
  CHECK(none.error().detail == "28");
}

TEST_CASE("a value that cannot be copied can be moved out of its result", "[base]") {
  Result<std::unique_ptr<int>> held(std::make_unique<int>(7));
  const std::unique_ptr<int> taken = std::move(*held);
  CHECK(*taken == 7);
}
