// SPDX-License-Identifier: GPL-3.0-or-later
// Every gentle check: it asks, it nearly asks, and what people write does not trip it up.
// That keeping an answer always goes on is held by tests/journeys/never_blocks_test.cpp.
#include <algorithm>
#include <set>

#include "steps/options.h"
#include "support/catch.h"
#include "support/rule_cases.h"

using samples::asks;
using samples::RuleCase;

namespace {

const RuleCase& case_of(const std::vector<RuleCase>& cases, const std::string& rule) {
  return *std::ranges::find(cases, rule, &RuleCase::rule);
}

// The rule with other words, asked about a text.
bool asks_about(const std::string& rule, const std::string& text, const steps::RuleWords& words) {
  return asks({rule, steps::Write{}, "", "", words}, text, {});
}

std::string many(const std::string& words, std::size_t letters) {
  std::string text;
  while (text.size() < letters) text += words;
  return text;
}

}  // namespace

TEST_CASE("every rule about answers has a case that it asks about and one that it nearly does", "[steps]") {
  std::set<std::string> tried;
  for (const RuleCase& sample : samples::rule_cases()) {
    INFO(sample.rule << ": " << sample.asks << " / " << sample.nearly);
    CHECK(tried.insert(sample.rule).second);
    CHECK(asks(sample, sample.asks, sample.held));
    CHECK_FALSE(asks(sample, sample.nearly, sample.nearly_held.empty() ? sample.held : sample.nearly_held));
  }
  CHECK(steps::rule_names().size() == 36);
  for (const std::string_view name : steps::rule_names()) {
    INFO(name);
    CHECK(tried.contains(std::string(name)) == steps::is_about_answers(name));
  }
  CHECK_FALSE(steps::is_about_answers("R35"));
  CHECK_FALSE(steps::is_about_answers("R36"));
}

TEST_CASE("R35 asks from the day that was set until somebody looks back", "[steps]") {
  const std::vector<base::Date> days = {{2026, 12, 1}, {2027, 2, 1}};
  CHECK_FALSE(steps::review_day_has_come(days, std::nullopt, {2026, 11, 30}));
  CHECK(steps::review_day_has_come(days, std::nullopt, {2026, 12, 1}));
  CHECK(steps::review_day_has_come(days, base::Date{2026, 11, 30}, {2026, 12, 9}));
  CHECK_FALSE(steps::review_day_has_come(days, base::Date{2026, 12, 1}, {2026, 12, 9}));
  CHECK(steps::review_day_has_come(days, base::Date{2026, 12, 9}, {2027, 2, 3}));
  CHECK_FALSE(steps::review_day_has_come({}, std::nullopt, {2026, 12, 1}));
}

TEST_CASE("R35 finds the days in the steps that the pack names, in every round", "[steps]") {
  const samples::HeldAnswers held = {{"A17/look", "2026-12-01"},
                                     {"A18/next", "2027-01-01"},
                                     {"A18/next@2", "2027-02-01"},
                                     {"A18/next@3", "soon"}};
  const steps::RuleBook book = {{"R35", {"Look?", {}, {}, {{"when", {"A17/look", "A18/next"}}}}}};
  CHECK(steps::review_days(book, samples::answers_in(held)) ==
        std::vector<base::Date>{{2026, 12, 1}, {2027, 1, 1}, {2027, 2, 1}});
  CHECK(steps::review_days({}, samples::answers_in(held)).empty());
}

TEST_CASE("of an empty answer only those rules ask that look for what is not there", "[steps]") {
  const std::set<std::string> may_ask = {"R04", "R10", "R11", "R13", "R23", "R27", "R28", "R30", "R34"};
  for (const RuleCase& sample : samples::rule_cases()) {
    INFO(sample.rule);
    if (!may_ask.contains(sample.rule)) CHECK_FALSE(asks(sample, "", {}));
  }
  const std::vector<RuleCase> cases = samples::rule_cases();
  for (const char* rule : {"R13", "R23", "R27", "R28", "R30"}) {
    INFO(rule);
    CHECK(asks(case_of(cases, rule), "", {}));
    CHECK(asks(case_of(cases, rule), " \n", {}));
  }
}

TEST_CASE("capital letters and curly apostrophes make no difference to a rule", "[steps]") {
  const steps::RuleWords words{"", {"i'll try", "good"}};
  CHECK(asks_about("R25", "I’LL TRY.", words));
  CHECK(asks_about("R01", "GOOD good Good", words));
  CHECK(asks({"R06", samples::boxes({"a", "b"}), "", ""}, "a=École du Nord\nb=éCOLE du nord", {}));
}

