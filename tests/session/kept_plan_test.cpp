// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/kept_plan.h"

#include <algorithm>

#include "support/catch.h"

namespace {

namespace kind = learner::kind;
using session::KeptPlan;

constexpr base::Id tuesdays{21}, fridays{22};

session::Plan short_plan(int minutes) {
  return session::plan_for({{"A02", 60, 12, 1, {}, false}, {"A05", 75, 15, 1, {}, false}},
                           {minutes, minutes});
}

learner::Event planned(std::uint64_t tick, base::Id group, const KeptPlan& kept) {
  learner::Event event;
  event.writer = {5};
  event.number = event.tick = tick;
  event.about = learner::the_centre;
  event.kind = kind::planned;
  event.body = session::body_of(group, kept);
  return event;
}

}  // namespace

TEST_CASE("of each group the newest plan counts, in whatever order they are read", "[session][plan]") {
  const KeptPlan first{short_plan(90), 0, 3, {}}, second{short_plan(120), 12, 4, {}},
      other{short_plan(60), 0, 1, {}};
  std::vector<learner::Event> events = {planned(1, tuesdays, first), planned(2, fridays, other),
                                        planned(3, tuesdays, second)};
  for (int turn = 0; turn < 3; ++turn) {
    std::rotate(events.begin(), events.begin() + 1, events.end());
    const session::KeptPlans plans = session::kept_plans(events);
    REQUIRE(plans.size() == 2);
    CHECK(plans.at(tuesdays) == second);
    CHECK(plans.at(fridays) == other);
  }
}

TEST_CASE("a plan of a newer version and a torn one are told, and neither hides behind an older one",
          "[session][plan]") {
  const KeptPlan whole{short_plan(90), 0, 3, {}};
  learner::Event newer = planned(2, tuesdays, whole), torn = planned(2, fridays, whole);
  newer.body["plan"] = "plan 2\nend\n";
  torn.body["plan"].resize(20);
  const session::KeptPlans plans =
      session::kept_plans({planned(1, tuesdays, whole), planned(1, fridays, whole), newer, torn});
  CHECK(plans.at(tuesdays).trouble == base::Fault::too_new);
  CHECK(plans.at(tuesdays).plan.sessions.empty());
  CHECK(plans.at(fridays).trouble == base::Fault::corrupt);
}

TEST_CASE("what is no plan of a group of this centre is passed over, and odd numbers are none",
          "[session][plan]") {
  const KeptPlan whole{short_plan(90), 0, 3, {}};
  learner::Event of_nobody = planned(1, tuesdays, whole), of_learner = planned(2, tuesdays, whole),
                 odd = planned(3, fridays, whole);
  of_nobody.body["group"] = "tuesday";
  of_learner.about = {77};
  odd.body["pcs"] = "3x";
  odd.body["learners"] = "-4";
  const session::KeptPlans plans = session::kept_plans({of_nobody, of_learner, odd});
  REQUIRE(plans.size() == 1);
  CHECK(plans.at(fridays).pcs == 0);
  CHECK(plans.at(fridays).learners == 0);
}

TEST_CASE("a plan is for as many learners as the group has, until staff say another number",
          "[session][plan]") {
  KeptPlan kept{short_plan(90), 0, 3, {}};
  CHECK(session::room_of(kept, 9).learners == 9);
  kept.learners = 12;
  CHECK(session::room_of(kept, 9).learners == 12);
  CHECK(session::room_of(kept, 9).pcs == 3);
}

TEST_CASE("a PC serves as many as its time is enough for: four in the course that ships", "[session][plan]") {
  const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  const std::vector<session::ActivityTimes> times =
      session::times_of(catalogue.programme("personal-career-planning"));
  for (const session::Preset preset : session::presets)
    CHECK(session::served_by_a_pc(session::plan_for(times, session::lengths_of(preset))) == 4);
  session::Plan paper = short_plan(90);
  session::put_on(paper, "A02", session::Place::paper);
  session::put_on(paper, "A05", session::Place::paper);
  CHECK(session::served_by_a_pc(paper) == 0);
}
