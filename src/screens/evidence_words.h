// SPDX-License-Identifier: GPL-3.0-or-later
// EvidenceWords: how evidence by others is told, to staff and to the learner alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learner/others.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// Of the account: a name, or "a member of staff".
std::string staff_in_words(const State& state, base::Id account);
std::string title_of(const State& state, const learner::Piece& piece);  // "Mrs Khan, café manager"
std::string_view icon_of(const learner::Piece& piece);
// "Not confirmed yet.", "Confirmed on 3 March 2027, by phone, by Ms Ali.", "Put aside: …".
std::string standing_of(const State& state, const learner::Piece& piece);
ui::Tone tone_of(const learner::Piece& piece);
// "3 March 2027, at the café": where and when it was, or where the paper lies.
std::string place_of(const State& state, const learner::Piece& piece);
std::string day_in_words(std::string_view iso);  // as it stands where it is no day
// "“Tell me more” was said 2 times.", or "".
std::string prompts_in_words(const State& state, const learner::Piece& piece);
std::string criteria_in_words(const State& state, const std::vector<std::string>& criteria);

// One piece as a card: all of it but how a witness can be reached, which is for staff.
void draw_piece(const State& state, const learner::Piece& piece, ui::Kit& kit);
void draw_adjusted(const State& state, const learner::Adjusted& adjusted, ui::Kit& kit);
std::string adjustments_in_words(const State& state, const std::vector<std::string>& names);

}  // namespace screens
