// SPDX-License-Identifier: GPL-3.0-or-later
// "What we agreed": the talks with an adviser, as the learner said yes to them.
#include "base/text.h"
#include "screens/folder.h"
#include "screens/talk.h"

namespace screens {

void draw_agreed(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<learner::Guidance>& talks = state.learner->talks;
  if (talks.empty()) kit.paragraph(say("agreed.none"), ui::Ink::muted);
  for (auto talk = talks.rbegin(); talk != talks.rend(); ++talk) {
    const ui::Scope card = kit.card(base::hex(talk->talk));
    const std::string adviser = talk->adviser.empty() ? std::string(say("agreed.an_adviser")) : talk->adviser;
    kit.paragraph(base::fill(say("agreed.when"),
                             {{"date", base::in_words(base::date_of(talk->at))}, {"name", adviser}}));
    draw_guidance(state, *talk, kit);
    kit.paragraph(base::fill(say("agreed.written"), {{"name", adviser}}), ui::Ink::muted, ui::Size::small);
  }
}

}  // namespace screens
