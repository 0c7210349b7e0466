// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

#include "base/text.h"

namespace screens {

std::string answer_to_give(const StepView& on) {
  if (const auto* goal = std::get_if<steps::GoalCheck>(&on.stop.step->kind)) {
    return steps::paragraph_of(*goal, on.answers(), on.stop.slot);
  }
  return answer_on(on.sheet, *on.stop.step);
}

void draw_question(const StepView& on) {
  on.kit.heading(1, on.stop.question);
  if (!on.stop.step->help.empty()) on.kit.paragraph(on.stop.step->help, ui::Ink::muted);
}

void draw_starters(const StepView& on, std::string_view key, const std::vector<std::string>& starters,
                   ui::TextModel& text) {
  if (starters.empty()) return;
  std::vector<ui::ChoiceLook> looks;
  for (const std::string& starter : starters) looks.push_back({starter, starter});
  const std::string_view pressed = on.kit.chips(key, on.say()("write.start_with"), looks);
  if (pressed.empty()) return;
  std::string_view words = pressed;
  if (words.ends_with("…")) words.remove_suffix(std::string_view("…").size());
  text.insert_starter(words);
  on.changed();
}

bool draw_worked_example(const StepView& on, const std::optional<steps::WorkedExample>& example) {
  if (!example) return false;
  const std::string title = base::fill(on.say()("write.example_of"), {{"who", example->who}});
  if (!on.sheet.example_shown) {
    if (on.kit.button({"example", title, "lamp-outline", ui::Importance::quiet})) on.sheet.example_shown = true;
    return false;
  }
  {
    const ui::Scope card = on.kit.card("example", {ui::Tone::plain, false, false, true});
    on.kit.heading(2, base::fill(on.say()("write.said"), {{"who", example->who}}));
    on.kit.paragraph("“" + example->words + "”", ui::Ink::normal, ui::Size::large);
    on.kit.paragraph(on.say()("write.example_hides"), ui::Ink::muted);
  }
  if (on.kit.button({"hide", on.say()("write.hide_example"), "pencil", ui::Importance::primary})) {
    on.sheet.example_shown = false;
  }
  return true;
}

void draw_own_words(const StepView& on, bool one_only) {
  if (on.kit.check({"own", on.say()("pick.own"), {}, "pencil", on.sheet.own_open})) {
    on.sheet.own_open = !on.sheet.own_open;
    if (on.sheet.own_open && one_only) on.sheet.picked.clear();
    on.changed();
  }
  if (!on.sheet.own_open) return;
  on.sheet.texts.resize(1);
  if (on.kit.text_box({"own_words", on.say()("pick.own_label"), 1, false, false, true}, on.sheet.texts[0])) {
    on.changed();
  }
}

}  // namespace screens
