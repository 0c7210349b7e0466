// SPDX-License-Identifier: GPL-3.0-or-later
// MadePapers: the papers of the papers room, each made from what is known here.
//
// None holds what a learner wrote. Names of learners stand on those of a group alone.
#pragma once

#include <optional>
#include <vector>

#include "content/icons.h"
#include "documents/blocks.h"
#include "screens/state.h"

namespace app {

// What a part of the room offers; nothing for a part that is no list of papers.
std::vector<screens::PaperChoice> paper_choices(const screens::State& state, screens::PapersPart part,
                                                base::Id group);

// No value where there is nothing to be made: no plan, no session of it, nobody with pictures.
std::optional<documents::Document> made_paper(const screens::State& state, const content::IconTable& icons,
                                              const screens::PaperChoice& choice, base::Id group);

// The plan of a group with its learners and PCs; null where there is none, or it cannot be read.
const session::KeptPlan* plan_of(const screens::State& state, base::Id group);
session::Room room_of_group(const screens::State& state, base::Id group);

}  // namespace app
