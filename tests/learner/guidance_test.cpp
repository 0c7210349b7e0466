// SPDX-License-Identifier: GPL-3.0-or-later
// A talk of an adviser with a learner, as it is kept; and private words that two people opened.
#include "learner/guidance.h"

#include <algorithm>
#include <random>

#include "learner/record.h"
#include "learner/sight.h"
#include "support/catch.h"

namespace {

using learner::Guidance;
namespace kind = learner::kind;

constexpr base::Id leon{31}, ms_ali{32}, mr_bell{33};
const base::WallTime noon{1795348800, 0};  // 22 November 2026, 12:00

Guidance a_talk() {
  Guidance talk;
  talk.talk = {7};
  talk.adviser = "Ms Ali";
  talk.qualification = "Level 6 Diploma";
  talk.minutes = 35;
  talk.is_private = true;
  talk.why = "I want a job with bikes";
  talk.shown = {"What matters to you?", "What are you good at?"};
  talk.points = {"I like mending things", "I get up early"};
  talk.options = {"A course at the college"};
  talk.told = {{"The course is free", "leaflet", "May 2026"}, {"It begins in spring", "", ""}};
  talk.actions = {{"I ring the college", "I do it alone", base::Date{2026, 12, 6}, false},
                  {"I ask at the shop", "", std::nullopt, true}};
  talk.referral = "The money adviser";
  talk.follow_up = base::Date{2027, 1, 10};
  talk.face = learner::Usefulness::good;
  return talk;
}

learner::Event event_of(std::uint64_t number, std::string_view what,
                        std::map<std::string, std::string> body) {
  learner::Event event;
  event.writer = {5};
  event.number = event.tick = number;
  event.at = noon;
  event.who = ms_ali;
  event.about = leon;
  event.kind = what;
  event.body = std::move(body);
  return event;
}

}  // namespace

TEST_CASE("a talk comes back from its event as it was agreed", "[learner]") {
  const learner::Event event = event_of(3, kind::guidance, learner::body_of(a_talk()));
  Guidance expected = a_talk();
  expected.at = noon;
  expected.by = ms_ali;
  expected.order = learner::order_of(event);
  CHECK(learner::guidance_from(event) == expected);
}

TEST_CASE("a talk of which nothing is known is empty and breaks nothing", "[learner]") {
  const Guidance talk = learner::guidance_from(
      event_of(1, kind::guidance,
               {{"talk", "nonsense"}, {"minutes", "-4"}, {"actions", "\t\t\n\tx"}, {"face", "superb"}}));
  CHECK(talk.talk == base::Id{});
  CHECK(talk.minutes == 0);
  CHECK(talk.face == learner::Usefulness::not_said);
  REQUIRE(talk.actions.size() == 1);
  CHECK(talk.actions[0].who == "x");
}

TEST_CASE("talks fold to the same record in any order, and the same talk twice counts once", "[learner]") {
  Guidance again = a_talk();
  again.points = {"I like mending things", "I get up late"};
  Guidance other = a_talk();
  other.talk = {8};
  std::vector<learner::Event> events = {event_of(1, kind::guidance, learner::body_of(a_talk())),
                                        event_of(2, kind::guidance, learner::body_of(other)),
                                        event_of(3, kind::guidance, learner::body_of(again))};
  events.push_back(events[1]);
  const learner::Record record = learner::fold(leon, events);
  REQUIRE(record.talks.size() == 2);
  CHECK(record.talks[0].talk == base::Id{8});
  CHECK(record.talks[1].points == again.points);
  std::mt19937 random(4);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(events.begin(), events.end(), random);
    CHECK(learner::fold(leon, events) == record);
  }
}

TEST_CASE("what was agreed and is in no plan waits until two weeks after its day", "[learner]") {
  Guidance talk = a_talk();
  talk.at = noon;
  talk.actions.push_back({"I look at the web page", "", std::nullopt, false});
  const auto open = [&](base::Date today) { return learner::agreed_outside_plan({talk}, today); };
  REQUIRE(open({2026, 12, 20}).size() == 2);
  CHECK(open({2026, 12, 20})[0].what == "I ring the college");
  CHECK(open({2026, 12, 21}).size() == 1);  // two weeks after the day, it does not wait any more
  CHECK(open({2027, 1, 22}).size() == 1);   // without a day: two months after the talk
  CHECK(open({2027, 1, 23}).empty());
}

TEST_CASE("words of a talk are one line, whatever was typed", "[learner]") {
  CHECK(learner::one_line("  I ring\n the\tcollege \n") == "I ring  the college");
  CHECK(learner::one_line("\n\t ").empty());
}

TEST_CASE("advisers see what was agreed in talks, and nobody but the learner who opened private words",
          "[learner]") {
  const std::vector<learner::Event> events = {
      event_of(1, kind::guidance, learner::body_of(a_talk())),
      event_of(2, kind::opened_private,
               {{"second", base::hex(mr_bell)}, {"reason", "A worry"}, {"shown_from", ""}})};
  const learner::Record record = learner::fold(leon, events);
  REQUIRE(record.openings.size() == 1);
  CHECK(learner::sight_of(record, learner::Ring::my_adviser).record.talks.size() == 1);
  CHECK(learner::sight_of(record, learner::Ring::my_portfolio).record.talks.empty());
  CHECK(learner::sight_of(record, learner::Ring::my_adviser).record.openings.empty());
}

TEST_CASE("that private words were opened can be seen at once, or from the day that was set", "[learner]") {
  const auto opened = [](std::string_view from) {
    return learner::fold(leon, std::vector<learner::Event>{event_of(1, kind::opened_private,
                                                                    {{"second", base::hex(mr_bell)},
                                                                     {"reason", "A worry"},
                                                                     {"shown_from", std::string(from)}})})
        .openings.front();
  };
  CHECK(opened("").lead == ms_ali);
  CHECK(opened("").second == mr_bell);
  CHECK(opened("").may_be_seen({2026, 11, 22}));
  CHECK_FALSE(opened("2026-12-06").may_be_seen({2026, 12, 5}));
  CHECK(opened("2026-12-06").may_be_seen({2026, 12, 6}));
  CHECK(opened("no day").may_be_seen({2026, 11, 22}));  // the safe side is the learner's
}

TEST_CASE("an answer that was written down for the learner says by whom, until the learner changes it",
          "[learner]") {
  learner::Event scribed =
      event_of(1, kind::answered, {{"slot", "A14/summary"}, {"answer", "Bikes"}, {"written_by", "Ms Ali"}});
  scribed.way = learner::Way::scribed;
  learner::Record record = learner::fold(leon, std::vector<learner::Event>{scribed});
  CHECK(record.answer("A14/summary")->written_by == "Ms Ali");
  learner::apply(record,
                 event_of(2, kind::answered, {{"slot", "A14/summary"}, {"answer", "Bikes, and cars"}}));
  CHECK(record.answer("A14/summary")->written_by.empty());
  CHECK(record.answer("A14/summary")->earlier.front().written_by == "Ms Ali");
}
