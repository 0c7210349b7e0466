// SPDX-License-Identifier: GPL-3.0-or-later
// What a learner said, as things that can be shown one by one.
#include "assessment/kept.h"

#include "support/catch.h"
#include "support/short_way.h"

namespace {

using assessment::Kept;
using learner::Ring;

class Said {
 public:
  Said& answer(const std::string& slot, const std::string& text, Ring ring = Ring::my_portfolio) {
    learner::Event event;
    event.kind = learner::kind::answered;
    event.writer = {1};
    event.number = event.tick = record_.highest_tick + 1;
    event.body = {{"slot", slot},
                  {"answer", text},
                  {"words", "words of " + text},
                  {"question", "Asked?"},
                  {"ring", std::string(learner::name_of(ring))}};
    learner::apply(record_, event);
    return *this;
  }
  std::vector<Kept> in(std::string_view activity) const {
    return assessment::kept_in(record_, catalogue_, activity);
  }
  const learner::Record& record() const { return record_; }
  const content::Catalogue& catalogue() const { return catalogue_; }

 private:
  learner::Record record_;
  content::Catalogue catalogue_ = content::load_pack(short_way_pack).catalogue;
};

}  // namespace

TEST_CASE("the cards of a sort are one thing, and a private card is a thing of its own", "[assessment]") {
  Said said;
  said.answer("A02/sort#doing_well", "lot", Ring::my_adviser)
      .answer("A02/sort#moving_up", "lot", Ring::my_adviser);
  said.answer("A02/sort#faith", "lot", Ring::just_me).answer("A02/why", "It pays.", Ring::my_adviser);
  const std::vector<Kept> kept = said.in("A02");
  std::string slots;
  for (const Kept& each : kept) slots += each.slot + " ";
  INFO(slots);
  REQUIRE(kept.size() == 3);
  CHECK(kept[0].is_sort());
  CHECK(kept[0].answers.size() == 2);
  CHECK(kept[0].ring == Ring::my_adviser);
  CHECK(kept[0].words.find("Doing something well") != std::string::npos);
  CHECK(kept[1].slot == "A02/sort#faith");
  CHECK(kept[1].ring == Ring::just_me);
  CHECK(kept[2].slot == "A02/why");
  CHECK(kept[2].words == "words of It pays.");
}

TEST_CASE("what only leads on or is practice is not a thing to show", "[assessment]") {
  Said said;
  said.answer("A16/more", "no").answer("A16/what", "I go");
  const std::vector<Kept> kept = said.in("A16");
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].slot == "A16/what");
}

TEST_CASE("answers that no pack asks any more stay things to show", "[assessment]") {
  Said said;
  said.answer("A02/gone", "old").answer("Z9/what", "older");
  REQUIRE(said.in("A02").size() == 1);
  CHECK(said.in("A02")[0].step == nullptr);
  REQUIRE(said.in("Z9").size() == 1);
  CHECK(assessment::activities_with_words(said.record(), said.catalogue()) ==
        std::vector<std::string>{"A02", "Z9"});
}

TEST_CASE("that earlier words are seen by more people is known", "[assessment]") {
  Said said;
  said.answer("A02/why", "For all", Ring::my_portfolio).answer("A02/why", "For me", Ring::just_me);
  REQUIRE(said.in("A02").size() == 1);
  CHECK(said.in("A02")[0].ring == Ring::just_me);
  CHECK(said.in("A02")[0].seen_before == Ring::my_portfolio);
}
