// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/record.h"

#include <algorithm>
#include <random>

#include "support/catch.h"

namespace {

constexpr base::Id asha{77};

learner::Event deed(std::uint64_t writer, std::uint64_t number, std::uint64_t tick, std::string_view kind,
                    std::map<std::string, std::string> body) {
  learner::Event event;
  event.writer = {writer};
  event.number = number;
  event.tick = tick;
  event.at = {1795344000 + static_cast<std::int64_t>(tick % 5), 0};
  event.about = asha;
  event.kind = kind;
  event.body = std::move(body);
  return event;
}

std::vector<learner::Event> random_log(std::mt19937_64& dice) {
  const std::vector<std::string> slots = {"A01/a", "A01/b", "A02/why"};
  const std::vector<std::string_view> kinds = {
      learner::kind::began,     learner::kind::answered,   learner::kind::skipped,   learner::kind::asked,
      learner::kind::finished,  learner::kind::taken,      learner::kind::shared,    learner::kind::noted,
      learner::kind::withdrawn, learner::kind::notes_read, learner::kind::witnessed, "a_kind_of_next_year"};
  const std::vector<std::string> rings = {"just_me", "my_adviser", "my_portfolio"};
  std::vector<learner::Event> log;
  const std::size_t length = 1 + dice() % 40;
  for (std::size_t i = 0; i < length; ++i) {
    // Few ticks and two writers, so that many events share a tick.
    // A move names an answer of this log, or of none.
    const learner::Order version{1 + dice() % 9, {1 + dice() % 2}, 1 + dice() % 40};
    log.push_back(deed(1 + dice() % 2, i + 1, 1 + dice() % 9, kinds[dice() % kinds.size()],
                       {{"slot", slots[dice() % slots.size()]},
                        {"answer", std::to_string(dice() % 100)},
                        {"name", "Name " + std::to_string(i)},
                        {"rule", "R01"},
                        {"activity", "A0" + std::to_string(dice() % 3)},
                        {"ring", rings[dice() % rings.size()]},
                        {"words", std::to_string(i)},
                        {"notes", learner::text_of({{"note", version}})},
                        {"answers", learner::text_of({{slots[dice() % slots.size()], version}})}}));
  }
  return log;
}

}  // namespace

TEST_CASE("the same events in any order, some of them twice, fold to the same record", "[learner]") {
  std::mt19937_64 dice(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<learner::Event> log = random_log(dice);
    const learner::Record expected = learner::fold(asha, log);
    std::shuffle(log.begin(), log.end(), dice);
    log.insert(log.end(), log.begin(), log.begin() + static_cast<std::ptrdiff_t>(dice() % log.size()));
    std::shuffle(log.begin(), log.end(), dice);
    CHECK(learner::fold(asha, log) == expected);
  }
}

TEST_CASE("the newest answer shows and the earlier ones are kept", "[learner]") {
  const std::vector<learner::Event> log = {
      deed(1, 2, 5, learner::kind::answered,
           {{"slot", "A02/why"}, {"answer", "new"}, {"ring", "my_portfolio"}}),
      deed(1, 1, 4, learner::kind::answered, {{"slot", "A02/why"}, {"answer", "old"}})};
  const learner::Record record = learner::fold(asha, log);
  REQUIRE(record.answer("A02/why") != nullptr);
  CHECK(record.answer("A02/why")->text == "new");
  CHECK(record.answer("A02/why")->ring == learner::Ring::my_portfolio);
  REQUIRE(record.answer("A02/why")->earlier.size() == 1);
  CHECK(record.answer("A02/why")->earlier[0].text == "old");
  CHECK(record.answer("A02/why")->earlier[0].ring == learner::Ring::just_me);
}

TEST_CASE("an activity has begun with its first answer, and not with what was skipped", "[learner]") {
  std::vector<learner::Event> log = {
      deed(1, 1, 1, learner::kind::skipped, {{"slot", "A02/why"}, {"reason", "later"}}),
      deed(1, 2, 2, learner::kind::answered, {{"slot", "A021/why"}, {"answer", "x"}})};
  CHECK_FALSE(learner::fold(asha, log).has_begun("A02"));
  CHECK(learner::fold(asha, log).has_begun("A021"));
  log.push_back(deed(1, 3, 3, learner::kind::answered, {{"slot", "A02/top"}, {"answer", "x"}}));
  CHECK(learner::fold(asha, log).has_begun("A02"));
}

TEST_CASE("a learner stays with the programme that was offered at the beginning", "[learner]") {
  learner::Event began = deed(1, 1, 1, learner::kind::began, {{"name", "Asha"}});
  began.pack = {"career-pack", "1"};
  learner::Event answered = deed(1, 2, 2, learner::kind::answered, {{"slot", "A02/why"}, {"answer", "x"}});
  answered.pack = {"personal-career-planning", "2"};
  CHECK(learner::fold(asha, std::vector{began, answered}).programme == "career-pack");
}

TEST_CASE("a skipped question has no answer until it is answered", "[learner]") {
  std::vector<learner::Event> log = {
      deed(1, 1, 4, learner::kind::skipped, {{"slot", "A02/why"}, {"reason", "later"}})};
  CHECK(learner::fold(asha, log).answer("A02/why") == nullptr);
  log.push_back(deed(1, 2, 5, learner::kind::answered, {{"slot", "A02/why"}, {"answer", "yes"}}));
  CHECK(learner::fold(asha, log).answer("A02/why") != nullptr);
}

TEST_CASE("an unknown kind and another learner's event change no answer", "[learner]") {
  const std::vector<learner::Event> own = {
      deed(1, 1, 4, learner::kind::answered, {{"slot", "s"}, {"answer", "a"}})};
  std::vector<learner::Event> more = own;
  more.push_back(deed(1, 2, 5, "a_kind_of_next_year", {{"slot", "s"}, {"answer", "b"}}));
  more.push_back(deed(1, 3, 6, learner::kind::answered, {{"slot", "s"}, {"answer", "c"}}));
  more.back().about = {78};
  const learner::Record record = learner::fold(asha, more);
  CHECK(record.answers == learner::fold(asha, own).answers);
  CHECK(record.highest_tick == 5);
}

TEST_CASE("a note is unread until the learner has seen that very note", "[learner]") {
  std::vector<learner::Event> log = {deed(1, 1, 3, learner::kind::noted, {{"words", "Well done."}}),
                                     deed(2, 1, 4, learner::kind::noted, {{"words", "See you."}})};
  CHECK(learner::fold(asha, log).unread_notes().size() == 2);
  const std::string first = learner::text_of({{"note", learner::order_of(log[0])}});
  // It may be known of before the note itself comes, from another PC.
  log.insert(log.begin(), deed(1, 2, 5, learner::kind::notes_read, {{"notes", first}}));
  const learner::Record record = learner::fold(asha, log);
  REQUIRE(record.unread_notes().size() == 1);
  CHECK(record.unread_notes().front().words == "See you.");
  CHECK(record.notes.size() == 2);
  log.push_back(deed(1, 3, 6, learner::kind::notes_read, {{"notes", "nothing of that kind"}}));
  CHECK(learner::fold(asha, log).unread_notes().size() == 1);
}
