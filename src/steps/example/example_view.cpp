// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "screens/step_view.h"

namespace screens {
namespace {

void draw_boxes(const StepView& on, const steps::Example& kind) {
  for (std::size_t i = 0; i < kind.parts.size(); ++i) {
    const steps::Part& part = kind.parts[i];
    ui::TextBoxLook look;
    look.key = part.id;
    look.label = part.label;
    look.lines = on.state.comfort.screen_keys ? 1 : 2;
    if (on.kit.text_box(look, on.sheet.texts[i])) {
      on.sheet.box = i;
      on.changed();
    }
    if (on.kit.has_focus(part.id)) on.sheet.box = i;
  }
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Example& kind) {
  draw_question(on);
  if (draw_worked_example(on, kind.example)) return std::nullopt;
  // The starters are those of the box that is written in, so that only one row of them is seen.
  const std::size_t box = std::min(on.sheet.box, kind.parts.size() - 1);
  draw_starters(on, kind.parts[box].starters, kind.example, on.sheet.texts[box]);
  draw_boxes(on, kind);
  draw_keyboard(on, on.sheet.texts[box]);
  return std::nullopt;
}

}  // namespace screens
