// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "screens/step_view.h"

namespace screens {
namespace {

// Which box it is, and how much room it has.
struct BoxPlace {
  std::size_t at;
  int lines;
  bool grow;
};

Writing writing_of(const steps::Part& part, const BoxPlace& place, const ui::BesideKeys& beside) {
  Writing writing;
  writing.box.key = part.id;
  writing.box.label = part.label;
  writing.box.lines = place.lines;
  writing.box.grow = place.grow;
  writing.at = place.at;
  writing.beside = beside;
  writing.is_answer = true;
  writing.starters = part.starters;
  return writing;
}

void draw_part(const StepView& on, const Writing& writing) {
  const bool changed = draw_box(on.state, on.sheet, writing, on.kit);
  if (changed || on.kit.has_focus(writing.box.key)) on.sheet.box = writing.at;
}

}  // namespace

// With the screen keys there is room for one box at a time; Next goes through them.
std::optional<Action> view(const StepView& on, const steps::Example& kind) {
  draw_question(on);
  if (draw_worked_example(on, kind.example)) return std::nullopt;
  // The starters are those of the box that is written in, so that only one row of them is seen.
  const std::size_t box = std::min(on.sheet.box, kind.parts.size() - 1);
  ui::TextModel& text = on.sheet.texts[box];
  const ui::BesideKeys beside = on.beside_keys();
  const KeysPlace keys = on.keys(beside);
  const bool has_keys = keys != KeysPlace::none;
  const bool are_keys_below = keys == KeysPlace::below;
  if (!are_keys_below) draw_starters(on, kind.parts[box].starters, kind.example, text);
  for (std::size_t i = 0; i < kind.parts.size(); ++i) {
    if (has_keys && i == box) draw_part(on, writing_of(kind.parts[i], {i, 1, true}, beside));
    if (!has_keys) draw_part(on, writing_of(kind.parts[i], {i, 2, false}, beside));
  }
  draw_starters_above_keys(on, beside, kind.parts[box].starters, kind.example, text);
  Writing writing = writing_of(kind.parts[box], {box, 2, false}, beside);
  writing.example = example_beside_keys(on, beside, kind.example);
  return draw_keyboard(on, writing);
}

}  // namespace screens
