// SPDX-License-Identifier: GPL-3.0-or-later
// R35: a day has come on which a learner wanted to look back.
#include "assessment/review_due.h"

#include "support/catch.h"

namespace {

content::Pack pack_with_review() {
  content::Pack pack;
  steps::RuleWords words;
  words.question = "Look at it?";
  words.looks_at = {{"when", {"A17/look", "A18/next"}}, {"review", {"A18/result"}}};
  pack.rules.emplace("R35", words);
  return pack;
}

void put(learner::Record& record, const std::string& slot, const std::string& text,
         std::string_view said_on) {
  learner::Answer answer;
  answer.text = text;
  answer.at = *base::wall_time_from_iso(std::string(said_on) + "T10:00:00+00:00");
  record.answers[slot] = answer;
}

std::string due(const learner::Record& record, base::Date today) {
  return assessment::review_due(pack_with_review(), record, today).activity;
}

}  // namespace

TEST_CASE("a learner is asked to look back from the day that was set, until it is done", "[assessment]") {
  learner::Record record;
  put(record, "A17/look", "2027-01-10", "2026-11-20");
  CHECK(due(record, {2027, 1, 9}).empty());
  CHECK(due(record, {2027, 1, 10}) == "A18");
  CHECK(assessment::review_due(pack_with_review(), record, {2027, 1, 10}).question == "Look at it?");
  put(record, "A18/result#r1", "done", "2027-01-12");
  CHECK(due(record, {2027, 1, 12}).empty());
  put(record, "A18/next", "2027-02-20", "2027-01-12");
  CHECK(due(record, {2027, 2, 19}).empty());
  CHECK(due(record, {2027, 2, 25}) == "A18");
}

TEST_CASE("no day, no rule, or a rule that names no review asks nothing", "[assessment]") {
  learner::Record record;
  CHECK(due(record, {2027, 1, 10}).empty());
  put(record, "A17/look", "2027-01-10", "2026-11-20");
  CHECK(assessment::review_due({}, record, {2027, 1, 10}).activity.empty());
  content::Pack pack = pack_with_review();
  pack.rules.at("R35").looks_at.erase("review");
  CHECK(assessment::review_due(pack, record, {2027, 1, 10}).activity.empty());
}
