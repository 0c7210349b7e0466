// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"
#include "steps/options.h"

namespace screens {

std::optional<Action> view(const StepView& on, const steps::Choose& kind) {
  draw_question(on);
  const std::vector<steps::Option> options = steps::options_now(kind.source, on.answers(), on.at());
  const auto is_chosen = [&on](const steps::Option& option) {
    return !on.sheet.picked.empty() && on.sheet.picked.front() == option.id;
  };
  std::vector<ui::ChoiceLook> looks;
  for (const steps::Option& option : options)
    looks.push_back({option.id, option.words, option.detail, option.icon, is_chosen(option)});
  const std::string_view pressed = on.kit.ticks("options", on.stop.question, looks, ui::Mark::ring);
  if (!pressed.empty()) {
    on.sheet.picked = {std::string(pressed)};
    on.sheet.own_open = false;
    on.changed();
  }
  for (const steps::Option& option : options) {
    if (!is_chosen(option) || option.facts.empty()) continue;
    const ui::Scope card = on.kit.card("facts of it");
    draw_facts(on, option);
  }
  return kind.source.own_words ? draw_own_words(on, true) : std::nullopt;
}

}  // namespace screens
