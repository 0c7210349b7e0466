// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/landing.h"

#include <algorithm>

#include "assessment/answers.h"
#include "base/text.h"
#include "steps/all.h"

namespace assessment {
namespace {

using learner::AgreedAction;
using learner::Guidance;

constexpr std::string_view own = "own:";
constexpr std::string_view yes = "yes";

struct PlanPlace {
  const content::Activity* activity = nullptr;
  const steps::Plan* plan = nullptr;

  // The step that asks for this part of a plan's step, or null.
  const steps::Step* part(const std::string& name) const {
    const auto found = plan->parts.find(name);
    return found == plan->parts.end() ? nullptr : activity->step(found->second);
  }
};

PlanPlace plan_in(const content::Pack& pack) {
  for (const content::Activity& activity : pack.activities) {
    for (const steps::Step& step : activity.steps) {
      if (const auto* plan = std::get_if<steps::Plan>(&step.kind)) return {&activity, plan};
    }
  }
  return {};
}

class Lander {
 public:
  Lander(const learner::Record& record, const content::Pack& pack) : record_(record), pack_(pack) {}

  void put(const std::string& slot, const std::string& answer, learner::Way way = learner::Way::scribed);
  bool put_step(const PlanPlace& place, const AgreedAction& action);
  std::vector<Landed> take() { return std::move(landed_); }

 private:
  const Landed* landed_at(std::string_view slot) const;
  bool is_taken(const std::string& slot) const;
  int free_round(const PlanPlace& place, const steps::Step& what) const;
  bool stands(const PlanPlace& place, const steps::Step& what, const std::string& words) const;

  const learner::Record& record_;
  const content::Pack& pack_;
  std::vector<Landed> landed_;
};

const Landed* Lander::landed_at(std::string_view slot) const {
  const auto found = std::ranges::find(landed_, slot, &Landed::slot);
  return found == landed_.end() ? nullptr : &*found;
}

// What the learner gave there stays; what was written for them in a talk before makes room.
void Lander::put(const std::string& slot, const std::string& answer, learner::Way way) {
  const steps::Step* step = slot.empty() ? nullptr : pack_.step_of(slot);
  if (step == nullptr || answer.empty()) return;
  const learner::Answer* before = record_.answer(slot);
  if (before != nullptr && (before->written_by.empty() || before->text == answer)) return;
  const std::string activity(steps::parts_of_slot(slot).activity);
  learner::Ring ring = learner::ring_from(step->ring);
  if (before != nullptr) ring = std::min(ring, before->ring);
  const std::string words = steps::words_of(*step, answer, answers_of(record_), activity);
  landed_.push_back({slot, step->question, answer, words, ring, way, activity});
}

bool Lander::is_taken(const std::string& slot) const {
  return record_.answer(slot) != nullptr || landed_at(slot) != nullptr;
}

// 0 where all are taken.
int Lander::free_round(const PlanPlace& place, const steps::Step& what) const {
  for (int round = 1; round <= place.activity->most_rounds; ++round) {
    if (!is_taken(steps::slot_of(place.activity->id, what.id, {}, round))) return round;
  }
  return 0;
}

bool Lander::stands(const PlanPlace& place, const steps::Step& what, const std::string& words) const {
  for (int round = 1; round <= place.activity->most_rounds; ++round) {
    const learner::Answer* there = record_.answer(steps::slot_of(place.activity->id, what.id, {}, round));
    if (there != nullptr && there->text == words) return true;
  }
  return false;
}

bool Lander::put_step(const PlanPlace& place, const AgreedAction& action) {
  const steps::Step* what = place.part("what");
  if (what == nullptr) return false;
  if (stands(place, *what, action.what)) return true;
  const int round = free_round(place, *what);
  if (round == 0) return false;
  const std::string& id = place.activity->id;
  // The round before says whether there is one more, and says so now.
  if (round > 1 && place.activity->step(steps::more_step) != nullptr) {
    const std::string more = steps::slot_of(id, steps::more_step, {}, round - 1);
    const learner::Answer* before = record_.answer(more);
    if (before == nullptr || before->text != yes) {
      const steps::Step& step = *place.activity->step(steps::more_step);
      landed_.push_back({more, step.question, std::string(yes), steps::words_of_option(step, yes),
                         learner::ring_from(step.ring), learner::Way::scribed, id});
    }
  }
  put(steps::slot_of(id, what->id, {}, round), action.what);
  const steps::Step* when = place.part("when");
  if (when != nullptr && action.day) put(steps::slot_of(id, when->id, {}, round), base::iso(*action.day));
  const steps::Step* help = place.part("help");
  const auto* pick = help == nullptr ? nullptr : std::get_if<steps::Pick>(&help->kind);
  if (pick != nullptr && pick->source.own_words && !action.who.empty())
    put(steps::slot_of(id, help->id, {}, round), std::string(own) + action.who);
  return true;
}

std::string face_id(learner::Usefulness face) {
  if (face == learner::Usefulness::all_right) return "ok";
  return std::string(learner::name_of(face));
}

void put_notes(Lander& lander, const content::TalkSlots& slots, const Guidance& talk) {
  lander.put(slots.summary, base::join(talk.points, "\n"));
  if (!talk.actions.empty()) {
    const AgreedAction& first = talk.actions.front();
    lander.put(slots.action, first.what);
    if (!first.who.empty()) lander.put(slots.who, std::string(own) + first.who);
    if (first.day) lander.put(slots.when, base::iso(*first.day));
  }
  const bool has_notes = !talk.points.empty() || !talk.actions.empty();
  if (has_notes) lander.put(slots.agree, std::string(yes), learner::Way::chosen);
  lander.put(slots.face, face_id(talk.face), learner::Way::chosen);
}

}  // namespace

bool has_plan(const content::Pack& pack) { return plan_in(pack).plan != nullptr; }

Landing landing_of(const Guidance& talk, const learner::Record& record, const content::Pack& pack,
                   bool into_plan) {
  Lander lander(record, pack);
  put_notes(lander, pack.talk, talk);
  Landing landing;
  const PlanPlace place = plan_in(pack);
  for (const AgreedAction& action : talk.actions)
    landing.in_plan.push_back(into_plan && place.plan != nullptr && lander.put_step(place, action));
  landing.answers = lander.take();
  return landing;
}

}  // namespace assessment
