// SPDX-License-Identifier: GPL-3.0-or-later
// ByHand: one question of an activity as boxes and lines on paper, whatever its kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/blocks.h"
#include "steps/step.h"

namespace documents {

// What is ticked or written below the question. Cards of a smaller ring than `ring` are left out;
// with `only_ring` so are all others: the page that a learner keeps has only those.
struct HandRing {
  std::string ring;
  bool only_ring = false;
};
std::vector<Block> by_hand(const steps::Step& step, const HandRing& for_ring);

// Whether the step asks for anything that can be given on paper.
bool is_asked_on_paper(const steps::Step& step);
// Whether some of its cards are more private than the step itself.
bool has_private_cards(const steps::Step& step);

// Without sentences about what only a screen has.
std::string words_on_paper(std::string_view words);
// The step's help without sentences about the screen, and how to begin.
std::string help_on_paper(const steps::Step& step);

}  // namespace documents
