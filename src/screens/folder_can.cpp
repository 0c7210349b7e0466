// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "assessment/coverage.h"
#include "base/text.h"
#include "content/way.h"
#include "screens/common.h"
#include "screens/folder.h"

namespace screens {
namespace {

// Where more of each can be shown: the first activity with a question of it that has no answer yet, else the
// first that can be added to. What comes after something that is still to do is left out.
std::map<std::string, const content::Activity*> places_for_more(const State& state) {
  const steps::AnswerIn answers = answers_of(*state.learner);
  std::map<std::string, const content::Activity*> open, other;
  for (const content::Activity& activity : programme_of(state).activities) {
    if (!content::needed_first(activity, answers).empty()) continue;
    for (const content::Stop& stop : content::stops_of(activity, answers)) {
      if (stop.step->ring != "my_portfolio") continue;
      auto& places = state.learner->answer(stop.slot) == nullptr ? open : other;
      for (const std::string& number : stop.step->criteria) places.try_emplace(number, &activity);
    }
  }
  open.merge(other);
  return open;
}

std::string detail_of_row(const State& state, const assessment::Coverage& row,
                          const content::Activity* more) {
  const content::Words& say = *state.say;
  const std::string_view sentence = row.enough        ? say("can.enough")
                                    : more != nullptr ? say("can.missing")
                                                      : say("can.missing_all");
  return base::fill(sentence,
                    {{"have", std::to_string(row.have)},
                     {"need", std::to_string(row.need)},
                     {"activity", more == nullptr ? std::string_view() : std::string_view(more->title)}});
}

}  // namespace

std::optional<Action> draw_can(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const content::Unit& unit = programme_of(state).unit;
  std::optional<Action> done;
  kit.paragraph(say("can.what"), ui::Ink::muted);
  const std::map<std::string, const content::Activity*> places = places_for_more(state);
  const content::Outcome* outcome = nullptr;
  for (const assessment::Coverage& row : assessment::coverage(unit, *state.learner, *state.catalogue)) {
    if (row.outcome != outcome) {
      kit.heading(2, row.outcome->learner);
      kit.paragraph(say("can.i_can"), ui::Ink::muted);
    }
    outcome = row.outcome;
    const auto place = row.enough ? places.end() : places.find(row.criterion->number);
    const content::Activity* more = place == places.end() ? nullptr : place->second;
    const std::string detail = detail_of_row(state, row, more);
    const std::string_view action = more == nullptr ? std::string_view() : std::string_view(say("can.go"));
    if (kit.light({row.criterion->number, row.criterion->learner, detail, row.enough, action, true}))
      done = OpenActivity{more->id};
  }
  kit.paragraph(say("can.other_way"));
  if (!unit.wording_note.empty()) kit.paragraph(unit.wording_note, ui::Ink::muted, ui::Size::small);
  return done;
}

}  // namespace screens
