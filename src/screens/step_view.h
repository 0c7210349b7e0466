// SPDX-License-Identifier: GPL-3.0-or-later
// StepView: how each kind of step is drawn. The views live beside their steps, in steps/<kind>.
//
// A view draws the middle of the activity screen; the bars are drawn around it. It
// returns what was pressed inside it; Next is the activity screen's.
#pragma once

#include <optional>

#include "screens/action.h"
#include "screens/sheet.h"
#include "screens/state.h"
#include "screens/writing.h"
#include "ui/kit.h"

namespace screens {

struct StepView {
  const State& state;
  const Activity& activity;
  const content::Stop& stop;
  Sheet& sheet;
  ui::Kit& kit;

  const content::Words& say() const { return *state.say; }
  steps::AnswerIn answers() const { return answers_of(*state.learner); }
  steps::At at() const { return {stop.card, stop.round}; }
  void changed() const { ++sheet.changes; }
  ui::BesideKeys beside_keys() const;  // of the box that the step has
  KeysPlace keys() const { return keys(beside_keys()); }
  KeysPlace keys(const ui::BesideKeys& beside) const { return keys_place(state, sheet, kit, beside); }
};

std::optional<Action> view(const StepView& on, const steps::Show& kind);
std::optional<Action> view(const StepView& on, const steps::PileSort& kind);
std::optional<Action> view(const StepView& on, const steps::Pick& kind);
std::optional<Action> view(const StepView& on, const steps::Arrange& kind);
std::optional<Action> view(const StepView& on, const steps::Write& kind);
std::optional<Action> view(const StepView& on, const steps::Example& kind);
std::optional<Action> view(const StepView& on, const steps::Choose& kind);
std::optional<Action> view(const StepView& on, const steps::PickDate& kind);
std::optional<Action> view(const StepView& on, const steps::GoalCheck& kind);
std::optional<Action> view(const StepView& on, const steps::Rate& kind);
std::optional<Action> view(const StepView& on, const steps::Compare& kind);
std::optional<Action> view(const StepView& on, const steps::Timeline& kind);
std::optional<Action> view(const StepView& on, const steps::Match& kind);
std::optional<Action> view(const StepView& on, const steps::ReadBack& kind);
std::optional<Action> view(const StepView& on, const steps::Plan& kind);
std::optional<Action> view(const StepView& on, const steps::Declare& kind);
std::optional<Action> view(const StepView& on, const steps::Themes& kind);

// A step that has pages of its own: which is shown, and whether Back and Next stay within them.
std::string page_within(const StepView& on);
bool walks_within(const StepView& on, std::string_view pressed);

// What Next gives: what is on the sheet, or what the step reads out of earlier answers.
std::string answer_to_give(const StepView& on);

// After every eight cards of a long sort, as long as there is more than one to come: a place to stop.
bool begins_a_turn(const StepView& on);

// The question, its help, and what the check or the step has to say about it.
void draw_question(const StepView& on);
// What a card tells: its facts, where they come from, and whether they may be old.
void draw_facts(const StepView& on, const steps::Option& card);
// "Start with:" and the starters; puts the pressed one into the words. The last chip shows the example.
void draw_starters(const StepView& on, const std::vector<std::string>& starters,
                   const std::optional<steps::WorkedExample>& example, ui::TextModel& text);
// While nothing is written, and where there is room for more than one row above the keys.
void draw_starters_above_keys(const StepView& on, const ui::BesideKeys& beside,
                              const std::vector<std::string>& starters,
                              const std::optional<steps::WorkedExample>& example, ui::TextModel& text);
// Else the way to the example stands in that row: its words, or "".
std::string example_beside_keys(const StepView& on, const ui::BesideKeys& beside,
                                const std::optional<steps::WorkedExample>& example);
// What stands below a box: words to choose, the screen keys, spelling.
std::optional<Action> draw_keyboard(const StepView& on, const Writing& writing);
// "See Sam's answer": true while it is shown and the writing is hidden.
bool draw_worked_example(const StepView& on, const std::optional<steps::WorkedExample>& example);
// "2 to go", below rows that each need an answer.
void draw_rows_to_go(const StepView& on, int open);
// Of a match: what was typed joins the page, or is let go.
void put_own_words(const StepView& on, bool keeps);
// The tick for "Something else" and the line to type it in.
std::optional<Action> draw_own_words(const StepView& on, bool one_only);

}  // namespace screens
