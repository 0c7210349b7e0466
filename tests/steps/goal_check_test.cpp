// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/goal_check/goal_check.h"

#include "steps/goal_check/paragraph.h"
#include "support/catch.h"
#include "support/held_answers.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

constexpr std::string_view pattern = "{what} {date} {why}. {measure}.";

steps::GoalWords goal(std::string what, std::string date = "", std::string why = "",
                      std::string measure = "") {
  return {std::move(what), std::move(date), std::move(why), true, "because I care about", std::move(measure)};
}

std::string read_back(const steps::GoalWords& words) { return steps::paragraph_from(pattern, words); }

steps::GoalCheck whole_check() {
  steps::GoalCheck check;
  check.paragraph = pattern;
  check.why_joins = "because I care about";
  for (const char* part : {"what", "measure", "ease", "help", "why", "gap", "date"}) check.parts[part] = part;
  check.lights = {{"clear", "Clear", "yes", "no", ""},
                  {"measured", "Can be measured", "yes", "no", ""},
                  {"done", "Can be done", "{about}", "no", "too big"},
                  {"fits", "Fits you", "Links to: {about}", "no", ""},
                  {"date", "Has a date", "{about}", "no", ""}};
  check.words["gap"] = {{"speak_up", "Speaking up", "", "", "", ""}};
  check.words["why"] = {{"pay", "Steady pay", "", "", "", ""}};
  check.words["help"] = {{"tutor", "My tutor", "", "", "", ""}};
  check.words["ease"] = {{"yes", "Yes, I can", "", "", "", ""}};
  return check;
}

HeldAnswers whole_goal() {
  return {{"A16/what", "go to two open days"},
          {"A16/measure", "both leaflets"},
          {"A16/ease", "with_help"},
          {"A16/help", "tutor"},
          {"A16/why", "pay"},
          {"A16/gap", "speak_up"},
          {"A16/date", "2027-03-20"}};
}

}  // namespace

TEST_CASE("a goal reads as if it was said at once", "[steps]") {
  CHECK(read_back(goal("Go to two open days", "20 March 2027", "so I can choose a course",
                       "both leaflets and my notes")) ==
        "I will go to two open days by 20 March 2027 so I can choose a course. I will have both leaflets and "
        "my notes.");
}

TEST_CASE("I will is not said twice", "[steps]") {
  const std::string said = "I will go to two open days by 20 March 2027.";
  CHECK(read_back(goal("I will go to two open days.", "20 March 2027")) == said);
  CHECK(read_back(goal("i will go to two open days", "20 March 2027")) == said);
  CHECK(read_back(goal("To go to two open days", "20 March 2027")) == said);
  CHECK(read_back(goal("I’ll ask", "20 March 2027")) == "I'll ask by 20 March 2027.");
  CHECK(read_back(goal("I want to ask", "20 March 2027")) == "I want to ask by 20 March 2027.");
}

TEST_CASE("names and short forms in a goal keep their capitals", "[steps]") {
  CHECK(read_back(goal("CV writing")) == "I will CV writing.");
  CHECK(read_back(goal("I will go", "", "London is near")) == "I will go because London is near.");
  CHECK(read_back(goal("I will go", "", "My family")) == "I will go because I care about my family.");
}

TEST_CASE("a date that the learner wrote is not added again", "[steps]") {
  CHECK(read_back(goal("I will go to two open days by 20 March", "20 March 2027")) ==
        "I will go to two open days by 20 March.");
  CHECK(read_back(goal("I will go by bus", "20 March 2027")) == "I will go by bus by 20 March 2027.");
}

TEST_CASE("a goal of several sentences gets its date in one of its own", "[steps]") {
  CHECK(read_back(goal("I will ring the college. I will ask about fees.", "1 May 2027")) ==
        "I will ring the college. I will ask about fees. I will do this by 1 May 2027.");
}

TEST_CASE("a reason that the learner wrote is not run into another", "[steps]") {
  CHECK(read_back(goal("I will go so I can choose", "1 May 2027", "Because I like it")) ==
        "I will go so I can choose by 1 May 2027. I do it because I like it.");
  CHECK(read_back(goal("I will go", "", "I want to be a chef")) == "I will go because I want to be a chef.");
}

TEST_CASE("a measure keeps its own sentence", "[steps]") {
  CHECK(read_back(goal("go", "", "", "I will have my notes.")) == "I will go. I will have my notes.");
  CHECK(read_back(goal("go", "", "", "My tutor signs it")) == "I will go. My tutor signs it.");
}

TEST_CASE("a goal without what has nothing to read back", "[steps]") {
  CHECK(read_back(goal("  ", "1 May 2027", "so I can", "a list")).empty());
}

TEST_CASE("a goal with every part has all five lights lit", "[steps]") {
  const HeldAnswers held = whole_goal();
  const auto lights = steps::lights_of(whole_check(), answers_in(held), "A16/check");
  REQUIRE(lights.size() == 5);
  for (const steps::Light& light : lights) CHECK(light.lit);
  CHECK(lights[2].what == "My tutor");
  CHECK(lights[3].what == "Links to: Speaking up");
  CHECK(lights[4].what == "20 March 2027");
  CHECK(steps::paragraph_of(whole_check(), answers_in(held), "A16/check") ==
        "I will go to two open days by 20 March 2027 because I care about steady pay. I will have both "
        "leaflets.");
}

TEST_CASE("each light goes out with its part and leads to the step that mends it", "[steps]") {
  struct Row {
    std::string part, light, step;
  };
  const std::vector<Row> rows = {{"what", "clear", "what"}, {"measure", "measured", "measure"},
                                 {"ease", "done", "ease"},  {"help", "done", "help"},
                                 {"gap", "fits", "gap"},    {"why", "fits", "why"},
                                 {"date", "date", "date"}};
  for (const Row& row : rows) {
    CAPTURE(row.part);
    HeldAnswers held = whole_goal();
    held.erase("A16/" + row.part);
    for (const steps::Light& light : steps::lights_of(whole_check(), answers_in(held), "A16/check")) {
      CHECK(light.lit == (light.id != row.light));
      if (light.id == row.light) CHECK(light.step == row.step);
    }
  }
}

TEST_CASE("a goal that is easy needs no help, and one that is too big is made smaller", "[steps]") {
  HeldAnswers held = whole_goal();
  held.erase("A16/help");
  held["A16/ease"] = "yes";
  auto lights = steps::lights_of(whole_check(), answers_in(held), "A16/check");
  CHECK(lights[2].lit);
  CHECK(lights[2].what == "Yes, I can");
  held["A16/ease"] = "not_yet";
  lights = steps::lights_of(whole_check(), answers_in(held), "A16/check");
  CHECK_FALSE(lights[2].lit);
  CHECK(lights[2].what == "too big");
  CHECK(lights[2].step == "what");
}

TEST_CASE("the second goal is read from the second round", "[steps]") {
  const HeldAnswers held = {{"A16/what", "ring the college"}, {"A16/what@2", "own a bike"}};
  CHECK(steps::paragraph_of(whole_check(), answers_in(held), "A16/check@2") == "I will own a bike.");
}

TEST_CASE("a light that ends its sentence after the learner's words ends it once", "[steps]") {
  steps::GoalCheck check = whole_check();
  check.lights[1].lit = "You say {about}.";
  HeldAnswers held = whole_goal();
  held["A16/measure"] = "I go every week..";
  CHECK(steps::lights_of(check, answers_in(held), "A16/check")[1].what == "You say I go every week.");
}
