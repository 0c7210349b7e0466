// SPDX-License-Identifier: GPL-3.0-or-later
// Match: pairs of what is needed and what is there, kept as text.
#include <algorithm>

#include "steps/all.h"
#include "steps/options.h"
#include "support/catch.h"

namespace {

using Ids = std::vector<std::string>;

steps::Step match_step() {
  steps::Match match;
  match.needs.options = {{"talk", "Talk to customers", "", "", "", ""},
                         {"till", "Work the till", "", "", "", ""}};
  match.haves.options = {{"calm", "Being calm", "", "", "", ""}, {"sums", "Sums", "", "", "", ""}};
  steps::Step step;
  step.kind = match;
  return step;
}

std::string said_of(const steps::Step& step, std::string_view answer) {
  const steps::AnswerIn none = [](std::string_view) { return std::nullopt; };
  return steps::words_of(step, answer, none, "A11");
}

}  // namespace

TEST_CASE("pairs are kept as lines, and a need with nothing keeps its line", "[steps]") {
  const std::vector<steps::Matched> matches = {{"talk", {"calm", "sums"}}, {"till", {}}};
  CHECK(steps::answer_of_matches(matches) == "talk=calm,sums\ntill=");
  CHECK(steps::matches_in("talk=calm,sums\ntill=") == matches);
  CHECK(steps::answer_of_matches({{"talk", {}}, {"till", {}}}).empty());
}

TEST_CASE("own words keep their equals signs, commas and backslashes in a pair", "[steps]") {
  const std::vector<steps::Matched> matches = {
      {"own:2 + 2 = 4, or more", {"own:a\\b, c=d", "calm", "own:\\e and \\c"}}, {"own:ends in \\", {}}};
  const std::string answer = steps::answer_of_matches(matches);
  CHECK(steps::matches_in(answer) == matches);
  // Whoever looks for the signs alone still finds the pairs.
  CHECK(std::count(answer.begin(), answer.end(), '=') == 2);
  CHECK(std::count(answer.begin(), answer.end(), ',') == 2);
}

TEST_CASE("any own words come back from a pair as they were", "[steps]") {
  const std::string signs = "=,\\ec: ";
  for (unsigned number = 0; number < 2401; ++number) {  // all words of four of these signs
    std::string words = "own:x";
    for (unsigned rest = number, i = 0; i < 4; ++i, rest /= 7) words += signs[rest % 7];
    const std::vector<steps::Matched> matches = {{words, {words, "calm"}}};
    REQUIRE(steps::matches_in(steps::answer_of_matches(matches)) == matches);
  }
}

TEST_CASE("what nobody wrote as a pair is none", "[steps]") {
  CHECK(steps::matches_in("").empty());
  CHECK(steps::matches_in("talk\n=calm\n\n").empty());
  CHECK(steps::matches_in("talk=,calm,,") == std::vector<steps::Matched>{{"talk", {"calm"}}});
}

TEST_CASE("needs are open or matched, for the steps that come later", "[steps]") {
  const std::string_view answer = "talk=calm\nown:get\\eup=\ntill=";
  CHECK(steps::open_needs(answer) == Ids{"own:get=up", "till"});
  CHECK(steps::matched_needs(answer) == Ids{"talk"});
  CHECK(steps::open_needs("").empty());
}

TEST_CASE("a match reads as its pairs and what is still needed", "[steps]") {
  const steps::Step step = match_step();
  CHECK(said_of(step, "talk=calm,own:my smile\ntill=") ==
        "Talk to customers – Being calm and my smile\nStill needed: Work the till");
  CHECK(said_of(step, "gone=calm\ntill=gone") == "Still needed: Work the till");
}

TEST_CASE("a match is whole with its first pair, and each need that has something is a thing", "[steps]") {
  const steps::Step step = match_step();
  CHECK_FALSE(steps::missing(step, "").empty());
  CHECK_FALSE(steps::missing(step, "own:a=").empty());
  CHECK(steps::missing(step, "talk=calm\ntill=").empty());
  CHECK(steps::things_in(step, "talk=calm,sums\ntill=") == 1);
  CHECK(steps::keeps_an_answer(step));
  CHECK(steps::words_of_option(step, "talk") == "Talk to customers");
}

TEST_CASE("a check looks at own words of both sides of a match", "[steps]") {
  steps::Step step = match_step();
  step.checks = {"R01"};
  const steps::RuleBook book = {{"R01", {"Can you say more?", {"stuff"}}}};
  const steps::AnswerIn none = [](std::string_view) { return std::nullopt; };
  const steps::CheckContext context{book, none, "A11", "A11/match", {2027, 1, 1}};
  CHECK(steps::check(step, "talk=own:stuff\ntill=", context).size() == 1);
  CHECK(steps::check(step, "talk=own:talking with people at the shop\ntill=", context).empty());
}