TEST_CASE("little pictures are no words", "[steps]") {
  const steps::RuleWords words{"", {"good", "nothing"}};
  CHECK(asks_about("R01", "good 👍👍 good👍", words));
  CHECK(asks_about("R01", "😀 😀 😀", words));
  CHECK(asks_about("R13", "🤷", words));
  CHECK_FALSE(asks_about("R01", "🚲 I mend bikes 🚲", words));
  CHECK(asks_about("R02", "😀 😀 😀 😀 😀", {}));
}

TEST_CASE("answers of ten thousand letters are looked at like any other", "[steps]") {
  const std::vector<RuleCase> cases = samples::rule_cases();
  for (const RuleCase& sample : cases) {
    for (const char* const piece : {"a", "word ", "own:b\n", "r1=a\n", "👍", "\xFF"}) {
      (void)asks(sample, many(piece, 10000), sample.held);
    }
  }
  CHECK(asks_about("R01", many("good ", 10000), {"", {"good"}}));
  CHECK_FALSE(asks_about("R05", many("word ", 10000) + "because I can", {"", {"because"}}));
}

TEST_CASE("who writes in other letters is not asked for an English word", "[steps]") {
  const std::vector<RuleCase> cases = samples::rule_cases();
  for (const char* const text :
       {"أحب مساعدة الناس في المستشفى القريب من بيتي", "Мне нравится помогать людям в больнице",
        "我想帮助附近医院里的老人", "ฉันอยากช่วยคนแก่ที่โรงพยาบาล", "אני רוצה לעזור לאנשים בבית החולים"}) {
    for (const RuleCase& sample : cases) {
      INFO(sample.rule << ": " << text);
      if (std::holds_alternative<steps::Write>(sample.kind)) CHECK_FALSE(asks(sample, text, {}));
    }
    CHECK_FALSE(asks_about("R14", text, {"", {"car"}, {"work"}}));
  }
}

TEST_CASE("who writes in another language with Latin letters is not asked for an English word", "[steps]") {
  const RuleCase reason{"R05", steps::Write{}, "", "", {"", {"because"}}};
  steps::RuleBook book = samples::book_of(reason);
  book["common_words"] = {"", {"the", "my", "and", "with"}};
  const samples::HeldAnswers none;
  const auto asked = [&](std::string_view text) {
    const steps::AnswerIn answer_in = samples::answers_in(none);
    return !steps::check(samples::step_of(reason), text, {book, answer_in, "A01", "A01/one", {}}).empty();
  };
  CHECK_FALSE(asked("Lubię pomagać ludziom w szpitalu obok domu"));
  CHECK_FALSE(asked("Me gusta ayudar a la gente en casa"));
  CHECK(asked("I like the people and my boss"));
  CHECK(asked("bardzo lubię"));  // too short to tell
}

TEST_CASE("a pack in Arabic can have rules in Arabic", "[steps]") {
  const steps::RuleWords words{"", {"لأن"}};
  CHECK(asks_about("R05", "أحب هذا العمل", words));
  CHECK_FALSE(asks_about("R05", "أحب هذا العمل لأن الناس لطفاء", words));
}

TEST_CASE("own words are looked at, and words of the pack are not", "[steps]") {
  for (const char* rule : {"R08", "R12", "R18", "R20", "R25", "R29"}) {
    const RuleCase pick{rule, samples::pick_of({{"try harder", "Try harder"}}), "", "", {"", {"try harder"}}};
    INFO(rule);
    CHECK(asks(pick, "kind\nown:Try harder", {}));
    CHECK_FALSE(asks(pick, "try harder", {}));
  }
  // A response that does something stands beside it.
  const RuleCase response{"R24", samples::pick_of({{"bus", "Take a bus"}}), "", "", {"", {"try harder"}}};
  CHECK(asks(response, "own:Try harder", {}));
  CHECK_FALSE(asks(response, "bus\nown:Try harder", {}));
}

TEST_CASE("a rule can say something else in one activity, and in one step of it", "[steps]") {
  const steps::RuleBook book = {
      {"R12", {"All?", {}}}, {"R12.A07", {"There?", {}}}, {"R12.A07/chances", {"Here?", {}}}};
  CHECK(steps::words_for(book, "R12", "A05/one")->question == "All?");
  CHECK(steps::words_for(book, "R12", "A07/one@2")->question == "There?");
  CHECK(steps::words_for(book, "R12", "A07/chances#own-0a0b@3")->question == "Here?");
  CHECK(steps::words_for(book, "R13", "A07/chances") == nullptr);
}
