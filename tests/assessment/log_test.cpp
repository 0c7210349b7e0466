// SPDX-License-Identifier: GPL-3.0-or-later
// How a log of learning is counted.
#include "assessment/log.h"

#include "support/catch.h"

namespace {

constexpr base::Date today{2026, 11, 26};

struct Page {
  std::string kind, minutes, day;
};

content::Pack pack_with_log(int hours) {
  content::Activity activity;
  activity.id = "F1";
  steps::Choose ways;
  for (const auto& [id, words] : {std::pair("doing", "By doing"), std::pair("people", "With people")}) {
    steps::Option option;
    option.id = id;
    option.words = words;
    ways.source.options.push_back(option);
  }
  for (const auto& [id, kind] :
       {std::pair("way", steps::Kind(ways)), std::pair("minutes", steps::Kind(steps::Choose{})),
        std::pair("date", steps::Kind(steps::PickDate{}))}) {
    steps::Step step;
    step.id = id;
    step.kind = kind;
    activity.steps.push_back(step);
  }
  content::Pack pack;
  pack.activities.push_back(activity);
  pack.log = {"F1/way", "F1/minutes", "F1/date", hours, 4};
  return pack;
}

learner::Record record_of(const std::vector<Page>& pages) {
  learner::Record record;
  const auto put = [&](const std::string& step, int round, const std::string& text) {
    if (!text.empty()) record.answers[steps::slot_of("F1", step, {}, round)].text = text;
  };
  int round = 1;
  for (const Page& page : pages) {
    put("way", round, page.kind);
    put("minutes", round, page.minutes);
    put("date", round, page.day);
    ++round;
  }
  return record;
}

}  // namespace

TEST_CASE("pages and minutes of a log are counted by how somebody learned", "[assessment]") {
  const assessment::LogSum sum = assessment::log_sum(pack_with_log(0),
                                                     record_of({{"doing", "60", "2026-10-01"},
                                                                {"people", "15", ""},
                                                                {"doing", "180", "2020-01-01"},
                                                                {"people", "", ""}}),
                                                     today);
  REQUIRE(sum.kinds.size() == 2);
  CHECK(sum.kinds[0].words == "By doing");
  CHECK(sum.kinds[0].pages == 2);
  CHECK(sum.kinds[0].minutes == 240);
  CHECK(sum.kinds[1].pages == 2);
  CHECK(sum.kinds[1].minutes == 15);
  CHECK(sum.pages == 4);
  CHECK(sum.minutes == 255);
  CHECK(sum.wanted_minutes == 0);
}

TEST_CASE("hours of a year count what falls in it, from its first day to its last", "[assessment]") {
  const learner::Record record = record_of({{"doing", "120", "2026-04-01"},
                                            {"people", "420", "2027-03-31"},
                                            {"people", "1800", "2026-03-31"},
                                            {"people", "60", "2027-04-01"},
                                            {"people", "60", ""}});
  const assessment::LogSum sum = assessment::log_sum(pack_with_log(30), record, today);
  CHECK(sum.from == base::Date{2026, 4, 1});
  CHECK(sum.to == base::Date{2027, 3, 31});
  CHECK(sum.minutes == 540);
  CHECK(sum.pages == 2);
  CHECK(sum.other_pages == 3);
  CHECK(sum.wanted_minutes == 1800);
  CHECK(assessment::log_sum(pack_with_log(30), record, {2026, 3, 31}).minutes == 1800);
}

TEST_CASE("a pack without a log, and answers that are none, count nothing", "[assessment]") {
  content::Pack without = pack_with_log(0);
  without.log = {};
  CHECK(assessment::log_sum(without, record_of({{"doing", "60", ""}}), today).kinds.empty());
  const assessment::LogSum sum = assessment::log_sum(
      pack_with_log(0), record_of({{"gone", "-5", "x"}, {"doing", "lots", "2026-13-01"}}), today);
  CHECK(sum.minutes == 0);
  CHECK(sum.kinds[0].pages == 1);
}
