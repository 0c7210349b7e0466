// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/step_view.h"
#include "steps/options.h"

namespace screens {
namespace {

void draw_theme_words(const StepView& on, const steps::Theme& theme) {
  on.kit.heading(2, theme.theme->words);
  if (!theme.theme->detail.empty()) on.kit.paragraph(theme.theme->detail, ui::Ink::muted);
  std::vector<std::string> cards;
  for (const steps::Option& card : theme.cards) cards.push_back(card.words);
  on.kit.paragraph(base::fill(on.say()("themes.because"), {{"cards", base::join(cards, ". ")}}));
}

void draw_theme(const StepView& on, const steps::Theme& theme) {
  const ui::Scope card = on.kit.card(theme.theme->id);
  if (theme.theme->icon.empty()) return draw_theme_words(on, theme);
  constexpr float letters_high = 3;
  ui::Kit::Columns columns(on.kit.sign_columns("theme", letters_high));
  on.kit.picture(theme.theme->icon, ui::Tone::pine, letters_high);
  columns.next();
  draw_theme_words(on, theme);
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Themes& kind) {
  const std::vector<steps::Theme> themes = steps::themes_now(kind, on.answers(), on.at());
  if (themes.empty()) {  // the help is about themes
    on.kit.heading(1, on.stop.question);
    on.kit.status("none", kind.none, ui::Tone::plain, "message");
    return std::nullopt;
  }
  draw_question(on);
  for (const steps::Theme& theme : themes) draw_theme(on, theme);
  return std::nullopt;
}

}  // namespace screens
