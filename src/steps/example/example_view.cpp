// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "screens/step_view.h"

namespace screens {
namespace {

void draw_box(const StepView& on, const steps::Part& part, std::size_t at, int lines, bool grow) {
  ui::TextBoxLook look;
  look.key = part.id;
  look.label = part.label;
  look.lines = lines;
  look.grow = grow;
  if (on.kit.text_box(look, on.sheet.texts[at])) {
    on.sheet.box = at;
    on.changed();
  }
  if (on.kit.has_focus(part.id)) on.sheet.box = at;
}

}  // namespace

// With the screen keys there is room for one box at a time; Next goes through them.
std::optional<Action> view(const StepView& on, const steps::Example& kind) {
  draw_question(on);
  if (draw_worked_example(on, kind.example)) return std::nullopt;
  // The starters are those of the box that is written in, so that only one row of them is seen.
  const std::size_t box = std::min(on.sheet.box, kind.parts.size() - 1);
  draw_starters(on, kind.parts[box].starters, kind.example, on.sheet.texts[box]);
  if (on.state.comfort.screen_keys) {
    draw_box(on, kind.parts[box], box, 1, true);
  } else {
    for (std::size_t i = 0; i < kind.parts.size(); ++i) draw_box(on, kind.parts[i], i, 2, false);
  }
  draw_keyboard(on, on.sheet.texts[box]);
  return std::nullopt;
}

}  // namespace screens
