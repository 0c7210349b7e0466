// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/judged.h"

#include <algorithm>

#include "support/catch.h"
#include "support/short_way.h"

namespace {

using assessment::CriterionStanding;

void put(learner::Record& record, const std::string& slot, const std::string& text, std::uint64_t tick) {
  learner::Answer answer;
  answer.text = text;
  answer.ring = learner::Ring::my_portfolio;
  answer.order.tick = tick;
  record.answers[slot] = answer;
}

void skip(learner::Record& record, const std::string& slot) {
  learner::Answer answer;
  answer.text = "not_known";
  answer.skipped = true;
  record.answers[slot] = answer;
}

learner::Event decided(std::uint64_t tick, std::string decision) {
  learner::Event event;
  event.writer = {7};
  event.number = tick;
  event.tick = tick;
  event.kind = learner::kind::judged;
  event.body = {{"criterion", "1.1"}, {"decision", std::move(decision)}, {"words", "Say when."}};
  return event;
}

CriterionStanding standing_now(const learner::Record& record, const std::vector<learner::Event>& events) {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  const auto rows = assessment::coverage(loaded.catalogue.packs[0].unit, record, loaded.catalogue);
  return assessment::standings(rows, record, assessment::judgements_of(events)).front();
}

learner::Record three_examples() {
  learner::Record record;
  put(record, "A05/example#patient", "did=I waited", 1);
  put(record, "A05/example#own-01234567", "did=I helped", 2);
  put(record, "A05/example#kind", "did=I gave", 3);
  return record;
}

constexpr std::int64_t day = 24 * 60 * 60;

}  // namespace

TEST_CASE("a criterion begins empty, is begun, and waits to be read once there is enough", "[assessment]") {
  learner::Record record;
  CHECK(standing_now(record, {}) == CriterionStanding::not_started);
  put(record, "A05/example#patient", "did=I waited", 1);
  CHECK(standing_now(record, {}) == CriterionStanding::begun);
  CHECK(standing_now(three_examples(), {}) == CriterionStanding::to_read);
}

TEST_CASE("what was asked for more of waits for the learner until something newer is there", "[assessment]") {
  learner::Record record = three_examples();
  const std::vector<learner::Event> asked = {decided(9, "more")};
  CHECK(standing_now(record, asked) == CriterionStanding::more_asked);
  put(record, "A05/example#kind", "did=I gave blood", 10);
  CHECK(standing_now(record, asked) == CriterionStanding::to_read);
}

TEST_CASE("the newest decision counts, in any order and however often it arrives", "[assessment]") {
  std::vector<learner::Event> events = {decided(9, "more"), decided(12, "met"), decided(12, "met")};
  std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.tick > b.tick; });
  CHECK(standing_now(three_examples(), events) == CriterionStanding::met);
  const auto judgements = assessment::judgements_of(events);
  REQUIRE(judgements.size() == 2);
  CHECK(judgements.front().decision == assessment::Decision::more);
  events.push_back(decided(14, "more"));
  CHECK(standing_now(three_examples(), events) == CriterionStanding::more_asked);
}

TEST_CASE("a decision of an unknown name is not taken for met", "[assessment]") {
  CHECK(standing_now(three_examples(), {decided(9, "fine")}) == CriterionStanding::more_asked);
}

TEST_CASE("who does not know in three places or was away for a fortnight may be stuck", "[assessment]") {
  using assessment::Stuck;
  const std::vector<CriterionStanding> some_left = {CriterionStanding::met, CriterionStanding::begun};
  const std::vector<CriterionStanding> none_left = {CriterionStanding::met, CriterionStanding::to_read};
  learner::Record record;
  CHECK(assessment::stuck_of(record, some_left, {0, 0}, {13 * day, 0}) == Stuck::no);
  CHECK(assessment::stuck_of(record, some_left, {0, 0}, {14 * day, 0}) == Stuck::quiet);
  CHECK(assessment::stuck_of(record, none_left, {0, 0}, {99 * day, 0}) == Stuck::no);
  skip(record, "A02/a");
  skip(record, "A02/b");
  CHECK(assessment::stuck_of(record, some_left, {0, 0}, {1, 0}) == Stuck::no);
  skip(record, "A02/c");
  CHECK(assessment::stuck_of(record, some_left, {0, 0}, {1, 0}) == Stuck::not_known);
}

TEST_CASE("what staff did is not the learner's last work", "[assessment]") {
  learner::Event own;
  own.about = own.who = {1};
  own.kind = learner::kind::answered;
  own.at = {100, 0};
  learner::Event note = own;
  note.who = {61};
  note.kind = learner::kind::noted;
  note.at = {500, 0};
  CHECK_FALSE(assessment::last_work_of(std::vector{note}).has_value());
  CHECK(assessment::last_work_of(std::vector{note, own})->seconds == 100);
}
