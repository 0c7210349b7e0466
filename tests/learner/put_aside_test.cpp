// SPDX-License-Identifier: GPL-3.0-or-later
// Words that the learner put away are in no view of the record, in whatever order the deeds come.
#include <algorithm>
#include <random>

#include "learner/record.h"
#include "support/catch.h"

namespace {

namespace kind = learner::kind;

constexpr base::Id asha_here{81};

learner::Event deed_aside(std::uint64_t number, std::string_view what,
                          std::map<std::string, std::string> body) {
  learner::Event event;
  event.writer = {4};
  event.number = event.tick = number;
  event.about = asha_here;
  event.kind = what;
  event.body = std::move(body);
  return event;
}

learner::Event said(std::uint64_t number, const std::string& words) {
  return deed_aside(number, kind::answered, {{"slot", "A01/event"}, {"answer", words}, {"words", words}});
}

learner::Event away(std::uint64_t number, const std::vector<learner::Event>& events) {
  std::vector<learner::Move::What> answers;
  for (const learner::Event& event : events) answers.push_back({"A01/event", learner::order_of(event)});
  return deed_aside(number, kind::put_aside, {{"answers", learner::text_of(answers)}});
}

}  // namespace

TEST_CASE("what was put away is gone with all that was said before, and can be said anew", "[learner]") {
  const std::vector<learner::Event> both = {said(1, "first"), said(2, "second")};
  learner::Record record = learner::fold(asha_here, both);
  learner::apply(record, away(3, both));
  CHECK(record.answers.empty());
  learner::apply(record, said(4, "third"));
  REQUIRE(record.answer("A01/event") != nullptr);
  CHECK(record.answer("A01/event")->words == "third");
  CHECK(record.answer("A01/event")->earlier.empty());
}

TEST_CASE("one version that was put away leaves the others", "[learner]") {
  const learner::Event first = said(1, "first");
  const learner::Event second = said(2, "second");
  const learner::Record record =
      learner::fold(asha_here, std::vector<learner::Event>{first, second, away(3, {second})});
  REQUIRE(record.answer("A01/event") != nullptr);
  CHECK(record.answer("A01/event")->words == "first");
}

TEST_CASE("putting away folds to the same in any order and twice", "[learner]") {
  std::vector<learner::Event> events = {said(1, "first"), said(2, "second"), said(5, "later")};
  events.push_back(away(3, {events[0], events[1]}));
  events.push_back(events.back());
  const learner::Record record = learner::fold(asha_here, events);
  REQUIRE(record.answers.size() == 1);
  std::mt19937 random(3);
  for (int i = 0; i < 30; ++i) {
    std::shuffle(events.begin(), events.end(), random);
    CHECK(learner::fold(asha_here, events) == record);
  }
}
