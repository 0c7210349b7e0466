// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "content/way.h"
#include "documents/calendar.h"
#include "screens/common.h"
#include "screens/folder.h"
#include "screens/kept.h"

namespace screens {
namespace {

std::string day_and_words(const State& state, const documents::Day& day) {
  return base::fill((*state.say)("ahead.day"), {{"day", base::in_words(day.date)}, {"words", day.words}});
}

}  // namespace

// The plan of the programme as one goes to it: its activity and slot, where something stands in it.
std::optional<OpenActivity> plan_to_open(const State& state) {
  const steps::AnswerIn answers = answers_of(*state.learner);
  for (const content::Activity& activity : programme_of(state).activities) {
    if (!state.learner->has_begun(activity.id)) continue;
    for (const content::Stop& stop : content::stops_of(activity, answers)) {
      if (std::holds_alternative<steps::Plan>(stop.step->kind)) return OpenActivity{activity.id, stop.slot};
    }
  }
  return std::nullopt;
}

std::string ahead_detail(const State& state) {
  const content::Words& say = *state.say;
  for (const documents::Day& day : documents::days_of(*state.learner, programme_of(state))) {
    if (day.date >= state.today)
      return base::fill(say("folder.ahead_next"), {{"day", base::in_words(day.date)}});
  }
  return say("folder.ahead_none");
}

void draw_ahead(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<documents::Day> days = documents::days_of(*state.learner, programme_of(state));
  const auto is_ahead = [&](const documents::Day& day) { return day.date >= state.today; };
  const bool some_ahead = std::any_of(days.begin(), days.end(), is_ahead);
  kit.paragraph(say(some_ahead ? "ahead.what" : "ahead.none"), ui::Ink::muted);
  int count = 0;
  for (const documents::Day& day : days) {
    if (is_ahead(day))
      kit.point("day " + std::to_string(++count), day_and_words(state, day), ui::Tone::rust, "calendar");
  }
  if (some_ahead) kit.paragraph(say("ahead.calendar"), ui::Ink::muted);
  const std::optional<OpenActivity> plan = plan_to_open(state);
  const std::string by = plan ? some_written_by(state, plan->id) : std::string();
  if (!by.empty()) kit.paragraph(by, ui::Ink::muted);
  if (!std::all_of(days.begin(), days.end(), is_ahead)) {
    kit.heading(2, say("ahead.over"));
    for (const documents::Day& day : days) {
      if (!is_ahead(day))
        kit.point("day " + std::to_string(++count), day_and_words(state, day), ui::Tone::plain, "history");
    }
  }
}

}  // namespace screens
