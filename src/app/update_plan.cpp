// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/made_papers.h"
#include "app/plans.h"
#include "app/update.h"

namespace app {
namespace {

using screens::PlanPage;
using screens::PlanPart;
using session::KeptPlan;

constexpr int usual_pcs = 3;  // a group of twelve needs so many (domain 3.8)
constexpr int most_in_a_room = 60;

// Where there is no page there is nothing to change; nor where who is signed in may not.
PlanPage* page_to_change(Context& context) {
  return may_keep_lists(context) ? std::get_if<PlanPage>(&context.state.screen) : nullptr;
}

void keep_plan(Context& context, base::Id group, const KeptPlan& kept, std::string_view done) {
  keep_facts(
      context,
      {staff_deed(context, learner::the_centre, learner::kind::planned, session::body_of(group, kept))},
      done);
}

bool may_be_on_paper(const Context& context, std::string_view activity) {
  const auto times = session::times_of(screens::programme_of(context.state));
  return std::none_of(times.begin(), times.end(), [&](const session::ActivityTimes& each) {
    return each.id == activity && each.screen_only;
  });
}

}  // namespace

void open_plan(Context& context, const screens::OpenPlan& open) {
  const auto group = context.state.roster.groups.find(open.group);
  if (!may_keep_lists(context) || group == context.state.roster.groups.end()) return;
  PlanPage page;
  page.group = open.group;
  show_above(context, page);
}

void show_plan_part(Context& context, const screens::ShowPlanPart& wish) {
  PlanPage* const page = std::get_if<PlanPage>(&context.state.screen);
  if (page == nullptr) return;
  PlanPage next;
  next.group = page->group;
  next.part = wish.part;
  next.session = wish.session;
  next.piece = wish.piece;
  // From one session to the next: Back leads to the whole plan from each.
  if (page->part == wish.part) {
    *page = next;
  } else {
    show_above(context, next);
  }
}

void begin_plan(Context& context, const screens::BeginPlan& wish) {
  const PlanPage* page = page_to_change(context);
  if (page == nullptr) return;
  const base::Id group = page->group;
  if (page->part == PlanPart::presets) leave(context);
  const KeptPlan* const known = plan_of(context.state, group);
  KeptPlan kept;
  if (known != nullptr) kept = *known;
  if (kept.pcs == 0) kept.pcs = usual_pcs;
  const content::Pack& pack = screens::programme_of(context.state);
  kept.plan = session::plan_for(session::times_of(pack), session::lengths_of(wish.preset));
  keep_plan(context, group, kept, "schedule.begun");
}

void set_plan_room(Context& context, const screens::SetPlanRoom& wish) {
  const PlanPage* const page = page_to_change(context);
  const KeptPlan* const known = page == nullptr ? nullptr : plan_of(context.state, page->group);
  if (known == nullptr) return;
  KeptPlan kept = *known;
  const auto in_group = static_cast<int>(context.state.roster.present(page->group).size());
  const int learners = std::clamp(wish.room.learners, 1, most_in_a_room);
  kept.learners = learners == in_group ? 0 : learners;
  kept.pcs = std::clamp(wish.room.pcs, 1, most_in_a_room);
  if (kept == *known) return;
  keep_plan(context, page->group, kept, "");
}

void put_activity_on(Context& context, const screens::PutActivityOn& wish) {
  const PlanPage* const page = page_to_change(context);
  const KeptPlan* const known = page == nullptr ? nullptr : plan_of(context.state, page->group);
  const bool is_paper = wish.place == session::Place::paper;
  if (known == nullptr || (is_paper && !may_be_on_paper(context, wish.activity))) return;
  KeptPlan kept = *known;
  if (!session::put_on(kept.plan, wish.activity, wish.place) || kept == *known) return;
  keep_plan(context, page->group, kept, is_paper ? "schedule.on_paper_now" : "schedule.on_screen_now");
}

void move_planned(Context& context, const screens::MovePiece& wish) {
  const PlanPage* const page = page_to_change(context);
  const KeptPlan* const known = page == nullptr ? nullptr : plan_of(context.state, page->group);
  if (known == nullptr) return;
  KeptPlan kept = *known;
  if (!session::move_piece(kept.plan, wish.from, wish.to)) return;
  const base::Id group = page->group;
  if (page->part == PlanPart::move) leave(context);
  if (kept == *plan_of(context.state, group)) return;
  keep_plan(context, group, kept, "schedule.moved");
}

void fit_on_paper(Context& context) {
  const PlanPage* const page = page_to_change(context);
  const KeptPlan* const known = page == nullptr ? nullptr : plan_of(context.state, page->group);
  if (known == nullptr) return;
  KeptPlan kept = *known;
  const session::Room room = room_of_group(context.state, page->group);
  const std::vector<session::ActivityTimes> times = session::times_of(screens::programme_of(context.state));
  for (const std::string& id : session::better_on_paper(kept.plan, times, room))
    session::put_on(kept.plan, id, session::Place::paper);
  if (kept == *known) return;
  const bool fits = session::budget_of(kept.plan, room).course.fit();
  keep_plan(context, page->group, kept, fits ? "schedule.fits_now" : "schedule.fits_still_not");
}

}  // namespace app
