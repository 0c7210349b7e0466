// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

namespace screens {

std::optional<Action> view(const StepView& on, const steps::Show& kind) {
  draw_question(on);
  for (const std::string& words : kind.paragraphs) on.kit.paragraph(words);
  for (const steps::Option& point : kind.points) {
    const ui::Scope card = on.kit.card(point.id);
    on.kit.heading(2, point.words);
    if (!point.detail.empty()) on.kit.paragraph(point.detail, ui::Ink::muted);
  }
  return std::nullopt;
}

}  // namespace screens
