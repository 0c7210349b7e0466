// SPDX-License-Identifier: GPL-3.0-or-later
// What steps have to know of the steps before them, filled in once the pack is whole.
#include <algorithm>

#include "content/pack_files.h"
#include "steps/all.h"

namespace content {

void explain_goals(Pack& pack) {
  for (Activity& activity : pack.activities) {
    for (steps::Step& step : activity.steps) {
      auto* goal = std::get_if<steps::GoalCheck>(&step.kind);
      if (goal == nullptr) continue;
      for (const auto& [part, id] : goal->parts) {
        const steps::Step* asked = activity.step(id);
        const steps::Source* source = asked == nullptr ? nullptr : steps::source_of(*asked);
        if (source == nullptr) continue;
        std::vector<steps::Option>& words = goal->words[part];
        words = source->options;
        words.insert(words.end(), source->also.begin(), source->also.end());
      }
    }
  }
}

namespace {

steps::PastStep past_step_in(const Pack& pack, const std::string& slot) {
  const steps::Step* step = pack.step_of(slot);
  return step == nullptr ? steps::PastStep{} : steps::past_step_of(*step, slot);
}

// All rounds of the reviews count where somebody reads the plan.
void count_all_rounds(std::vector<steps::Earlier>& all) {
  for (steps::Earlier& each : all) {
    each.same_round = false;
    count_all_rounds(each.unless);
    count_all_rounds(each.renamed_by);
  }
}

void add_day(const Pack& pack, const std::string& slot, std::vector<steps::PastStep>& days) {
  const bool is_there = std::ranges::find(days, slot, &steps::PastStep::slot) != days.end();
  if (!is_there) days.push_back(past_step_in(pack, slot));
}

// The plan as its reviews left it: which steps, in which words, and until when.
void explain_review(const Pack& pack, steps::ReadBack& read_back) {
  if (pack.step_of(read_back.review) == nullptr) return;
  read_back.plan_now = past_step_in(pack, read_back.review);
  count_all_rounds(read_back.plan_now.each.from);
  const std::string activity(steps::parts_of_slot(read_back.review).activity);
  for (const steps::Step& step : pack.activity(activity)->steps) {
    const auto* day = std::get_if<steps::PickDate>(&step.kind);
    if (day == nullptr || day->moves.empty()) continue;
    for (const std::string& slot : day->moves) add_day(pack, slot, read_back.plan_days);
    add_day(pack, activity + "/" + step.id, read_back.plan_days);
  }
}

void explain(const Pack& pack, const steps::Step& step, steps::ReadBack& read_back) {
  for (const std::string& line : read_back.lines) {
    for (const std::string& name : steps::blanks_in(line)) read_back.blanks[name] = past_step_in(pack, name);
  }
  if (!step.each.from.empty()) read_back.own_cards = past_step_in(pack, step.each.from.front().slot);
  read_back.own_each = step.each;
  read_back.own_round = step.round;
  if (!read_back.review.empty()) explain_review(pack, read_back);
}

}  // namespace

// In the order of the steps: one that is read back may itself read others back.
void explain_past_steps(Pack& pack) {
  for (Activity& activity : pack.activities) {
    for (steps::Step& step : activity.steps) {
      if (auto* read_back = std::get_if<steps::ReadBack>(&step.kind)) explain(pack, step, *read_back);
      if (auto* day = std::get_if<steps::PickDate>(&step.kind)) explain(pack, step, day->calendar);
      if (auto* plan = std::get_if<steps::Plan>(&step.kind)) {
        for (const auto& [part, id] : plan->parts)
          plan->asked[part] = past_step_in(pack, activity.id + "/" + id);
      }
    }
  }
}

}  // namespace content
