// SPDX-License-Identifier: GPL-3.0-or-later
// Common: what stands on every screen at the same place under the same name.
#pragma once

#include <optional>
#include <string_view>

#include "screens/action.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// Home, title, Read to me, Make it easier. Returns what was pressed.
std::optional<Action> draw_top_bar(const State& state, ui::Kit& kit, std::string_view title,
                                   std::string_view subtitle);

// How many millimetres a pixel counts for on this screen: what is read by a group, or across the room, is
// drawn as if it were nearer than it is.
double millimetres_shown(const State& state, double millimetres_per_pixel);

// "Hide my screen", of who is signed in.
ui::ButtonLook hide_button(const State& state);

// What is to be known first, beside the work itself: its sign, in one column before its words.
void draw_sign_and_words(ui::Kit& kit, std::string_view icon, ui::Tone tone, float times_body,
                         std::string_view title, std::string_view words);

// "Saved", "Saving…", or what went wrong.
ui::SaveState save_state(const State& state);

// A plain sentence for a fault of the store, with what to do now.
std::string_view store_sentence(const State& state, base::Fault fault);
// That sentence while something could not be saved, and a way to try again.
std::optional<Action> draw_save_failed(const State& state, ui::Kit& kit);

// "1 page", "3 pages": the sentence for one, and that for any other number.
std::string counted(const State& state, std::size_t number, std::string_view one, std::string_view many);

// No two cards of that width fit side by side.
inline constexpr int one_column_letters = 200;

// Of an answer where many stand in a list, in letters.
inline constexpr std::size_t longest_glance = 120;

inline constexpr content::Stretch all_arms[] = {content::Stretch::about_me, content::Stretch::my_choices,
                                                content::Stretch::my_plan, content::Stretch::looking_back};
std::string_view icon_of(content::Stretch stretch);
ui::Tone tone_of(content::Stretch stretch);
std::string_view title_of(const State& state, content::Stretch stretch);

// Done and all of the activities of one arm, for "2 of 4 done".
struct ArmProgress {
  int done = 0;
  int of = 0;
  bool started = false;
};
ArmProgress progress_of(const State& state, content::Stretch stretch);

// How many things may stand together, and the name of a part of a longer list: "About me: part 1 of 2".
inline constexpr std::size_t most_together = 7;
std::size_t parts_of(std::size_t things);
std::string name_of_part(const State& state, std::string_view title, std::size_t part, std::size_t parts);

// The learner's activities of one arm as cards to press, parted into lists of seven at most. Says
// which was pressed.
std::optional<Action> draw_activities(const State& state, content::Stretch arm, ui::Kit& kit,
                                      std::string (*detail_of)(const State&, const content::Activity&));

// The activity to do next, or null when all are done.
const content::Activity* next_activity(const State& state);

}  // namespace screens
