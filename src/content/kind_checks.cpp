// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "content/step_place.h"
#include "steps/all.h"

namespace content {
namespace {

// The parts of a goal or a plan are steps of the activity that it stands in.
const steps::Step* part_before(const StepPlace& place, const std::string& id) {
  const bool is_here = place.own().step(id) != nullptr;
  if (is_here) return earlier_step(place, "parts", place.own().id + "/" + id);
  place.wrong(
      "parts", in_marks(id) + " is no step of this activity",
      "Use one of its steps, without the activity's name: " + listed(steps_before(place, place.own())));
  return nullptr;
}

void check_goal(const StepPlace& place) {
  const auto* goal = std::get_if<steps::GoalCheck>(&place.step().kind);
  if (goal == nullptr) return;
  for (const auto& [part, id] : goal->parts) part_before(place, id);
}

void check_blanks(const StepPlace& place, const steps::ReadBack& read_back, std::string_view key) {
  for (const std::string& line : read_back.lines) {
    for (const std::string& name : steps::blanks_in(line)) {
      const bool is_card = name.find('/') == std::string::npos;
      if (is_card && place.step().each.from.empty()) {
        place.wrong(key, "{card} needs “for_each”", "Say whose cards are meant");
      } else if (!is_card) {
        earlier_step(place, key, name);
      }
    }
  }
}

void check_read_back(const StepPlace& place) {
  const auto* read_back = std::get_if<steps::ReadBack>(&place.step().kind);
  if (read_back == nullptr) return;
  check_blanks(place, *read_back, "lines");
  if (read_back->review.empty()) return;
  // It may come later: a card of the plan is read again after its reviews.
  const steps::Step* review = place.files.pack.step_of(read_back->review);
  if (review == nullptr && place.files.has_unread("activities/")) return;
  if (review == nullptr) {
    place.wrong("review", "there is no step " + in_marks(read_back->review),
                "Write it as activity/step, like \"A18/result\"");
  } else if (review->each.from.empty() && !place.files.unsure.contains(read_back->review)) {
    place.wrong("review", in_marks(read_back->review) + " is not asked for each card",
                "Name the step that asks how each step of the plan went");
  }
}

void check_day(const StepPlace& place) {
  const auto* day = std::get_if<steps::PickDate>(&place.step().kind);
  if (day == nullptr) return;
  check_blanks(place, day->calendar, "calendar");
  if (day->moves.empty()) return;
  for (const std::string& slot : day->moves) {
    const steps::Step* moved = step_of_a_round(place, "moves", slot);
    if (moved == nullptr) continue;
    if (!std::holds_alternative<steps::PickDate>(moved->kind) || moved->round.empty())
      place.wrong("moves", in_marks(slot) + " asks for no date in a round",
                  "Name the step that asked for the old day");
  }
  if (place.step().each.from.empty()) place.wrong("moves", "it needs “for_each”", "Say whose day is meant");
}

void check_plan(const StepPlace& place) {
  const auto* plan = std::get_if<steps::Plan>(&place.step().kind);
  if (plan == nullptr) return;
  for (const auto& [part, id] : plan->parts) {
    const steps::Step* asked = part_before(place, id);
    if (asked == nullptr || place.files.unsure.contains(place.own().id + "/" + id)) continue;
    if (asked->round.empty()) place.wrong("parts", in_marks(id) + " is in no round", "Give it a round");
    if (part == "when" && !std::holds_alternative<steps::PickDate>(asked->kind))
      place.wrong("parts", in_marks(id) + " asks for no date", "Use a step of the kind pick_date");
  }
  if (!place.step().round.empty())
    place.wrong("round", "a plan cannot stand in a round", "Take “round” out, and put it last");
}

// Cards come to a theme by the heading of their group.
void check_themes(const StepPlace& place) {
  const auto* themes = std::get_if<steps::Themes>(&place.step().kind);
  if (themes == nullptr || themes->liked.options.empty()) return;
  for (const steps::Option& theme : themes->themes) {
    if (std::ranges::find(themes->liked.options, theme.words, &steps::Option::group) ==
        themes->liked.options.end())
      place.wrong("themes", "no card belongs to " + in_marks(theme.words),
                  "Give its cards the line group = \"" + theme.words + "\"");
  }
  for (const steps::Option& card : themes->liked.options) {
    if (std::ranges::find(themes->themes, card.group, &steps::Option::words) == themes->themes.end())
      place.wrong("themes", "the card " + in_marks(card.id) + " belongs to none of the themes",
                  "Give the card the words of a theme as its group");
  }
}

}  // namespace

void check_kind(const StepPlace& place) {
  check_goal(place);
  check_read_back(place);
  check_day(place);
  check_plan(place);
  check_themes(place);
}

}  // namespace content
