// SPDX-License-Identifier: GPL-3.0-or-later
// What others said of me: all of it, with what is not confirmed marked so.
#include "base/text.h"
#include "screens/common.h"
#include "screens/evidence_words.h"
#include "screens/folder.h"

namespace screens {

std::string others_detail(const State& state) {
  const learner::Others& others = state.learner->others;
  if (others.pieces.empty() && others.now() == nullptr) return (*state.say)("folder.nothing");
  if (others.pieces.empty()) return (*state.say)("others.adjusted_only");
  return counted(state, others.pieces.size(), "count.thing", "count.things") + ".";
}

void draw_others(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const learner::Others& others = state.learner->others;
  kit.paragraph(say(others.is_empty() ? "others.none" : "others.what"), ui::Ink::muted);
  if (const learner::Adjusted* now = others.now()) draw_adjusted(state, *now, kit);
  for (auto piece = others.pieces.rbegin(); piece != others.pieces.rend(); ++piece)
    draw_piece(state, *piece, kit);
}

}  // namespace screens
