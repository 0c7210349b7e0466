// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

namespace screens {

std::optional<Action> view(const StepView& on, const steps::Write& kind) {
  draw_question(on);
  if (draw_worked_example(on, kind.example)) return std::nullopt;
  ui::TextModel& text = on.sheet.texts[0];
  const ui::BesideKeys beside = on.beside_keys();
  const bool are_keys_below = on.keys(beside) == KeysPlace::below;
  if (!are_keys_below) draw_starters(on, kind.starters, kind.example, text);
  const bool is_private = on.stop.step->ring == "just_me";
  Writing writing;
  writing.box.key = "words";
  writing.box.label = on.stop.question;
  writing.box.label_shown = false;
  writing.box.lines = kind.lines;
  writing.box.grow = true;
  writing.is_answer = true;
  writing.starters = kind.starters;
  writing.beside = beside;
  writing.example = example_beside_keys(on, beside, kind.example);
  draw_box(on.state, on.sheet, writing, on.kit);
  if (is_private && (text.empty() || !are_keys_below))
    on.kit.paragraph(on.say()("write.just_me"), ui::Ink::muted, ui::Size::small);
  draw_starters_above_keys(on, beside, kind.starters, kind.example, text);
  return draw_keyboard(on, writing);
}

}  // namespace screens
