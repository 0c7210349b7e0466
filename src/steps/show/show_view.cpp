// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

namespace screens {
namespace {

void draw_words(const StepView& on, const steps::Option& point) {
  on.kit.heading(2, point.words);
  if (!point.detail.empty()) on.kit.paragraph(point.detail, ui::Ink::muted);
}

void draw_point(const StepView& on, const steps::Option& point) {
  const ui::Scope card = on.kit.card(point.id);
  if (point.icon.empty()) return draw_words(on, point);
  constexpr float letters_high = 3;
  ui::Kit::Columns columns(on.kit.sign_columns("point", letters_high));
  on.kit.picture(point.icon, ui::Tone::pine, letters_high);
  columns.next();
  draw_words(on, point);
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Show& kind) {
  draw_question(on);
  for (const std::string& words : kind.paragraphs) on.kit.paragraph(words);
  for (const steps::Option& point : kind.points) draw_point(on, point);
  return std::nullopt;
}

}  // namespace screens
