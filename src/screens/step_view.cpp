// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"

#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "steps/options.h"

namespace screens {

std::string answer_to_give(const StepView& on) {
  if (const auto* goal = std::get_if<steps::GoalCheck>(&on.stop.step->kind)) {
    return steps::paragraph_of(*goal, on.answers(), on.stop.slot);
  }
  if (const auto* read_back = std::get_if<steps::ReadBack>(&on.stop.step->kind)) {
    return steps::text_of(*read_back, on.answers(), on.stop.slot);
  }
  if (const auto* themes = std::get_if<steps::Themes>(&on.stop.step->kind)) {
    return steps::answer_now(*themes, on.answers(), on.at());
  }
  return answer_on(on.sheet, *on.stop.step);
}

namespace {

// Where only one of several boxes is shown, Back and Next go through them first. The focus stays, so
// the voice tells which one it is now.
bool walks_boxes(const StepView& on, const steps::Example& example, std::string_view pressed) {
  if (on.keys() == KeysPlace::none) return false;
  const bool goes_on = pressed == "next" && on.sheet.box + 1 < example.parts.size();
  const bool goes_back = pressed == "back" && on.sheet.box > 0;
  if (!goes_on && !goes_back) return false;
  if (goes_on) ++on.sheet.box;
  if (goes_back) --on.sheet.box;
  on.kit.say(example.parts[on.sheet.box].label);
  return true;
}

// From the line for own words, and in one column from what one need has, back to the needs.
bool walks_match(const StepView& on, std::string_view pressed) {
  if (page_within(on).empty() || (pressed != "next" && pressed != "back")) return false;
  if (on.sheet.own_open) {
    put_own_words(on, pressed == "next");
  } else {
    on.sheet.held_need.clear();
  }
  return true;
}

}  // namespace

std::string page_within(const StepView& on) {
  if (!std::holds_alternative<steps::Match>(on.stop.step->kind)) return {};
  if (on.sheet.own_open) return " own words";
  return on.kit.one_column() && !on.sheet.held_need.empty() ? " " + on.sheet.held_need : "";
}

bool walks_within(const StepView& on, std::string_view pressed) {
  if (const auto* example = std::get_if<steps::Example>(&on.stop.step->kind))
    return walks_boxes(on, *example, pressed);
  return std::holds_alternative<steps::Match>(on.stop.step->kind) && walks_match(on, pressed);
}

void put_own_words(const StepView& on, bool keeps) {
  const std::string own = steps::own_id(on.sheet.texts[0].text());
  if (keeps && !own.empty()) {
    on.sheet.matches = matches_on(on.sheet);
    if (!on.sheet.held_need.empty()) on.sheet.picked.push_back(own);
  }
  on.sheet.texts[0].set("");
  on.sheet.own_open = false;
  on.changed();
}

bool begins_a_turn(const StepView& on) {
  constexpr int cards_a_turn = 8;
  const content::Stop& stop = on.stop;
  const bool is_long = stop.is_card && stop.of > 2 * cards_a_turn;
  return is_long && stop.place > 1 && stop.place < stop.of && (stop.place - 1) % cards_a_turn == 0 &&
         on.state.learner->answer(stop.slot) == nullptr;
}

void draw_question(const StepView& on) {
  on.kit.heading(1, on.stop.question);
  const bool is_typed = std::holds_alternative<steps::Write>(on.stop.step->kind) ||
                        std::holds_alternative<steps::Example>(on.stop.step->kind);
  if (is_typed && on.keys() == KeysPlace::below) return;  // the keys need the room
  if (!on.stop.step->help.empty()) on.kit.paragraph(on.stop.step->help, ui::Ink::muted);
}

void draw_facts(const StepView& on, const steps::Option& card) {
  std::vector<ui::FactLook> looks;
  for (const steps::Fact& fact : card.facts) looks.push_back({fact.label, fact.words});
  on.kit.facts("facts", looks);
  if (card.source.empty() || card.facts.empty()) return;
  const content::Words& say = on.say();
  const auto checked = base::date_from_iso(card.checked);
  const std::string from =
      base::fill(say("facts.from"),
                 {{"source", card.source}, {"date", checked ? base::in_words(*checked) : std::string()}});
  on.kit.paragraph(from, ui::Ink::muted, ui::Size::small);
  if (steps::may_be_old(card, on.state.today))
    on.kit.status("old", say("facts.old"), ui::Tone::warn, "alarm", card.words);
}

namespace {

std::string example_title(const StepView& on, const steps::WorkedExample& example) {
  return base::fill(on.say()("write.example_of"), {{"who", example.who}});
}

}  // namespace

ui::BesideKeys StepView::beside_keys() const {
  ui::BesideKeys beside;
  const auto* write = std::get_if<steps::Write>(&stop.step->kind);
  const auto* example = std::get_if<steps::Example>(&stop.step->kind);
  beside.is_line = write == nullptr && example == nullptr;
  if (beside.is_line) return beside;
  beside.question = stop.question;
  // An example's box has a line above it; a private one has small words below.
  if (example != nullptr) beside.lines = 1;
  if (write != nullptr && stop.step->ring == "just_me") beside.small_lines = 1;
  if (kit.one_column()) return beside;  // starters stand in the one row above the keys
  const std::optional<steps::WorkedExample>& shown = write != nullptr ? write->example : example->example;
  beside.chips = write != nullptr ? write->starters
                                  : example->parts[std::min(sheet.box, example->parts.size() - 1)].starters;
  if (shown) beside.chips.push_back(example_title(*this, *shown));
  // Where they and the keys have no room together, they stand in the one row above the keys as well.
  if (!kit.has_room_for_keys(state.comfort.key_layout, beside)) beside.chips.clear();
  return beside;
}

void draw_starters_above_keys(const StepView& on, const ui::BesideKeys& beside,
                              const std::vector<std::string>& starters,
                              const std::optional<steps::WorkedExample>& example, ui::TextModel& text) {
  const bool are_keys_below = on.keys(beside) == KeysPlace::below;
  if (are_keys_below && text.empty() && !beside.chips.empty()) draw_starters(on, starters, example, text);
}

std::string example_beside_keys(const StepView& on, const ui::BesideKeys& beside,
                                const std::optional<steps::WorkedExample>& example) {
  return example && beside.chips.empty() ? example_title(on, *example) : "";
}

void draw_starters(const StepView& on, const std::vector<std::string>& starters,
                   const std::optional<steps::WorkedExample>& example, ui::TextModel& text) {
  constexpr std::string_view example_key = "see example";
  const std::string title = example ? example_title(on, *example) : "";
  std::vector<ui::ChoiceLook> looks;
  for (const std::string& starter : starters) looks.push_back({starter, starter});
  if (example) looks.push_back({example_key, title, {}, "lamp-outline"});
  if (looks.empty()) return;
  // A check that asks takes the place of the starters: one kind of help at a time.
  if (on.activity.nudge) return;
  const bool has_room = on.keys() != KeysPlace::below && !starters.empty();
  const std::string_view lead =
      has_room ? std::string_view(on.say()("write.start_with")) : std::string_view();
  const std::string_view pressed = on.kit.chips("starters", lead, looks);
  if (pressed == example_key) {
    on.sheet.example_shown = true;
  } else if (!pressed.empty() && text.insert_starter(pressed)) {
    on.changed();
    // Where they stay, so does the focus: nothing else would say that it is written.
    if (on.keys() != KeysPlace::below) on.kit.say(pressed);
  }
}

std::optional<Action> draw_keyboard(const StepView& on, const Writing& writing) {
  // A check that asks takes the place of the keys; "Add a bit more" brings them back.
  if (on.activity.nudge && on.keys() == KeysPlace::below) return std::nullopt;
  return draw_keys(on.state, on.sheet, writing, on.kit);
}

bool draw_worked_example(const StepView& on, const std::optional<steps::WorkedExample>& example) {
  if (!example || !on.sheet.example_shown) return false;
  {
    const ui::Scope card = on.kit.card("example", {ui::Tone::plain, false, false, true});
    on.kit.heading(2, base::fill(on.say()("write.said"), {{"who", example->who}}));
    on.kit.paragraph("“" + example->words + "”", ui::Ink::normal, ui::Size::large);
    on.kit.paragraph(on.say()("write.example_hides"), ui::Ink::muted);
  }
  if (on.kit.button({"hide", on.say()("write.hide_example"), "pencil", ui::Importance::primary})) {
    on.sheet.example_shown = false;
  }
  return true;
}

void draw_rows_to_go(const StepView& on, int open) {
  const std::string_view words = on.say()(open == 0                ? "rows.done"
                                          : on.stop.step->optional ? "rows.to_go_may"
                                                                   : "rows.to_go");
  on.kit.status("to go", base::fill(words, {{"n", std::to_string(open)}}),
                open == 0 ? ui::Tone::ok : ui::Tone::plain, open == 0 ? "check" : "to-do");
}

std::optional<Action> draw_own_words(const StepView& on, bool one_only) {
  // Among choices of which only one holds, it is one of them.
  const ui::ChoiceLook look{"own", on.say()("pick.own"), {}, "pencil", on.sheet.own_open};
  if (one_only ? on.kit.radio(look) : on.kit.check(look)) {
    on.sheet.own_open = !on.sheet.own_open;
    if (on.sheet.own_open && one_only) on.sheet.picked.clear();
    on.changed();
  }
  if (!on.sheet.own_open) return std::nullopt;
  on.sheet.texts.resize(1);
  const Writing writing{
      Typing::line, {"own_words", on.say()("pick.own_label"), 1, false, true}, 0, true, on.beside_keys(), {}};
  draw_box(on.state, on.sheet, writing, on.kit);
  return draw_keyboard(on, writing);
}

}  // namespace screens
