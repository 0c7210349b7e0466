// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

namespace screens {

std::optional<Action> view(const StepView& on, const steps::Example& kind) {
  draw_question(on);
  if (draw_worked_example(on, kind.example)) return std::nullopt;
  for (std::size_t i = 0; i < kind.parts.size(); ++i) {
    const steps::Part& part = kind.parts[i];
    const std::string starters = part.id + " starters";
    draw_starters(on, starters, part.starters, on.sheet.texts[i]);
    if (on.kit.text_box({part.id, part.label, 2, false, false, false}, on.sheet.texts[i])) on.changed();
  }
  return std::nullopt;
}

}  // namespace screens
