// SPDX-License-Identifier: GPL-3.0-or-later
// What earlier answers leave to ask: nothing where they used it up, and a plan as its reviews left it.
#include <algorithm>

#include "content/way.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "steps/options.h"
#include "support/catch.h"
#include "support/held_answers.h"
#include "support/holds.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

using samples::holds;
using Slots = std::vector<std::string>;

const content::Loaded& real() {
  static const content::Loaded loaded = content::load_pack(real_pack);
  return loaded;
}

Slots slots_of(const char* activity, const HeldAnswers& held) {
  Slots found;
  for (const content::Stop& stop : content::stops_of(*real().catalogue.activity(activity), answers_in(held)))
    found.push_back(stop.slot);
  return found;
}

bool asks(const Slots& slots, const std::string& slot) {
  return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

Slots offered(const char* slot, const HeldAnswers& held) {
  Slots ids;
  for (const steps::Option& option :
       steps::options_now(*steps::source_of(*real().catalogue.step_of(slot)), answers_in(held)))
    ids.push_back(option.id);
  return ids;
}

// The questions about the result in one round of the review: "r2: How did …".
Slots asked_about(int round, const HeldAnswers& held) {
  Slots found;
  for (const content::Stop& stop : content::stops_of(*real().catalogue.activity("A18"), answers_in(held))) {
    if (stop.step->id == "result" && stop.round == round) found.push_back(stop.card + ": " + stop.question);
  }
  return found;
}

HeldAnswers plan_of_three() {
  return {{"A17/step", "Ring the college."}, {"A17/when", "2026-12-01"},   {"A17/more", "yes"},
          {"A17/step@2", "Read two books"},  {"A17/when@2", "2026-12-02"}, {"A17/more@2", "yes"},
          {"A17/step@3", "Visit the club"},  {"A17/when@3", "2026-12-03"}, {"A17/more@3", "no"}};
}

// The first review: one is done, one is changed, one is dropped, and one is added.
HeldAnswers reviewed() {
  HeldAnswers held = plan_of_three();
  held.merge(HeldAnswers{{"A18/result#r1", "done"},
                         {"A18/result#r2", "part"},
                         {"A18/result#r3", "not_yet"},
                         {"A18/change#r2", "change"},
                         {"A18/change#r3", "drop"},
                         {"A18/new_words#r2", "Read one page."},
                         {"A18/new_day#r2", "2026-12-20"},
                         {"A18/add", "talk"},
                         {"A18/add_day#talk", "2026-12-21"},
                         {"A18/more", "yes"}});
  return held;
}

std::string read_back(const char* slot, const HeldAnswers& held) {
  return steps::text_of(std::get<steps::ReadBack>(real().catalogue.step_of(slot)->kind), answers_in(held),
                        slot);
}

}  // namespace

TEST_CASE("where everything matches, nothing is asked about what is still needed", "[content]") {
  HeldAnswers held = {{"A11/options", "barista"}};
  CHECK(asks(slots_of("A11", held), "A11/need#barista"));
  held["A11/match#barista"] =
      "barista_people=done_it\nbarista_calm=done_it\nbarista_handle_money=done_it\nbarista_course_food=done_"
      "it";
  const Slots all_met = slots_of("A11", held);
  CHECK_FALSE(asks(all_met, "A11/need#barista"));
  CHECK_FALSE(asks(all_met, "A11/when#barista"));
  CHECK(asks(all_met, "A11/fit#barista"));
  held["A11/match#barista"] = "barista_people=done_it\nbarista_calm=";
  const Slots one_open = slots_of("A11", held);
  CHECK(asks(one_open, "A11/need#barista"));
  CHECK(asks(one_open, "A11/when#barista"));
}

TEST_CASE("an empty pile offers the next one, or its question is left out", "[content]") {
  CHECK(asks(slots_of("A04", {}), "A04/often"));
  CHECK_FALSE(asks(slots_of("A04", {{"A04/cards#mend_bike", "not_sure"}}), "A04/often"));
  CHECK(offered("A02/top", {{"A02/sort#winning", "lot"}, {"A02/sort#mates", "bit"}}) == Slots{"winning"});
  CHECK(offered("A02/top", {{"A02/sort#mates", "bit"}, {"A02/sort#winning", "not_much"}}) == Slots{"mates"});
  CHECK(offered("A02/top", {{"A02/sort#winning", "not_much"}}) == Slots{"winning"});
}

TEST_CASE("skills that were shown are there to match with what a job needs", "[content]") {
  const HeldAnswers held = {{"A05/best", "patient"}, {"A06/strongest", "listen\nteam"}};
  const auto& match = std::get<steps::Match>(real().catalogue.step_of("A11/match")->kind);
  Slots haves;
  for (const steps::Option& have : steps::options_now(match.haves, answers_in(held), {"barista"}))
    haves.push_back(have.id);
  REQUIRE(haves.size() > 3);
  CHECK(Slots(haves.begin(), haves.begin() + 3) == Slots{"patient", "listen", "team"});
  for (const steps::Option& need : steps::options_now(match.needs, answers_in(held), {"barista"}))
    CHECK(need.of == "barista");
}

TEST_CASE("a card's full stop is no end inside a question", "[content]") {
  CHECK(asked_about(1, plan_of_three()) == Slots{"r1: How did this step go: “ring the college”?",
                                                 "r2: How did this step go: “read two books”?",
                                                 "r3: How did this step go: “visit the club”?"});
}

TEST_CASE("a second review asks about the plan as the first one left it", "[content]") {
  HeldAnswers held = reviewed();
  CHECK(asked_about(1, held).size() == 3);  // what was said then stays there to go back to
  CHECK(asked_about(1, held)[1] == "r2: How did this step go: “read two books”?");
  const std::string talk = "talk: How did this step go: “talk to my adviser”?";
  CHECK(asked_about(2, held) == Slots{"r2: How did this step go: “read one page”?", talk});
}

TEST_CASE("a third review takes the newest words, and what is done stays done", "[content]") {
  HeldAnswers held = reviewed();
  held.merge(HeldAnswers{{"A18/result#r2@2", "not_yet"},
                         {"A18/change#r2@2", "change"},
                         {"A18/new_words#r2@2", "Read one line"},
                         {"A18/result#talk@2", "done"},
                         {"A18/more@2", "yes"}});
  CHECK(asked_about(3, held) == Slots{"r2: How did this step go: “read one line”?"});
  held["A18/change#r2@2"] = "keep";  // thought better of it: the new words are not meant
  CHECK(asked_about(3, held) == Slots{"r2: How did this step go: “read one page”?"});
  held["A18/add@2"] = "talk";  // once more
  CHECK(asked_about(3, held).size() == 2);
}

TEST_CASE("a card of the plan is read as the reviews left it", "[content]") {
  const std::string before = read_back("F2/print", plan_of_three());
  CHECK(holds(before, "By 1 December 2026: Ring the college."));
  CHECK(holds(before, "By 3 December 2026: Visit the club."));
  HeldAnswers held = reviewed();
  for (const char* slot : {"F2/print", "A17/card"}) {
    CAPTURE(slot);
    const std::string after = read_back(slot, held);
    CHECK_FALSE(holds(after, "Ring the college"));
    CHECK_FALSE(holds(after, "Visit the club"));
    CHECK(holds(after, "By 20 December 2026: Read one page."));
    CHECK(holds(after, "By 21 December 2026: Talk to my adviser."));
  }
  held["A18/change#r2"] = "keep";
  CHECK(holds(read_back("F2/print", held), "By 2 December 2026: Read two books."));
}
