// SPDX-License-Identifier: GPL-3.0-or-later
// FloorCards: a bank of cards, large, to cut out and to sort on a floor or a table.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/catalogue.h"
#include "content/icons.h"
#include "documents/blocks.h"

namespace documents {

struct FloorCards {
  std::string title;                 // "How much does this matter to you?"
  std::vector<steps::Option> cards;  // with their words, a detail or facts, perhaps a picture
  std::vector<steps::Option> piles;  // where they go, or none
};

// The sorts of an activity. Cards that are more private than their step are among them: on a floor
// nobody need pick them up, but nobody should be told about them by their absence either.
std::vector<FloorCards> floor_cards_of(const content::Activity& activity);

// Six cards on a page; with facts, four.
Document floor_cards(const FloorCards& bank, const content::IconTable& icons, base::Date today);

}  // namespace documents
