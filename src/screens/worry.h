// SPDX-License-Identifier: GPL-3.0-or-later
// WorryParts: "I'm worried", on whatever staff read of a learner.
#pragma once

#include <optional>

#include "assessment/kept.h"
#include "screens/action.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// Below what was read, which has this number on the page.
std::optional<Action> draw_worried(const State& state, base::Id learner, const WorryItem& item,
                                   std::size_t number, ui::Kit& kit);
WorryItem worry_item(const assessment::Kept& thing);
// What the learner is called here.
std::string name_of_learner(const State& state, base::Id learner);
// That something of this learner is held, for staff; "" where nothing is.
std::string_view held_words(const State& state, base::Id learner);

}  // namespace screens
