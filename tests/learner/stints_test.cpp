// SPDX-License-Identifier: GPL-3.0-or-later
// Work at the wrong name: told apart by activity and day, and taken out of one record without a trace on it.
#include "learner/stints.h"

#include <algorithm>

#include "support/catch.h"

namespace {

constexpr base::Id sam{1};
constexpr std::int64_t day = 24 * 60 * 60;

learner::Event deed(std::uint64_t tick, std::string_view kind, std::map<std::string, std::string> body,
                    std::int64_t at) {
  learner::Event event;
  event.writer = {7};
  event.number = event.tick = tick;
  event.about = event.who = sam;
  event.kind = kind;
  event.body = std::move(body);
  event.at = {at, 0};
  return event;
}

learner::Event answered(std::uint64_t tick, const std::string& slot, const std::string& words,
                        std::int64_t at) {
  return deed(tick, learner::kind::answered,
              {{"slot", slot}, {"answer", words}, {"words", words}, {"ring", "my_portfolio"}}, at);
}

std::vector<learner::Event> two_days() {
  return {answered(1, "A02/why", "mine", 100), deed(2, learner::kind::finished, {{"activity", "A02"}}, 110),
          answered(3, "A02/why", "not mine", day + 100), answered(4, "A02/how", "not mine either", day + 200),
          deed(5, learner::kind::finished, {{"activity", "A02"}}, day + 210)};
}

learner::Event moved(std::uint64_t tick, const learner::Stint& stint) {
  return deed(tick, learner::kind::moved_away,
              {{"answers", learner::text_of(stint.answers)}, {"to", "2"}, {"reason", "Wrong tile."}},
              2 * day);
}

}  // namespace

TEST_CASE("work is told apart by activity and day, the newest day first", "[learner]") {
  const auto stints = learner::stints_of(learner::fold(sam, two_days()));
  REQUIRE(stints.size() == 2);
  CHECK(stints[0].day == base::Date{1970, 1, 2});
  CHECK(stints[0].answers.size() == 2);
  CHECK(stints[0].from.seconds == day + 100);
  CHECK(stints[0].to.seconds == day + 200);
  CHECK(stints[1].answers.size() == 1);
  CHECK_FALSE(stints[1].is_all);
  CHECK(stints[0].key() != stints[1].key());
}

TEST_CASE("what was moved away is gone, and what was there before shows again", "[learner]") {
  std::vector<learner::Event> events = two_days();
  events.push_back(moved(6, learner::stints_of(learner::fold(sam, events))[0]));
  const learner::Record record = learner::fold(sam, events);
  REQUIRE(record.answer("A02/why") != nullptr);
  CHECK(record.answer("A02/why")->words == "mine");
  CHECK(record.answer("A02/why")->earlier.empty());
  CHECK(record.answer("A02/how") == nullptr);
  CHECK(record.finished.contains("A02"));  // only part of the activity went
}

TEST_CASE("where all of an activity goes it is not finished any more, until it is finished again",
          "[learner]") {
  std::vector<learner::Event> events = two_days();
  learner::Event away = moved(6, learner::stints_of(learner::fold(sam, events))[0]);
  away.body["activity"] = "A02";
  events.push_back(away);
  CHECK_FALSE(learner::fold(sam, events).finished.contains("A02"));
  events.push_back(deed(7, learner::kind::finished, {{"activity", "A02"}}, 3 * day));
  CHECK(learner::fold(sam, events).finished.at("A02").seconds == 3 * day);
}

TEST_CASE("the order of the deeds makes no difference to what was moved, and doing them twice none",
          "[learner]") {
  std::vector<learner::Event> events = two_days();
  learner::Event away = moved(6, learner::stints_of(learner::fold(sam, events))[0]);
  away.body["activity"] = "A02";
  events.push_back(away);
  const learner::Record in_order = learner::fold(sam, events);
  std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
  do {
    std::vector<learner::Event> twice = events;
    twice.insert(twice.end(), events.begin(), events.end());
    REQUIRE(learner::fold(sam, events).answers == in_order.answers);
    REQUIRE(learner::fold(sam, twice).answers == in_order.answers);
    REQUIRE(learner::fold(sam, twice).finished == in_order.finished);
  } while (std::next_permutation(events.begin(), events.end(),
                                 [](const auto& a, const auto& b) { return a.number < b.number; }));
}

TEST_CASE("an answer that was done elsewhere bears the time at which it was done", "[learner]") {
  learner::Event moved_here = answered(9, "A02/why", "I build", 5 * day);
  moved_here.body["done_at"] = base::iso(base::WallTime{day, 0});
  CHECK(learner::fold(sam, std::vector{moved_here}).answer("A02/why")->at.seconds == day);
}
