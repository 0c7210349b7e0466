// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/kept_plan.h"

#include <algorithm>
#include <charconv>

#include "learner/record.h"

namespace session {
namespace {

constexpr int most_counted = 999;  // learners or PCs

int number_of(const learner::Event& event, std::string_view name) {
  const std::string_view text = learner::field(event, name);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::clamp(number, 0, most_counted) : 0;
}

KeptPlan kept_in(const learner::Event& event) {
  KeptPlan kept;
  kept.learners = number_of(event, "learners");
  kept.pcs = number_of(event, "pcs");
  const base::Result<Plan> plan = plan_from(learner::field(event, "plan"));
  if (plan) kept.plan = *plan;
  if (!plan) kept.trouble = plan.error().fault;
  return kept;
}

}  // namespace

KeptPlans kept_plans(const std::vector<learner::Event>& events) {
  std::map<base::Id, const learner::Event*> newest;
  for (const learner::Event& event : events) {
    if (event.kind != learner::kind::planned || event.about != learner::the_centre) continue;
    const std::optional<base::Id> group = base::id_from_hex(learner::field(event, "group"));
    if (!group || *group == base::Id{}) continue;
    const learner::Event*& known = newest[*group];
    if (known == nullptr || learner::order_of(*known) < learner::order_of(event)) known = &event;
  }
  KeptPlans plans;
  for (const auto& [group, event] : newest) plans[group] = kept_in(*event);
  return plans;
}

std::map<std::string, std::string> body_of(base::Id group, const KeptPlan& kept) {
  return {{"group", base::hex(group)},
          {"plan", text_of(kept.plan)},
          {"learners", kept.learners > 0 ? std::to_string(kept.learners) : ""},
          {"pcs", std::to_string(kept.pcs)}};
}

Room room_of(const KeptPlan& kept, std::size_t in_group) {
  return {kept.learners > 0 ? kept.learners : static_cast<int>(in_group), kept.pcs};
}

int served_by_a_pc(const Plan& plan) {
  const Minutes one = budget_of(plan, {1, 1}).course;
  return one.needed > 0 ? one.there / one.needed : 0;
}

}  // namespace session
