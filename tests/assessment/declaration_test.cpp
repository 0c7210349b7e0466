// SPDX-License-Identifier: GPL-3.0-or-later
// Declaration: how long a learner's word that the work is their own stands.
#include "assessment/declaration.h"
#include "support/catch.h"

using assessment::Standing;

namespace {

const base::Id about{7};

content::Catalogue small_catalogue() {
  content::Activity activity;
  activity.id = "F2";
  for (const char* id : {"declare", "second"}) {
    steps::Step step;
    step.id = id;
    step.kind = steps::Declare{{"It is mine."}};
    activity.steps.push_back(step);
  }
  steps::Step why;
  why.id = "why";
  why.kind = steps::Write{};
  activity.steps.push_back(why);
  content::Catalogue catalogue;
  catalogue.packs.push_back({});
  catalogue.packs.back().activities.push_back(activity);
  return catalogue;
}

class Deeds {
 public:
  Deeds& answer(const std::string& slot, const std::string& text, const std::string& ring = "my_portfolio") {
    learner::Event event;
    event.kind = learner::kind::answered;
    event.body = {{"slot", slot}, {"answer", text}, {"words", text}, {"ring", ring}};
    return add(event);
  }
  Deeds& skip(const std::string& slot) {
    learner::Event event;
    event.kind = learner::kind::skipped;
    event.body = {{"slot", slot}, {"reason", "later"}};
    return add(event);
  }
  Standing standing(std::string_view slot = "F2/declare") const {
    return assessment::standing_of(learner::fold(about, events_), small_catalogue(), slot);
  }
  std::string is_void() const {
    return assessment::void_declaration(learner::fold(about, events_), small_catalogue());
  }

 private:
  Deeds& add(learner::Event event) {
    event.about = about;
    event.writer = base::Id{1};
    event.number = event.tick = events_.size() + 1;
    events_.push_back(std::move(event));
    return *this;
  }
  std::vector<learner::Event> events_;
};

}  // namespace

TEST_CASE("a declaration stands until something that others assess is newer and different", "[assessment]") {
  Deeds deeds;
  CHECK(deeds.standing() == Standing::not_given);
  deeds.answer("F2/why", "Because");
  CHECK(deeds.standing() == Standing::not_given);
  deeds.answer("F2/declare", "agreed");
  CHECK(deeds.standing() == Standing::stands);
  CHECK(deeds.is_void().empty());
  deeds.answer("F2/why", "Because I can");
  CHECK(deeds.standing() == Standing::is_void);
  CHECK(deeds.is_void() == "F2/declare");
  deeds.answer("F2/declare", "agreed");
  CHECK(deeds.standing() == Standing::stands);
}

TEST_CASE("looking at an answer again and leaving it as it was voids nothing", "[assessment]") {
  Deeds deeds;
  deeds.answer("F2/why", "Because").answer("F2/declare", "agreed").answer("F2/why", "Because");
  CHECK(deeds.standing() == Standing::stands);
  deeds.answer("F2/why", "No").answer("F2/why", "Because");
  CHECK(deeds.standing() == Standing::stands);  // it says again what was agreed to
}

TEST_CASE("a new answer voids a declaration, wherever it is", "[assessment]") {
  Deeds deeds;
  deeds.answer("F2/declare", "agreed").answer("A99/gone", "New");
  CHECK(deeds.standing() == Standing::is_void);
}

TEST_CASE("what others do not assess voids no declaration", "[assessment]") {
  Deeds deeds;
  deeds.answer("F2/declare", "agreed")
      .answer("A02/why", "Mine", "just_me")
      .answer("A02/top", "x", "my_adviser");
  deeds.skip("A02/more").answer("F2/second", "agreed");
  CHECK(deeds.standing() == Standing::stands);
}

TEST_CASE("what moves into the portfolio voids a declaration, its words being the same", "[assessment]") {
  Deeds deeds;
  deeds.answer("A02/why", "Mine", "just_me").answer("F2/declare", "agreed");
  deeds.answer("A02/why", "Mine", "my_portfolio");
  CHECK(deeds.standing() == Standing::is_void);
}

TEST_CASE("what moves out of the portfolio, or is skipped now, voids nothing", "[assessment]") {
  Deeds deeds;
  deeds.answer("A02/why", "Mine").answer("A02/top", "x").answer("F2/declare", "agreed");
  deeds.answer("A02/why", "Mine too", "just_me").skip("A02/top");
  CHECK(deeds.standing() == Standing::stands);
}

TEST_CASE("half a declaration was not given", "[assessment]") {
  Deeds deeds;
  deeds.answer("F2/declare", "1");
  CHECK(deeds.standing() == Standing::not_given);
}
