// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

namespace screens {
namespace {

const steps::Option* card_of(const StepView& on, const steps::PileSort& kind) {
  for (const steps::Option& card : kind.cards) {
    if (card.id == on.stop.card) return &card;
  }
  return nullptr;
}

void draw_words(const StepView& on, const steps::Option& card, ui::Size size) {
  on.kit.heading(1, card.words, size);
  if (!card.detail.empty()) on.kit.paragraph(card.detail, ui::Ink::muted, ui::Size::large);
}

// Facts take the width of the card, so that the answers below stay on the page: the sign stands beside
// the title only.
void draw_fact_card(const StepView& on, const steps::Option& card) {
  constexpr float sign = 3;
  const ui::Scope panel = on.kit.card("card", {ui::Tone::pine, false, false, true});
  {
    ui::Kit::Columns columns(on.kit.sign_columns("card", sign));
    on.kit.picture(card.icon, ui::Tone::pine, sign);
    columns.next();
    on.kit.spring();
    draw_words(on, card, ui::Size::large);
    on.kit.spring();
  }
  draw_facts(on, card);
}

// Answers of many words stand one under the other: the card leaves them its room.
bool are_answers_long(const StepView& on, const steps::PileSort& kind) {
  constexpr std::size_t in_a_row = 60;  // letters
  std::size_t letters = 0;
  for (const steps::Option& pile : kind.piles) letters += pile.words.size();
  return letters > in_a_row || on.kit.one_column();
}

// How large the sign is, in lines of words.
float sign_of(const StepView& on, const steps::PileSort& kind) {
  if (are_answers_long(on, kind)) return 3;
  return begins_a_turn(on) ? 5 : 7;  // a line more stands above it
}

void draw_card(const StepView& on, const steps::Option& card, float sign) {
  if (!card.facts.empty()) return draw_fact_card(on, card);
  const ui::Scope panel = on.kit.card("card", {ui::Tone::pine, false, false, true});
  ui::Kit::Columns columns(on.kit.sign_columns("card", sign));
  on.kit.spring();
  on.kit.picture(card.icon, ui::Tone::pine, sign);
  on.kit.spring();
  columns.next();
  on.kit.spring();
  draw_words(on, card, ui::Size::title);
  on.kit.spring();
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::PileSort& kind) {
  on.kit.progress("cards", on.stop.step->question, on.stop.place, on.stop.of);
  const steps::Option* card = card_of(on, kind);
  if (card != nullptr) draw_card(on, *card, sign_of(on, kind));
  on.kit.paragraph(on.stop.step->question, ui::Ink::normal, ui::Size::large);
  std::vector<ui::ChoiceLook> looks;
  for (const steps::Option& pile : kind.piles) {
    const bool is_chosen = !on.sheet.picked.empty() && on.sheet.picked.front() == pile.id;
    looks.push_back({pile.id, pile.words, {}, pile.icon, is_chosen});
  }
  const std::string_view pressed = on.kit.choices("piles", on.stop.step->question, looks);
  if (pressed.empty()) return std::nullopt;
  return Answer{std::string(pressed), false};
}

}  // namespace screens
