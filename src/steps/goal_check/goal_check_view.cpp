// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

namespace screens {
namespace {

std::optional<Action> draw_lights(const StepView& on, const steps::GoalCheck& kind) {
  const ui::Scope list = on.kit.list("lights", on.stop.question);
  std::optional<Action> done;
  for (const steps::Light& light : steps::lights_of(kind, on.answers(), on.stop.slot)) {
    const bool can_add = !light.lit && !light.step.empty();
    const std::string_view action = can_add ? std::string_view(on.say()("goal.add")) : std::string_view();
    if (on.kit.light({light.id, light.title, light.what, light.lit, action})) done = GoToStop{light.step};
  }
  return done;
}

void draw_link(const StepView& on, std::string_view key, std::string_view title, const std::string& words) {
  if (words.empty()) return;
  const ui::Scope card = on.kit.card(key, {ui::Tone::pine, false, true, false});
  on.kit.heading(3, title, ui::Size::body);
  on.kit.paragraph(words);
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::GoalCheck& kind) {
  const content::Words& say = on.say();
  const float shares[] = {0.67f, 0.33f};
  ui::Kit::Columns columns(on.kit.columns("goal", shares));
  {
    const ui::Scope card = on.kit.card("paragraph", {ui::Tone::rust, true});
    on.kit.heading(1, on.stop.question, ui::Size::body);
    const std::string goal = steps::paragraph_of(kind, on.answers(), on.stop.slot);
    on.kit.paragraph(goal.empty() ? say("goal.empty") : "“" + goal + "”");
  }
  std::optional<Action> done = draw_lights(on, kind);
  columns.next();
  const ui::Scope card = on.kit.card("link", {ui::Tone::plain, false, false, true});
  on.kit.heading(2, say("goal.link"));
  on.kit.paragraph(say("goal.link_help"), ui::Ink::muted);
  draw_link(on, "gap", say("goal.gap"), steps::words_of_part(kind, on.answers(), on.stop.slot, "gap"));
  draw_link(on, "why", say("goal.why"), steps::words_of_part(kind, on.answers(), on.stop.slot, "why"));
  on.kit.spring();
  if (on.kit.button({"change", say("goal.change_link")}, true)) done = GoToStop{kind.parts.at("gap")};
  return done;
}

}  // namespace screens
