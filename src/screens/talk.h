// SPDX-License-Identifier: GPL-3.0-or-later
// TalkParts: what the pages of a talk share, each in a file of its own; called by draw_talk() only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "screens/action.h"
#include "screens/sheet.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// What the adviser may ask: the programme's cards, or a few of our own.
std::vector<std::string> talk_questions(const State& state);
// Who is told of a worry; "" where nobody is named.
std::string safety_lead(const State& state);
// Of the account, or "".
std::string name_of_staff(const State& state, base::Id account);

// The words of the learner's own that a talk can begin with, or "".
std::string aims_before(const State& state);
// How many lines of that sort there are.
std::size_t lines_in(const session::GuidanceTalk& talk, TalkWords what);

// One page each: what is inside the body, under its heading.
std::optional<Action> draw_limits(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_aims(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_shown(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_questions(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_lines(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_agree(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_plan(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_face(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_after(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_whole(const State& state, const Talk& screen, ui::Kit& kit);
std::optional<Action> draw_done(const State& state, const Talk& screen, ui::Kit& kit);

// What stands above a page: one line to write, or a day to choose.
std::optional<Action> draw_talk_writing(const State& state, const Talk& screen, const TalkWriting& writing,
                                        Sheet& sheet, ui::Kit& kit);
std::optional<Action> draw_talk_day(const State& state, const Talk& screen, const TalkDay& day, Sheet& sheet,
                                    ui::Kit& kit);

// A talk as it is kept, part by part; `is_own`: the learner reads it.
void draw_guidance(const State& state, const learner::Guidance& talk, ui::Kit& kit);

}  // namespace screens
