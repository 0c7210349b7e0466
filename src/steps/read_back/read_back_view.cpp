// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/step_view.h"

namespace screens {
namespace {

// Nothing is there yet: says so, and leads to the question that is still open.
std::optional<Action> draw_nothing(const StepView& on, const steps::ReadBack& kind) {
  const content::Words& say = on.say();
  const ui::Scope card = on.kit.card("nothing", {ui::Tone::warn, false, true, false});
  on.kit.paragraph(say("read_back.nothing"));
  const std::string gap = steps::first_gap(kind, on.answers(), on.stop.slot);
  if (gap.empty()) return std::nullopt;
  const steps::SlotParts parts = steps::parts_of_slot(gap);
  if (parts.activity == on.activity.id) {
    if (!on.kit.button({"go", say("read_back.go"), "arrow-left"})) return std::nullopt;
    return GoToStop{std::string(parts.step), 0, true};
  }
  const content::Activity* activity = on.state.catalogue->activity(parts.activity);
  if (activity == nullptr) return std::nullopt;
  const std::string label = base::fill(say("read_back.go_to"), {{"activity", activity->title}});
  if (!on.kit.button({"go", label, "arrow-left"})) return std::nullopt;
  return OpenActivity{activity->id, gap};
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::ReadBack& kind) {
  draw_question(on);
  const std::string text = steps::text_of(kind, on.answers(), on.stop.slot);
  if (text.empty()) return draw_nothing(on, kind);
  const ui::Scope card = on.kit.card("said", {ui::Tone::rust, true, false, false});
  for (const std::string& line : base::split(text, '\n'))
    on.kit.paragraph(line, ui::Ink::normal, ui::Size::large);
  return std::nullopt;
}

}  // namespace screens
