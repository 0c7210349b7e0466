// SPDX-License-Identifier: GPL-3.0-or-later
// Who may see which words of an answer (domain 4.5).
#include "learner/record.h"
#include "support/catch.h"

namespace {

using learner::Ring;

constexpr base::Id whose{77};

// A log in which one deed follows the other.
class Log {
 public:
  learner::Order answer(const std::string& words, std::string_view ring,
                        const std::string& slot = "A01/proud") {
    return add(learner::kind::answered,
               {{"slot", slot}, {"answer", words}, {"words", words}, {"ring", std::string(ring)}});
  }
  void share(std::string_view ring, learner::Order version, const std::string& slot = "A01/proud") {
    add(learner::kind::shared,
        {{"ring", std::string(ring)}, {"answers", learner::text_of({{slot, version}})}});
  }
  void withdraw(std::string_view ring, const std::string& slot = "A01/proud") {
    add(learner::kind::withdrawn, {{"ring", std::string(ring)}, {"answers", learner::text_of({{slot, {}}})}});
  }
  learner::Record folded() const { return learner::fold(whose, events_); }

 private:
  learner::Order add(std::string_view kind, std::map<std::string, std::string> body) {
    learner::Event event;
    event.writer = {5};
    event.number = event.tick = events_.size() + 1;
    event.about = whose;
    event.kind = kind;
    event.body = std::move(body);
    events_.push_back(event);
    return learner::order_of(event);
  }

  std::vector<learner::Event> events_;
};

std::string seen(const learner::Record& record, Ring ring) {
  const learner::Answer* answer = record.seen_in(ring, "A01/proud");
  return answer == nullptr ? "nothing" : answer->words;
}

}  // namespace

TEST_CASE("what is just for me is seen by nobody else until I show it", "[learner]") {
  Log log;
  const learner::Order mine = log.answer("I won", "just_me");
  CHECK(seen(log.folded(), Ring::just_me) == "I won");
  CHECK(seen(log.folded(), Ring::my_adviser) == "nothing");
  log.share("my_adviser", mine);
  CHECK(seen(log.folded(), Ring::my_adviser) == "I won");
  CHECK(seen(log.folded(), Ring::my_portfolio) == "nothing");
  log.share("my_portfolio", mine);
  CHECK(seen(log.folded(), Ring::my_portfolio) == "I won");
}

TEST_CASE("an adviser sees the words that were shown, and not what I wrote later", "[learner]") {
  Log log;
  log.share("my_adviser", log.answer("I won", "just_me"));
  const learner::Order later = log.answer("I won, and then I cried", "just_me");
  CHECK(seen(log.folded(), Ring::just_me) == "I won, and then I cried");
  CHECK(seen(log.folded(), Ring::my_adviser) == "I won");
  log.share("my_adviser", later);
  CHECK(seen(log.folded(), Ring::my_adviser) == "I won, and then I cried");
}

TEST_CASE("to stop showing goes for all that was said, and not for what is said and shown later",
          "[learner]") {
  Log log;
  log.share("my_portfolio", log.answer("First", "just_me"));
  log.share("my_adviser", log.answer("Second", "just_me"));
  log.withdraw("just_me");
  CHECK(seen(log.folded(), Ring::my_adviser) == "nothing");
  CHECK(seen(log.folded(), Ring::my_portfolio) == "nothing");
  log.share("my_adviser", log.answer("Third", "just_me"));
  CHECK(seen(log.folded(), Ring::my_adviser) == "Third");
}

TEST_CASE("a step back from the portfolio leaves it with the adviser", "[learner]") {
  Log log;
  log.answer("For all", "my_portfolio");
  log.withdraw("my_adviser");
  CHECK(seen(log.folded(), Ring::my_adviser) == "For all");
  CHECK(seen(log.folded(), Ring::my_portfolio) == "nothing");
}

TEST_CASE("to show never takes away, and to stop showing never shows", "[learner]") {
  Log log;
  const learner::Order open = log.answer("For all", "my_portfolio");
  log.share("my_adviser", open);
  CHECK(seen(log.folded(), Ring::my_portfolio) == "For all");
  Log other;
  other.answer("Mine", "just_me");
  other.withdraw("my_portfolio");
  CHECK(seen(other.folded(), Ring::my_adviser) == "nothing");
}

TEST_CASE("a move of one answer leaves the others where they are", "[learner]") {
  Log log;
  log.answer("Other", "just_me", "A01/other");
  log.share("my_portfolio", log.answer("I won", "just_me"));
  CHECK(log.folded().answer("A01/other")->ring == Ring::just_me);
}

TEST_CASE("which answers were moved is read as it was written, and nonsense names nothing", "[learner]") {
  const std::vector<learner::Move::What> answers = {{"A01/proud", {3, {5}, 9}},
                                                    {"A05/example#own:I am good with cats", {4, {6}, 1}}};
  CHECK(learner::answers_from(learner::text_of(answers)) == answers);
  CHECK(learner::answers_from("").empty());
  CHECK(learner::answers_from("3 5 9 A01/proud\nx 0000000000000005 9 A01/x\n3 0000000000000005 9").empty());
}
