// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/others.h"

#include <algorithm>
#include <random>

#include "learner/record.h"
#include "support/catch.h"

namespace {

namespace kind = learner::kind;

constexpr base::Id of_leon{88}, tutor{61};

learner::Event said(std::uint64_t number, std::string_view what, std::map<std::string, std::string> body) {
  learner::Event event;
  event.writer = {1};
  event.number = event.tick = number;
  event.at = {1795344000 + static_cast<std::int64_t>(number) * 60, 0};
  event.who = tutor;
  event.about = of_leon;
  event.kind = what;
  event.body = std::move(body);
  return event;
}

std::string wording(const char* id, std::uint64_t number) {
  return learner::text_of({{id, {number, {1}, number}}});
}

learner::Others folded(const std::vector<learner::Event>& events) {
  return learner::fold(of_leon, events).others;
}

learner::Event statement(std::uint64_t number, const char* id, const char* words) {
  return said(number, kind::witnessed,
              {{"id", id}, {"name", "Mrs Khan"}, {"words", words}, {"criteria", "1.1\n2.2"}});
}

std::vector<learner::Event> random_events(std::mt19937_64& dice) {
  const std::string_view kinds[] = {kind::witnessed,       kind::observed,      kind::answered_aloud,
                                    kind::aloud_ended,     kind::on_paper,      kind::witness_confirmed,
                                    kind::aloud_agreed,    kind::adjusted,      kind::evidence_put_aside,
                                    kind::set_for_learner, kind::group_witness, kind::considered};
  std::vector<learner::Event> events;
  const std::size_t length = 1 + dice() % 30;
  for (std::size_t i = 1; i <= length; ++i) {
    const char* ids[] = {"a", "b", "c"};
    const std::uint64_t of = 1 + dice() % length;
    const char* id = ids[dice() % 3];
    learner::Event event = said(i, kinds[dice() % std::size(kinds)],
                                {{"id", id},
                                 {"talk", ids[dice() % 3]},
                                 {"words", std::to_string(i)},
                                 {"what", dice() % 2 == 0 ? "extra_time" : ""},
                                 {"how", "met"},
                                 {"reason", "x"},
                                 {"folder", "1"},
                                 {"page", "2"},
                                 {"of", wording("adjusted", of)}});
    const bool is_mark = event.kind == kind::witness_confirmed || event.kind == kind::aloud_agreed ||
                         event.kind == kind::evidence_put_aside;
    if (is_mark) event.body["what"] = wording(id, of);
    event.tick = 1 + dice() % 9;
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace

TEST_CASE("what others say is the same in whatever order it comes, and twice", "[learner]") {
  std::mt19937_64 dice(11);
  for (int round = 0; round < 300; ++round) {
    std::vector<learner::Event> events = random_events(dice);
    const learner::Others expected = folded(events);
    events.insert(events.end(), events.begin(),
                  events.begin() + static_cast<std::ptrdiff_t>(dice() % events.size()));
    std::shuffle(events.begin(), events.end(), dice);
    const learner::Others again = folded(events);
    CHECK(again == expected);
    CHECK(again.pieces == expected.pieces);
    CHECK(again.adjusted == expected.adjusted);
    CHECK(again.set_for_learner == expected.set_for_learner);
  }
}

TEST_CASE("a statement is not confirmed until the witness says so, and its new words are not either",
          "[learner]") {
  std::vector<learner::Event> events = {statement(1, "a", "Leon mended a puncture by himself.")};
  CHECK(folded(events).piece("a")->standing == learner::Standing::unconfirmed);
  events.push_back(said(2, kind::witness_confirmed, {{"what", wording("a", 1)}, {"how", "phoned"}}));
  const learner::Others confirmed = folded(events);
  CHECK(confirmed.piece("a")->standing == learner::Standing::confirmed);
  CHECK(confirmed.piece("a")->confirmed_how == "phoned");
  CHECK(confirmed.piece("a")->checked_by == tutor);
  events.push_back(statement(3, "a", "Leon mended two punctures by himself."));
  const learner::Others anew = folded(events);
  REQUIRE(anew.pieces.size() == 1);
  CHECK(anew.piece("a")->words == "Leon mended two punctures by himself.");
  CHECK(anew.piece("a")->standing == learner::Standing::unconfirmed);
}

TEST_CASE("nobody confirms in a way that is not known, and an answer aloud is not a witness's", "[learner]") {
  const std::vector<learner::Event> events = {
      statement(1, "a", "Leon mended a puncture."),
      said(2, kind::witness_confirmed, {{"what", wording("a", 1)}, {"how", "guessed"}}),
      said(3, kind::aloud_agreed, {{"what", wording("a", 1)}}),
      said(4, kind::answered_aloud, {{"id", "c"}, {"talk", "t"}, {"words", "I rang them."}}),
      said(5, kind::witness_confirmed, {{"what", wording("c", 4)}, {"how", "met"}})};
  const learner::Others others = folded(events);
  CHECK(others.piece("a")->standing == learner::Standing::unconfirmed);
  CHECK(others.piece("c")->standing == learner::Standing::unconfirmed);
}

TEST_CASE("what was said aloud counts once the learner says that these are the words", "[learner]") {
  std::vector<learner::Event> events = {
      said(1, kind::answered_aloud,
           {{"id", "c"}, {"talk", "t"}, {"words", "I rang them."}, {"prompts", "more\nmore"}})};
  CHECK(folded(events).piece("c")->prompts.size() == 2);
  events.push_back(said(2, kind::aloud_agreed, {{"what", wording("c", 1)}}));
  CHECK(folded(events).piece("c")->standing == learner::Standing::confirmed);
}

TEST_CASE("questions that were asked one after the other have one start and one finish", "[learner]") {
  const std::vector<learner::Event> events = {
      said(1, kind::answered_aloud, {{"id", "c"}, {"talk", "t"}, {"started", "2026-11-24T10:00:00+00:00"}}),
      said(2, kind::answered_aloud, {{"id", "d"}, {"talk", "t"}, {"started", "2026-11-24T10:00:00+00:00"}}),
      said(9, kind::aloud_ended, {{"talk", "t"}}), said(12, kind::aloud_ended, {{"talk", "another"}})};
  const learner::Others others = folded(events);
  const auto talks = others.talks();
  REQUIRE(talks.size() == 1);
  CHECK(talks[0].answers.size() == 2);
  CHECK(talks[0].ended.seconds == events[2].at.seconds);
}

TEST_CASE("what is put aside stays on the list with its reason", "[learner]") {
  const learner::Others others =
      folded({statement(1, "a", "Leon mended a puncture."),
              said(2, kind::evidence_put_aside, {{"what", wording("a", 1)}, {"reason", "Wrong learner"}})});
  CHECK(others.piece("a")->standing == learner::Standing::put_aside);
  CHECK(others.piece("a")->why_aside == "Wrong learner");
}

TEST_CASE("paper counts where it can be found", "[learner]") {
  const learner::Others others =
      folded({said(1, kind::on_paper, {{"id", "e"}, {"folder", "3"}, {"page", "12"}}),
              said(2, kind::on_paper, {{"id", "f"}, {"folder", "3"}, {"page", ""}})});
  CHECK(others.piece("e")->standing == learner::Standing::confirmed);
  CHECK(others.piece("f")->standing == learner::Standing::unconfirmed);
}

TEST_CASE("the newest adjustments hold from then on, for the work they are for", "[learner]") {
  const learner::Others others = folded({said(5, kind::adjusted, {{"what", "extra_time\nscribe"}}),
                                         said(9, kind::adjusted, {{"what", "extra_time"}, {"tasks", "A05"}}),
                                         said(20, kind::adjusted, {{"what", ""}})});
  const auto at = [&](std::uint64_t tick) { return others.at({tick, {1}, tick}); };
  CHECK(at(4) == nullptr);
  REQUIRE(at(6) != nullptr);
  CHECK(at(6)->what.size() == 2);
  CHECK(at(6)->is_for("A06"));
  CHECK_FALSE(at(10)->is_for("A06"));
  CHECK(at(10)->is_for("A05"));
  CHECK(at(21) == nullptr);
  CHECK(others.now() == nullptr);
}

TEST_CASE("one person's two records have what others say in either of them", "[learner]") {
  learner::Event of_other = statement(1, "a", "Leon mended a puncture.");
  of_other.about = {99};
  const learner::Record record = learner::fold_together(of_leon, {of_other, statement(2, "b", "He waited.")});
  CHECK(record.others.pieces.size() == 2);
}

TEST_CASE("a line of a group's record is evidence of what was seen; taken back, it is none",
          "[learner][others]") {
  const auto line = [](std::uint64_t number, const char* words, const char* criteria) {
    return said(number, kind::group_witness,
                {{"id", "line/7/help_map"}, {"words", words}, {"criteria", criteria}, {"task", "Help map"}});
  };
  const std::vector<learner::Event> events = {line(1, "Leon named the library.", ""),
                                              line(2, "Leon named the library.", "3.1")};
  const learner::Others others = folded(events);
  REQUIRE(others.pieces.size() == 1);
  CHECK(others.pieces[0].how == learner::Said::seen);
  CHECK(others.pieces[0].standing == learner::Standing::confirmed);
  CHECK(others.pieces[0].criteria == std::vector<std::string>{"3.1"});
  CHECK(others.pieces[0].task == "Help map");
  CHECK(folded({events[0], events[1], line(3, "", "")}).pieces.empty());
}
