// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/sight.h"

#include "support/catch.h"

namespace {

learner::Answer said(std::string words, learner::Ring ring, std::uint64_t tick) {
  learner::Answer answer;
  answer.text = answer.words = std::move(words);
  answer.ring = answer.first_ring = ring;
  answer.order.tick = tick;
  return answer;
}

learner::Record record_of_three_rings() {
  learner::Record record;
  record.learner = {1};
  record.name = "Sam";
  record.answers["A05/energy"] = said("tired of home", learner::Ring::just_me, 1);
  record.answers["A14/aims"] = said("a talk about work", learner::Ring::my_adviser, 2);
  record.answers["A02/why"] = said("I like to build", learner::Ring::my_portfolio, 3);
  return record;
}

}  // namespace

TEST_CASE("each ring sees its own words and those of the wider ones") {
  const learner::Record record = record_of_three_rings();
  CHECK(learner::sight_of(record, learner::Ring::my_portfolio).record.answers.size() == 1);
  CHECK(learner::sight_of(record, learner::Ring::my_adviser).record.answers.size() == 2);
  CHECK(learner::sight_of(record, learner::Ring::just_me).record.answers.size() == 3);
  CHECK(learner::sight_of(record, learner::Ring::my_portfolio).kept_private == 2);
  CHECK(learner::sight_of(record, learner::Ring::my_adviser).kept_private == 1);
}

TEST_CASE("where newer words are private the older ones that were shown are seen, and nothing behind them") {
  learner::Record record = record_of_three_rings();
  learner::Answer newest = said("only for me now", learner::Ring::just_me, 9);
  learner::Answer& shown = record.answers["A02/why"];
  newest.earlier = {said("my secret", learner::Ring::just_me, 2), shown};
  shown = newest;
  const learner::Sight sight = learner::sight_of(record, learner::Ring::my_portfolio);
  const learner::Answer& seen = sight.record.answers.at("A02/why");
  CHECK(seen.words == "I like to build");
  CHECK(seen.earlier.empty());
}

TEST_CASE("what says of private words that they are there is not in sight either") {
  learner::Record record = record_of_three_rings();
  learner::Answer skipped = said("not_said", learner::Ring::my_portfolio, 4);
  skipped.skipped = true;
  record.answers["A08/feel"] = skipped;
  record.asked.emplace("A05/energy", "R01");
  learner::Move move;
  move.answers = {{"A05/energy", {}}};
  record.moves.push_back(move);
  const learner::Sight sight = learner::sight_of(record, learner::Ring::my_portfolio);
  CHECK(sight.record.asked.empty());
  CHECK(sight.record.moves.empty());
  CHECK_FALSE(sight.record.answers.contains("A08/feel"));
  CHECK(sight.kept_private == 2);
}

TEST_CASE("behind words that are shown nothing is seen of what was said before", "[learner]") {
  learner::Record record = record_of_three_rings();
  record.answers["A02/why"].earlier = {said("my secret", learner::Ring::just_me, 1)};
  const learner::Sight sight = learner::sight_of(record, learner::Ring::my_portfolio);
  CHECK(sight.record.answers.at("A02/why").earlier.empty());
}

TEST_CASE("what staff wrote down of a learner is in the sight of staff") {
  learner::Record record = record_of_three_rings();
  learner::Event event;
  event.number = event.tick = 5;
  event.about = record.learner;
  event.kind = learner::kind::observed;
  event.body = {{"id", "b1"}, {"words", "Sam rang the college."}};
  learner::apply(record, event);
  CHECK(learner::sight_of(record, learner::Ring::my_portfolio).record.others.pieces.size() == 1);
}
