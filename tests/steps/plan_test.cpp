// SPDX-License-Identifier: GPL-3.0-or-later
// Plan: the rounds of an activity as steps in time.
#include "steps/all.h"
#include "steps/options.h"
#include "support/catch.h"

namespace {

using Told = std::map<std::string, std::string, std::less<>>;

steps::AnswerIn told_answers(const Told& told) {
  return [&told](std::string_view slot) -> std::optional<std::string_view> {
    const auto found = told.find(slot);
    if (found == told.end()) return std::nullopt;
    return found->second;
  };
}

steps::PastStep earlier_part(const std::string& id, steps::Kind kind) {
  steps::Step step;
  step.id = id;
  step.round = "step";
  step.kind = std::move(kind);
  return steps::past_step_of(step, "A17/" + id);
}

steps::Plan four_parts() {
  steps::Plan plan;
  plan.parts = {{"what", "step"}, {"when", "when"}, {"help", "help"}, {"proof", "proof"}};
  plan.asked.emplace("what", earlier_part("step", steps::Write{}));
  plan.asked.emplace("when", earlier_part("when", steps::PickDate{}));
  plan.asked.emplace("help", earlier_part("help", steps::Write{}));
  plan.asked.emplace("proof", earlier_part("proof", steps::Write{}));
  return plan;
}

const Told three_steps = {
    {"A17/step", "Visit the shop"}, {"A17/when", "2027-05-01"},   {"A17/more", "yes"},
    {"A17/step@2", "Ring first."},  {"A17/when@2", "2027-03-31"}, {"A17/help@2", "Mr Shah"},
    {"A17/proof@2", "My notes"},    {"A17/more@2", "yes"},        {"A17/step@3", "Buy boots"}};

std::vector<int> rounds_of(const std::vector<steps::PlanRow>& rows) {
  std::vector<int> rounds;
  for (const steps::PlanRow& row : rows) rounds.push_back(row.round);
  return rounds;
}

using Rounds = std::vector<int>;

}  // namespace

TEST_CASE("a plan stands by date, and what has no date stands last", "[steps]") {
  const auto rows = steps::rows_of(four_parts(), told_answers(three_steps), "");
  CHECK(rounds_of(rows) == Rounds{2, 1, 3});
  CHECK(steps::is_by_date(rows));
  CHECK(rows[0].when == "31 March 2027");
  CHECK(rows[0].help == "Mr Shah");
  CHECK(rows[0].due == base::Date{2027, 3, 31});
  CHECK(rows[2].when.empty());
  CHECK_FALSE(rows[2].due);
  CHECK(steps::rounds_by_date(rows) == std::vector<std::string>{"r2", "r1", "r3"});
}

TEST_CASE("the learner's own order holds, and a new step finds its day in it", "[steps]") {
  const steps::Plan plan = four_parts();
  const auto rows = steps::rows_of(plan, told_answers(three_steps), "r3\nr1\nr2\nr9\nodd");
  CHECK(rounds_of(rows) == Rounds{3, 1, 2});
  CHECK_FALSE(steps::is_by_date(rows));
  CHECK(rounds_of(steps::rows_of(plan, told_answers(three_steps), "r3\nr1")) == Rounds{2, 3, 1});
  CHECK(rounds_of(steps::rows_of(plan, told_answers(three_steps), "r2\nr1")) == Rounds{2, 1, 3});
}

TEST_CASE("rounds behind a no are not in the plan, and neither is one without its step", "[steps]") {
  Told told = three_steps;
  told["A17/more"] = "no";
  CHECK(rounds_of(steps::rows_of(four_parts(), told_answers(told), "")) == Rounds{1});
  told["A17/more"] = "yes";
  told.erase("A17/step@2");
  CHECK(rounds_of(steps::rows_of(four_parts(), told_answers(told), "r2\nr3")) == Rounds{1, 3});
}

TEST_CASE("a plan reads as numbered steps with what is known of each", "[steps]") {
  steps::Step step;
  step.kind = four_parts();
  CHECK(steps::words_of(step, "r2\nr3\nr1", told_answers(three_steps), "A17") ==
        "1. Ring first. By 31 March 2027. Who helps: Mr Shah. How I will show it: My notes.\n"
        "2. Buy boots.\n3. Visit the shop. By 1 May 2027.");
  CHECK_FALSE(steps::missing(step, "").empty());
  CHECK(steps::missing(step, "r1").empty());
  CHECK(steps::things_in(step, "r1\nr2") == 1);
}

TEST_CASE("a round has a name as a card, and nothing else is one", "[steps]") {
  CHECK(steps::id_of_round(12) == "r12");
  CHECK(steps::round_of_id("r12") == 12);
  for (const char* none : {"", "r", "r0", "r61", "r1x", "12", "rain", "r-1"})
    CHECK(steps::round_of_id(none) == 0);
}
