// SPDX-License-Identifier: GPL-3.0-or-later
// Every line of the checklist is held by something that is there, or says why it is not.
#include "checklist.h"

#include "support/catch.h"

using namespace checklist;

TEST_CASE("every line of the checklist is held by a test, a rule or a journey that is there", "[access]") {
  REQUIRE(lines().size() == 95);
  const Found found = found_in(FINGERPOST_SOURCE);
  CHECK(found.tests.size() > 800);
  CHECK(found.rules.size() > 30);
  CHECK(found.journeys.size() > 15);
  for (const std::string& complaint : complaints(lines(), found)) FAIL_CHECK(complaint);
}

TEST_CASE("a line whose test, rule or journey is gone is told of", "[access]") {
  Found found;
  found.tests = {"1, 3: both"};
  found.rules = {{"names", 2}};
  found.journeys = {"way.journey"};
  const std::vector<Line> whole{{1, Kind::program, "", {"1, 3: both", "way.journey"}},
                                {2, Kind::pixels, "", {"names"}},
                                {3, Kind::program, "", {"1, 3: both"}},
                                {4, Kind::hand, "", {"A person looks."}}};
  CHECK(complaints(whole, found).empty());
  const auto one_wrong = [&](std::size_t at, std::vector<std::string_view> held) {
    std::vector<Line> broken = whole;
    broken[at].held = std::move(held);
    return complaints(broken, found);
  };
  CHECK(one_wrong(0, {"1, 3: both", "other.journey"}) ==
        std::vector<std::string>{"line 1: there is no such journey: other.journey"});
  CHECK(one_wrong(1, {"names", "roles"}) ==
        std::vector<std::string>{"line 2: the audit has no such rule for this line: roles"});
  CHECK(one_wrong(1, {"names", "2 gone"}) ==
        std::vector<std::string>{"line 2: there is no such test: 2 gone"});
  CHECK(one_wrong(1, {"names", "1, 3: both"}).front().starts_with("line 2: the test's name does not begin"));
  CHECK(one_wrong(2, {"way.journey"}) ==
        std::vector<std::string>{"line 3: does not name the test 1, 3: both"});
  CHECK(one_wrong(1, {"way.journey"}) == std::vector<std::string>{"line 2: does not name the rule names"});
  CHECK(one_wrong(3, {}) == std::vector<std::string>{"line 4: nothing holds it, and nothing says why"});
  std::vector<Line> short_of_one = whole;
  short_of_one.erase(short_of_one.begin() + 1);
  CHECK(complaints(short_of_one, found).front() == "line 3: stands where line 2 belongs");
}

TEST_CASE("tests are known by the numbers in front of their names, and only where they always run",
          "[access]") {
  CHECK(numbers_of("47, 49: F keys") == std::set<int>{47, 49});
  CHECK(numbers_of("05 39 speech stops") == std::set<int>{5, 39});
  CHECK(numbers_of("a capital of 30") == std::set<int>{});
  const std::string code =
      "TEST_CASE(\"1: one\", \"[a]\") {\n// TEST_CASE(\"2: two\", \"[a]\")\nTEST_CASE(\"3: three\",\n"
      "          \"[a]\") {\nTEST_CASE(\"4: four\", \"[.long]\") {\n";
  CHECK(cases_of(code) == std::vector<std::string>{"1: one", "3: three"});
}
