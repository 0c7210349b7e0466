// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/floor_cards.h"

#include <algorithm>

#include "steps/step.h"

namespace documents {
namespace {

CutOuts::Card card_of(const steps::Option& option, const content::IconTable& icons) {
  CutOuts::Card card{option.words, option.detail, {}};
  for (const steps::Fact& fact : option.facts)
    card.detail += (card.detail.empty() ? "" : "\n") + fact.label + ": " + fact.words;
  if (!option.facts.empty() && !option.source.empty())
    card.detail += "\n" + option.source + (option.checked.empty() ? "" : ", " + option.checked);
  const auto icon = icons.find(option.icon);
  if (icon != icons.end()) card.pictures.push_back(icon->second);
  return card;
}

}  // namespace

std::vector<FloorCards> floor_cards_of(const content::Activity& activity) {
  std::vector<FloorCards> banks;
  for (const steps::Step& step : activity.steps) {
    const auto* sort = std::get_if<steps::PileSort>(&step.kind);
    if (sort != nullptr) banks.push_back({step.question, sort->cards, sort->piles});
  }
  return banks;
}

Document floor_cards(const FloorCards& bank, const content::IconTable& icons, base::Date today) {
  Document document;
  document.title = bank.title;
  document.subject = "Cards to cut out and to sort";
  document.made = today;
  document.blocks = {Heading{1, bank.title}, Paragraph{"Cut along the lines. Lay the piles out first."}};
  const bool have_facts = std::any_of(bank.cards.begin(), bank.cards.end(),
                                      [](const steps::Option& each) { return !each.facts.empty(); });
  CutOuts piles{1, 45, {}}, cards{2, have_facts ? 118 : 79, {}};
  for (const steps::Option& each : bank.piles) piles.cards.push_back(card_of(each, icons));
  for (const steps::Option& each : bank.cards) cards.cards.push_back(card_of(each, icons));
  if (!piles.cards.empty()) {
    document.blocks.emplace_back(std::move(piles));
    document.blocks.emplace_back(PageBreak{});
  } else {
    document.blocks.pop_back();
    document.blocks.emplace_back(Paragraph{"Cut along the lines."});
  }
  document.blocks.emplace_back(std::move(cards));
  return document;
}

}  // namespace documents
