// SPDX-License-Identifier: GPL-3.0-or-later
// Rate and timeline: rows that each have their own choice.
#include "steps/all.h"
#include "steps/options.h"
#include "steps/row_values.h"
#include "support/catch.h"

namespace {

using Rows = std::vector<steps::Option>;

steps::Option row_option(const std::string& id, const std::string& words) {
  steps::Option option;
  option.id = id;
  option.words = words;
  return option;
}

const Rows three_rows = {row_option("cost", "Cost"), row_option("travel", "Travel"),
                         row_option("own:Fees = fun", "Fees = fun")};

steps::Rate three_rated() {
  steps::Rate rate;
  rate.source.options = {three_rows[0], three_rows[1]};
  rate.source.from = {{.slot = "A10/factors", .piles = {}}};
  rate.stops = {row_option("fine", "Fine"), row_option("tricky", "Tricky")};
  return rate;
}

steps::Timeline three_on_a_line() {
  steps::Timeline line;
  line.source.options = {row_option("moved", "I moved"), row_option("job", "A job"),
                         row_option("club", "A club")};
  line.times = {row_option("before", "Before"), row_option("now", "Now")};
  line.heights = {row_option("up", "Up"), row_option("down", "Down")};
  return line;
}

steps::Step asked(steps::Kind kind) {
  steps::Step step;
  step.kind = std::move(kind);
  return step;
}

// Three factors were named before, one of them in the learner's own words.
steps::AnswerIn named_before() {
  return [](std::string_view slot) -> std::optional<std::string_view> {
    if (slot != "A10/factors") return std::nullopt;
    return "cost\ntravel\nown:Fees = fun";
  };
}

std::string still_missing(const steps::Step& step, std::string_view answer) {
  return steps::missing(step, answer, named_before(), {});
}

std::string in_words(const steps::Step& step, std::string_view answer) {
  return steps::words_of(step, answer, named_before(), "A10");
}

}  // namespace

TEST_CASE("a row keeps its value, even where its own words hold the sign that parts them", "[steps]") {
  steps::Lines lines;
  steps::set_value(lines, "own:Fees = fun", "fine");
  steps::set_value(lines, "cost", "fine");
  steps::set_value(lines, "own:Fees = fun", "tricky");
  CHECK(lines == steps::Lines{"own:Fees = fun=tricky", "cost=fine"});
  CHECK(steps::value_of(lines, "own:Fees = fun") == "tricky");
  CHECK(steps::value_of(lines, "travel").empty());
  CHECK(steps::row_values_in({"no sign at all"}).empty());
}

TEST_CASE("rows stand in their order, and a row that is gone takes its value with it", "[steps]") {
  steps::Lines lines = {"gone=fine", "travel=tricky", "cost=fine"};
  CHECK(steps::keep_to_rows(lines, three_rows));
  CHECK(lines == steps::Lines{"cost=fine", "travel=tricky"});
  CHECK_FALSE(steps::keep_to_rows(lines, three_rows));
}

TEST_CASE("a rating reads as a line a row, and rows that are unknown are left out", "[steps]") {
  const steps::Step step = asked(three_rated());
  CHECK(in_words(step, "cost=fine\nown:Fees = fun=tricky") == "Cost: Fine\nFees = fun: Tricky");
  CHECK(in_words(step, "gone=fine\ncost=odd").empty());
}

TEST_CASE("a rating wants all of its rows, or as many as it says, or none where it may be left out",
          "[steps]") {
  steps::Rate rate = three_rated();
  CHECK(still_missing(asked(rate), "") == "Choose an answer for one row first.");
  CHECK(still_missing(asked(rate), "cost=odd") == "Choose an answer for one row first.");
  CHECK(still_missing(asked(rate), "cost=fine") == "Choose an answer for 2 more rows.");
  CHECK(still_missing(asked(rate), "cost=fine\ntravel=fine") == "Choose an answer for 1 more row.");
  CHECK(still_missing(asked(rate), "cost=fine\ntravel=fine\nown:Fees = fun=fine").empty());
  steps::Step optional = asked(rate);
  optional.optional = true;
  CHECK(still_missing(optional, "cost=fine").empty());
  rate.least = 2;
  CHECK(still_missing(asked(rate), "cost=fine") == "Choose an answer for 1 more row.");
  CHECK(still_missing(asked(rate), "cost=fine\ntravel=fine").empty());
  rate.least = 6;  // more than there are rows
  CHECK(still_missing(asked(rate), "cost=fine\ntravel=fine\nown:Fees = fun=fine").empty());
}

