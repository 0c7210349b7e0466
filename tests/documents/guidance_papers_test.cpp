// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a talk with an adviser, and exact words for the safeguarding lead.
#include "as_text.h"
#include "documents/exact_words.h"
#include "documents/guidance_record.h"
#include "documents/pdf.h"
#include "golden.h"
#include "support/catch.h"

namespace {

const base::WallTime talk_time{1795348800, 0};
constexpr base::Date talk_day{2026, 11, 22};

learner::Guidance sample_talk() {
  learner::Guidance talk;
  talk.adviser = "Ms Ali";
  talk.qualification = "Level 6 Diploma in Career Guidance";
  talk.minutes = 35;
  talk.is_private = true;
  talk.why = "I want to know what comes after this course";
  talk.shown = {"What matters to me", "My strengths and qualities"};
  talk.points = {"I like it when things work again", "I do not want to sit at a desk all day"};
  talk.options = {"A bike mechanic course at the college", "Help in my uncle’s shop"};
  talk.told = {{"The course is free until you are 24", "College leaflet", "September 2026"}};
  talk.actions = {{"I ring the college", "I do it alone", base::Date{2026, 12, 6}, true},
                  {"I ask my uncle", "", std::nullopt, false}};
  talk.referral = "The money adviser at the library";
  talk.follow_up = base::Date{2027, 1, 10};
  talk.face = learner::Usefulness::good;
  talk.at = talk_time;
  return talk;
}

documents::ExactWords sample_words() {
  return {"Sam",    "What happened?",  "I was told to go.\nI went.", "20 November 2026, 10:42", "Mr Bell",
          "Ms Ali", "Riverside Centre"};
}

}  // namespace

TEST_CASE("the page of a talk and the exact words look as they did when they were right",
          "[documents][golden]") {
  samples::check_golden("paper_guidance.txt", samples::text_of(documents::guidance_record(
                                                  sample_talk(), "Sam", "Riverside Centre", talk_day)));
  samples::check_golden("paper_exact_words.txt",
                        samples::text_of(documents::exact_words(sample_words(), talk_day)));
}

TEST_CASE("a talk as long as it can be is one page, and one of which little is known too", "[documents]") {
  learner::Guidance talk = sample_talk();
  talk.points.assign(6, "I like it when things work again, and I am quick at it");
  talk.options.assign(4, "A bike mechanic course at the college");
  talk.actions.assign(4, talk.actions.front());
  for (const learner::Guidance& each : {talk, learner::Guidance{}}) {
    const auto printed = documents::pdf(documents::guidance_record(each, "Sam", "", talk_day));
    REQUIRE(printed);
    CHECK(printed->pages == 1);
  }
  const auto words = documents::pdf(documents::exact_words(sample_words(), talk_day));
  REQUIRE(words);
  CHECK(words->pages == 1);
}
