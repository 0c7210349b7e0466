// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"
#include "steps/options.h"

namespace screens {

std::optional<Action> view(const StepView& on, const steps::Choose& kind) {
  draw_question(on);
  {
    const ui::Scope grid = on.kit.grid("options", on.stop.question, 22);
    for (const steps::Option& option : steps::options_now(kind.source, on.answers(), on.at())) {
      const bool is_on = !on.sheet.picked.empty() && on.sheet.picked.front() == option.id;
      if (on.kit.radio({option.id, option.words, option.detail, option.icon, is_on})) {
        on.sheet.picked = {option.id};
        on.sheet.own_open = false;
        on.changed();
      }
    }
  }
  for (const steps::Option& option : steps::options_now(kind.source, on.answers(), on.at())) {
    const bool is_on = !on.sheet.picked.empty() && on.sheet.picked.front() == option.id;
    if (is_on) draw_facts(on, option);
  }
  return kind.source.own_words ? draw_own_words(on, true) : std::nullopt;
}

}  // namespace screens
