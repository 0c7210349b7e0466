// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/checks.h"

#include "steps/options.h"
#include "support/catch.h"
#include "support/held_answers.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

// One rule with these triggers, asked of one answer.
struct Question {
  std::string rule;
  std::vector<std::string> triggers = {};
  steps::Kind kind = steps::Write{};
  std::string slot = "A05/why";
  std::string for_each = {};
  HeldAnswers held = {};

  bool asks(std::string_view answer) const {
    steps::Step step;
    step.checks = {rule};
    step.kind = kind;
    if (!for_each.empty()) {
      step.each.from = {{.slot = for_each, .piles = {}}};
      step.each.options = {{"patient", "Patient"}, {"kind", "Kind"}};
    }
    const steps::RuleBook book = {{rule, {"A question?", triggers}}};
    const base::Date today{2026, 11, 22};
    return steps::check(step, answer, {book, answers_in(held), "A05", slot, today}).size() == 1;
  }
};

steps::Example three_parts() {
  return {{{"where", "Where?", {}}, {"did", "What did you do?", {}}, {"happened", "What then?", {}}},
          std::nullopt};
}

}  // namespace

TEST_CASE("R01 asks about fewer than three words or vague words only", "[steps]") {
  const Question question{"R01", {"i", "am", "good", "at", "stuff"}};
  CHECK(question.asks("patient"));
  CHECK(question.asks("I am good at stuff."));
  CHECK_FALSE(question.asks("I am good at mending bikes."));
}

TEST_CASE("R01 leaves one good word on an own card alone, and cards of the pack", "[steps]") {
  const Question question{"R01", {"good", "stuff"}, steps::Pick{}};
  CHECK(question.asks("own:good stuff"));
  CHECK_FALSE(question.asks("own:brave"));
  CHECK_FALSE(question.asks("patient"));
}

TEST_CASE("R02 asks about an example of fewer than five words", "[steps]") {
  const Question question{"R02", {}, three_parts()};
  CHECK(question.asks("where=At home\ndid=I cooked"));
  CHECK_FALSE(question.asks("where=At home\ndid=I cooked for my gran"));
}

TEST_CASE("R03 asks where when no place is said, or a place without a name", "[steps]") {
  const Question question{"R03", {"somewhere", "there"}, three_parts()};
  CHECK(question.asks("did=I cooked for my gran"));
  CHECK(question.asks("where=Somewhere\ndid=I cooked"));
  CHECK_FALSE(question.asks("where=The food bank\ndid=I cooked"));
}

TEST_CASE("R05 asks for a reason when there is none, or only the card's own words", "[steps]") {
  const Question question{"R05", {"because", "so"}, steps::Write{}, "A02/why#steady_pay"};
  CHECK(question.asks("I like it a lot"));
  CHECK(question.asks("because steady pay"));
  CHECK_FALSE(question.asks("Because I help with bills"));
}

TEST_CASE("R06 asks when two boxes hold the same words", "[steps]") {
  const Question boxes{"R06", {}, three_parts()};
  CHECK(boxes.asks("where=At home\ndid=at  HOME."));
  CHECK_FALSE(boxes.asks("where=At home\ndid=I cooked"));
  const Question siblings{
      "R06",         {},
      three_parts(), "A05/example#kind",
      "A05/best",    {{"A05/best", "patient\nkind"}, {"A05/example#patient", "where=Home\ndid=I waited"}}};
  CHECK(siblings.asks("where=home\ndid=I waited!"));
  CHECK_FALSE(siblings.asks("where=Work\ndid=I gave a hand"));
}

TEST_CASE("R07 asks once the last card lies on the pile of all the others", "[steps]") {
  steps::PileSort sort;
  for (const char* id : {"a", "b", "c"}) sort.cards.push_back({id, id, "", "", "", ""});
  const Question all{"R07", {}, sort, "A02/sort#c", "", {{"A02/sort#a", "lot"}, {"A02/sort#b", "lot"}}};
  CHECK(all.asks("lot"));
  CHECK_FALSE(all.asks("bit"));
  const Question half_done{"R07", {}, sort, "A02/sort#b", "", {{"A02/sort#a", "lot"}}};
  CHECK_FALSE(half_done.asks("lot"));
}

