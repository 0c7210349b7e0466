// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/step_place.h"
#include "steps/all.h"

namespace content {
namespace {

void check_repeat(const StepPlace& place, std::string_view key, const std::string& slot) {
  const steps::Step& step = place.step();
  const steps::Step* from = place.files.pack.step_of(slot);
  if (from == nullptr || !steps::is_smaller_ring(from->ring, step.ring)) return;
  place.wrong(key,
              "it repeats " + in_marks(slot) + ", which is for " + in_marks(from->ring) + ", where " +
                  in_marks(step.ring) + " reads it",
              "Give this step the line ring = \"" + from->ring + "\"");
}

// Rows, needs and what cards have in common stand in the answer whether the learner chose them anew or not.
const steps::Source* source_said_whole(const steps::Step& step) {
  if (const auto* rate = std::get_if<steps::Rate>(&step.kind)) return &rate->source;
  if (const auto* line = std::get_if<steps::Timeline>(&step.kind)) return &line->source;
  if (const auto* compare = std::get_if<steps::Compare>(&step.kind)) return &compare->source;
  if (const auto* themes = std::get_if<steps::Themes>(&step.kind)) return &themes->liked;
  if (const auto* match = std::get_if<steps::Match>(&step.kind)) return &match->needs;
  return nullptr;
}

template <class Parts>
void check_parts(const StepPlace& place, const Parts& parts) {
  for (const auto& [part, id] : parts) check_repeat(place, "parts", place.own().id + "/" + id);
}

}  // namespace

// What a pick, a choice or an arrange takes from a private step is only offered: it comes into the
// wider ring where the learner chooses it there. A show keeps nothing, so nobody else reads it.
void check_rings(const StepPlace& place) {
  const steps::Step& step = place.step();
  if (std::holds_alternative<steps::Show>(step.kind)) return;
  for (const steps::Earlier& earlier : step.each.from) check_repeat(place, "for_each", earlier.slot);
  if (const steps::Source* source = source_said_whole(step)) {
    const bool is_match = std::holds_alternative<steps::Match>(step.kind);
    for (const steps::Earlier& earlier : source->from)
      check_repeat(place, is_match ? "needs" : "from", earlier.slot);
  }
  if (const auto* goal = std::get_if<steps::GoalCheck>(&step.kind)) check_parts(place, goal->parts);
  if (const auto* plan = std::get_if<steps::Plan>(&step.kind)) check_parts(place, plan->parts);
  if (const auto* read_back = std::get_if<steps::ReadBack>(&step.kind)) {
    for (const std::string& line : read_back->lines) {
      for (const std::string& name : steps::blanks_in(line)) check_repeat(place, "lines", name);
    }
  }
}

}  // namespace content