TEST_CASE("rows that were written in rounds before are said in those words", "[steps]") {
  steps::Rate rate = three_rated();
  rate.source.options.clear();
  rate.source.from = {{"A17/step", {}, steps::Earlier::Sort::rounds}};
  const auto plan = [](std::string_view slot) -> std::optional<std::string_view> {
    if (slot == "A17/step") return "Ring the college";
    if (slot == "A17/step@2") return "Go to the open day";
    return std::nullopt;
  };
  const steps::Step step = asked(rate);
  CHECK(steps::words_of(step, "r1=fine\nr2=tricky", plan, "A18") ==
        "Ring the college: Fine\nGo to the open day: Tricky");
  CHECK(steps::missing(step, "r1=fine", plan, {}) == "Choose an answer for 1 more row.");
}

TEST_CASE("a later step looks back at the rows on one stop, at one time or at one height", "[steps]") {
  CHECK(steps::rows_on({"cost=fine", "travel=tricky"}, {"tricky"}) == steps::Lines{"travel"});
  CHECK(steps::rows_on({"moved=now,down", "job=before,up"}, {"up", "now"}) == steps::Lines{"moved", "job"});
  CHECK(steps::rows_on({"moved=now,", "job=,up"}, {}) == steps::Lines{"moved", "job"});
  steps::Source source = three_rated().source;
  source.from = {{"A10/check", {"tricky"}, steps::Earlier::Sort::rated}};
  const auto checked = [](std::string_view slot) -> std::optional<std::string_view> {
    if (slot != "A10/check") return std::nullopt;
    return "cost=fine\ntravel=tricky\nown:Fees = fun=tricky";
  };
  const std::vector<steps::Option> left = steps::options_now(source, checked);
  REQUIRE(left.size() == 2);
  CHECK(left[0].words == "Travel");
  CHECK(left[1].words == "Fees = fun");
}

TEST_CASE("a page of ratings is one thing, and its rows may come from before", "[steps]") {
  const steps::Step step = asked(three_rated());
  CHECK(steps::things_in(step, "cost=fine\ntravel=fine") == 1);
  CHECK(steps::things_in(step, "") == 0);
  CHECK(steps::source_of(step) != nullptr);
  CHECK(steps::words_of_option(step, "cost") == "Cost");
}

TEST_CASE("a timeline reads in the order of time", "[steps]") {
  const steps::Step step = asked(three_on_a_line());
  CHECK(in_words(step, "moved=now,down\njob=before,up\nclub=now,up") ==
        "Before: A job (Up)\nNow: I moved (Down)\nNow: A club (Up)");
}

TEST_CASE("a thing with half of its answers reads as far as it goes, and comes after those with a time",
          "[steps]") {
  const steps::Step step = asked(three_on_a_line());
  CHECK(in_words(step, "moved=,down\njob=now,") == "Now: A job\nI moved (Down)");
  CHECK(in_words(step, "moved=odd,odd\nclub\n=now,up").empty());
}

TEST_CASE("each half of a thing on the line is changed without the other", "[steps]") {
  CHECK(steps::with_time("", "now") == "now,");
  CHECK(steps::with_height(steps::with_time("", "now"), "up") == "now,up");
  CHECK(steps::with_time("before,down", "now") == "now,down");
  CHECK(steps::with_height("", "up") == ",up");
}

TEST_CASE("a timeline wants both halves of each thing, and nothing where it may be left out", "[steps]") {
  const steps::Step step = asked(three_on_a_line());
  CHECK(still_missing(step, "moved=now,") == "Choose when one of these was, and how it was.");
  CHECK(still_missing(step, "moved=now,down\njob=,up") == "Choose an answer for 2 more rows.");
  CHECK(still_missing(step, "moved=now,down\njob=now,up\nclub=before,up").empty());
  steps::Step optional = asked(three_on_a_line());
  optional.optional = true;
  CHECK(still_missing(optional, "moved=now,").empty());
}

TEST_CASE("nothing asks about a thing that was low", "[steps]") {
  steps::Step step = asked(three_on_a_line());
  step.checks = {"R01", "R03", "R05"};
  const steps::RuleBook book = {
      {"R01", {"More?", {"stuff"}}}, {"R03", {"Where?", {"there"}}}, {"R05", {"Why?", {"because"}}}};
  const steps::CheckContext context{book, named_before(), "A01", "A01/line", {2026, 11, 24}};
  CHECK(steps::check(step, "moved=before,down\njob=now,down\nclub=now,down", context).empty());
}