TEST_CASE("R08 asks when own words name the other sort of thing", "[steps]") {
  const Question question{"R08", {"cooking", "playing on"}, steps::Pick{}};
  CHECK(question.asks("kind\nown:Cooking"));
  CHECK_FALSE(question.asks("own:brave"));
  CHECK_FALSE(question.asks("cooking"));  // an id of the pack is no own word
}

TEST_CASE("R09 asks for the learner's own part when nobody says I", "[steps]") {
  const Question question{"R09", {"i", "my", "we"}, three_parts()};
  CHECK(question.asks("where=Home\ndid=She waited for him"));
  CHECK_FALSE(question.asks("where=Home\ndid=I waited for him"));
  CHECK(question.asks("where=Italy\ndid=The team was kind"));  // letters inside a word are no word
}

TEST_CASE("R15 asks for a direction when a later goal has nothing to do in it", "[steps]") {
  const Question question{"R15", {"work", "run", "look after"}};
  CHECK(question.asks("I want a good life"));
  CHECK_FALSE(question.asks("I want to look after animals"));
  CHECK_FALSE(question.asks("I want to run a kitchen"));
}

TEST_CASE("R25 asks what is new about a routine duty", "[steps]") {
  const Question question{"R25", {"go to lessons", "turn up"}};
  CHECK(question.asks("I will go to lessons."));
  CHECK_FALSE(question.asks("I will go to two open days."));
}

TEST_CASE("R26 asks for something to show when a measure has only vague words", "[steps]") {
  const Question question{"R26", {"i", "will", "be", "feel", "better"}};
  CHECK(question.asks("I will feel better"));
  CHECK_FALSE(question.asks("I will be 3 kilos better"));
  CHECK_FALSE(question.asks("I will have both leaflets"));
}

TEST_CASE("R27 asks about no date, a past date and a date too far away", "[steps]") {
  const Question question{"R27", {}, steps::PickDate{}};
  CHECK(question.asks(""));
  CHECK(question.asks("2026-11-21"));
  CHECK(question.asks("2028-05-23"));
  CHECK_FALSE(question.asks("2026-11-22"));
  CHECK_FALSE(question.asks("2028-05-22"));
}

TEST_CASE("R28 asks for the link when a goal has none", "[steps]") {
  const Question choice{"R28", {"nothing", "don't", "know"}, steps::Choose{}};
  CHECK(choice.asks(""));
  CHECK(choice.asks("own:Don’t know"));
  CHECK_FALSE(choice.asks("own:driving"));
  CHECK_FALSE(choice.asks("speak_up"));
  steps::GoalCheck goal;
  goal.parts = {{"gap", "gap"}, {"what", "what"}};
  CHECK(Question{"R28", {}, goal, "A16/check@2", "", {{"A16/gap", "speak_up"}}}.asks("I will go."));
  CHECK_FALSE(Question{"R28", {}, goal, "A16/check@2", "", {{"A16/gap@2", "speak_up"}}}.asks("I will go."));
}

TEST_CASE("R29 asks for the first small part of something big", "[steps]") {
  const Question question{"R29", {"become", "get a job"}};
  CHECK(question.asks("I will get a job by June"));
  CHECK_FALSE(question.asks("I will ask about a Saturday job"));
}

TEST_CASE("a step asks its rules in its own order, and only those that have words", "[steps]") {
  steps::Step step;
  step.checks = {"R29", "R99", "R01", "R25"};
  step.kind = steps::Write{};
  const steps::RuleBook book = {
      {"R01", {"More?", {}}}, {"R29", {"First part?", {"become"}}}, {"R99", {"?", {}}}};
  const HeldAnswers none;
  const auto nudges = steps::check(step, "become rich", {book, answers_in(none), "A16", "A16/what", {}});
  REQUIRE(nudges.size() == 2);
  CHECK(nudges[0].rule == "R29");
  CHECK(nudges[0].question == "First part?");
  CHECK(nudges[1].rule == "R01");
}

TEST_CASE("a step that keeps nothing is asked nothing", "[steps]") {
  CHECK_FALSE(Question{"R01", {}, steps::Show{}}.asks(""));
  CHECK_FALSE(Question{"R05", {"because"}, steps::Choose{}}.asks("later"));
}
