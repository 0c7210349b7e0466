// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

namespace screens {

std::optional<Action> view(const StepView& on, const steps::Write& kind) {
  draw_question(on);
  if (draw_worked_example(on, kind.example)) return std::nullopt;
  ui::TextModel& text = on.sheet.texts[0];
  draw_starters(on, "starters", kind.starters, text);
  const bool is_private = on.stop.step->ring == "just_me";
  if (on.kit.text_box({"words", on.say()("write.label"), kind.lines, true, is_private, false}, text)) on.changed();
  if (is_private) on.kit.paragraph(on.say()("write.just_me"), ui::Ink::muted, ui::Size::small);
  return std::nullopt;
}

}  // namespace screens
