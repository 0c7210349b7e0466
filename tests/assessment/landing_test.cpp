// SPDX-License-Identifier: GPL-3.0-or-later
// Where what was agreed in a talk goes among the learner's own answers.
#include "assessment/landing.h"

#include <algorithm>

#include "support/catch.h"

namespace {

using assessment::Landed;
using learner::Guidance;

const std::string shipped_pack = std::string(FINGERPOST_SOURCE) + "/assets/packs/personal-career-planning";

class Table {
 public:
  Table& answer(const std::string& slot, const std::string& text, const std::string& written_by = {}) {
    learner::Event event;
    event.kind = learner::kind::answered;
    event.writer = {1};
    event.number = event.tick = record.highest_tick + 1;
    event.body = {{"slot", slot},
                  {"answer", text},
                  {"words", text},
                  {"ring", "my_portfolio"},
                  {"written_by", written_by}};
    learner::apply(record, event);
    return *this;
  }
  assessment::Landing land(const Guidance& talk, bool into_plan = true) const {
    return assessment::landing_of(talk, record, pack(), into_plan);
  }
  const content::Pack& pack() const { return catalogue.packs.front(); }

  learner::Record record;
  content::Catalogue catalogue = content::load_pack(shipped_pack).catalogue;
};

Guidance two_steps() {
  Guidance talk;
  talk.points = {"I like bikes", "I get up early"};
  talk.actions = {{"I ring the college", "My aunt", base::Date{2026, 12, 6}, false},
                  {"I ask at the shop", "", std::nullopt, false}};
  talk.face = learner::Usefulness::all_right;
  return talk;
}

std::string at(const assessment::Landing& landing, std::string_view slot) {
  const auto found = std::ranges::find(landing.answers, slot, &Landed::slot);
  return found == landing.answers.end() ? "nothing" : found->answer;
}

}  // namespace

TEST_CASE("the notes of a talk stand where the programme asks for them", "[assessment]") {
  const Table table;
  const assessment::Landing landing = table.land(two_steps(), false);
  CHECK(at(landing, "A14/summary") == "I like bikes\nI get up early");
  CHECK(at(landing, "A14/action") == "I ring the college");
  CHECK(at(landing, "A14/action_who") == "own:My aunt");
  CHECK(at(landing, "A14/action_when") == "2026-12-06");
  CHECK(at(landing, "A14/agree") == "yes");
  CHECK(at(landing, "A14/faces") == "ok");
  CHECK(at(landing, "A17/step") == "nothing");
  CHECK(landing.in_plan == std::vector<bool>{false, false});
  for (const Landed& each : landing.answers) {
    INFO(each.slot);
    CHECK(each.ring == learner::Ring::my_adviser);
    CHECK(!each.words.empty());
  }
}

TEST_CASE("agreed steps go into the free rounds of the plan, and the plan goes on to them", "[assessment]") {
  Table table;
  const assessment::Landing fresh = table.land(two_steps());
  CHECK(at(fresh, "A17/step") == "I ring the college");
  CHECK(at(fresh, "A17/when") == "2026-12-06");
  CHECK(at(fresh, "A17/help") == "own:My aunt");
  CHECK(at(fresh, "A17/more") == "yes");
  CHECK(at(fresh, "A17/step@2") == "I ask at the shop");
  CHECK(fresh.in_plan == std::vector<bool>{true, true});
  table.answer("A17/step", "I write my CV").answer("A17/more", "no");
  const assessment::Landing later = table.land(two_steps());
  CHECK(at(later, "A17/step") == "nothing");
  CHECK(at(later, "A17/more") == "yes");
  CHECK(at(later, "A17/step@2") == "I ring the college");
  CHECK(at(later, "A17/step@3") == "I ask at the shop");
}

TEST_CASE("a talk that is kept twice lands once", "[assessment]") {
  Table table;
  for (const Landed& each : table.land(two_steps()).answers) table.answer(each.slot, each.answer, "Ms Ali");
  const assessment::Landing again = table.land(two_steps());
  CHECK(again.answers.empty());
  CHECK(again.in_plan == std::vector<bool>{true, true});
}

TEST_CASE("what the learner wrote is never replaced, what was written for them is", "[assessment]") {
  Table table;
  table.answer("A14/summary", "My own words").answer("A14/action", "An older step", "Ms Ali");
  const assessment::Landing landing = table.land(two_steps(), false);
  CHECK(at(landing, "A14/summary") == "nothing");
  CHECK(at(landing, "A14/action") == "I ring the college");
}

TEST_CASE("where all rounds of the plan are taken a step stays on the page of the talk", "[assessment]") {
  Table table;
  for (int round = 1; round <= 6; ++round)
    table.answer(steps::slot_of("A17", "step", "", round), "Step " + std::to_string(round));
  CHECK(table.land(two_steps()).in_plan == std::vector<bool>{false, false});
}

TEST_CASE("a programme without a plan and notes of talks takes nothing", "[assessment]") {
  const content::Pack bare;
  CHECK_FALSE(assessment::has_plan(bare));
  CHECK(assessment::has_plan(Table().pack()));
  const assessment::Landing landing = assessment::landing_of(two_steps(), {}, bare, true);
  CHECK(landing.answers.empty());
  CHECK(landing.in_plan == std::vector<bool>{false, false});
}
