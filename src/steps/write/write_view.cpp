// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

namespace screens {

std::optional<Action> view(const StepView& on, const steps::Write& kind) {
  draw_question(on);
  if (draw_worked_example(on, kind.example)) return std::nullopt;
  ui::TextModel& text = on.sheet.texts[0];
  draw_starters(on, kind.starters, kind.example, text);
  const bool is_private = on.stop.step->ring == "just_me";
  ui::TextBoxLook look;
  look.key = "words";
  look.label = on.stop.question;
  look.label_shown = false;
  look.lines = on.state.comfort.screen_keys ? 2 : kind.lines;
  look.grow = true;
  look.is_private = is_private;
  if (on.kit.text_box(look, text)) on.changed();
  if (is_private) on.kit.paragraph(on.say()("write.just_me"), ui::Ink::muted, ui::Size::small);
  draw_keyboard(on, text);
  return std::nullopt;
}

}  // namespace screens
