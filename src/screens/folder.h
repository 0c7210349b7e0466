// SPDX-License-Identifier: GPL-3.0-or-later
// Folder: the parts of “My folder”, each in a file of its own; called by draw_folder() only.
#pragma once

#include <optional>
#include <string>

#include "screens/action.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// What is inside the body, under the part's heading.
std::optional<Action> draw_can(const State& state, ui::Kit& kit);      // for each "I can": is there enough
void draw_ahead(const State& state, ui::Kit& kit);                     // the plan, and its days
void draw_log(const State& state, ui::Kit& kit);                       // by doing, with people, by studying
std::optional<Action> draw_notes(const State& state, ui::Kit& kit);    // from the adviser
void draw_others(const State& state, ui::Kit& kit);                    // what other people said of me
void draw_agreed(const State& state, ui::Kit& kit);                    // talks with an adviser
std::optional<Action> draw_sharing(const State& state, ui::Kit& kit);  // who sees what, and since when

// The whole screen: the folder as it will look, one section at a time.
std::optional<Action> draw_pages(const State& state, const Folder& screen, ui::Kit& kit);

// Where the plan can be looked at, and where a page of the log is written; each has its button in the bar.
std::optional<OpenActivity> plan_to_open(const State& state);
std::optional<OpenActivity> log_to_open(const State& state);

// "Next: 3 May 2027."
std::string ahead_detail(const State& state);
std::string others_detail(const State& state);

}  // namespace screens
