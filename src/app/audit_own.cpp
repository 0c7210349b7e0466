// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_own.h"

#include "assessment/kept.h"
#include "base/text.h"
#include "documents/calendar.h"
#include "screens/common.h"
#include "screens/kept.h"
#include "screens/shared_work.h"
#include "steps/step.h"

namespace app {
namespace {

void add_words(OwnLines& lines, std::string_view words) {
  for (std::string& line : base::split(words, '\n')) lines.insert(std::move(line));
}

// Staff see the unit's own wording, and what a learner showed them as it was said.
void add_lines_for_staff(OwnLines& lines, const screens::State& state) {
  if (state.staff.account == base::Id{}) return;
  for (const content::Pack& pack : state.catalogue->packs) {
    for (const content::Outcome& outcome : pack.unit.outcomes) {
      lines.insert(outcome.assessor);
      for (const content::Criterion& criterion : outcome.criteria) {
        lines.insert(criterion.number + " " + criterion.assessor);
        lines.insert("I can " + criterion.learner);
        lines.insert(criterion.number + ": I can " + criterion.learner);
      }
    }
  }
  if (!state.sight) return;
  for (const screens::SharedWork& work : screens::shared_work(state)) {
    for (const assessment::Kept& thing : work.things) {
      lines.insert(screens::glance_at(state, thing));
      add_words(lines, thing.words);
    }
  }
}

}  // namespace

OwnLines own_lines(const screens::State& state) {
  const auto* activity = std::get_if<screens::Activity>(&state.screen);
  const bool reads_back = activity != nullptr &&
                          std::holds_alternative<steps::ReadBack>(activity->stops[activity->at].step->kind);
  const bool shows_them = reads_back || std::holds_alternative<screens::Folder>(state.screen) ||
                          std::holds_alternative<screens::KeptActivity>(state.screen) ||
                          std::holds_alternative<screens::KeptAnswer>(state.screen) ||
                          std::holds_alternative<screens::MoveAnswer>(state.screen);
  OwnLines lines;
  add_lines_for_staff(lines, state);
  if (!shows_them && !std::holds_alternative<screens::PutAside>(state.screen)) return lines;
  if (!state.learner) return lines;
  for (const auto& [slot, answer] : state.learner->answers) {
    add_words(lines, answer.words);
  }
  const content::Words& say = *state.say;
  for (const documents::Day& day : documents::days_of(*state.learner, screens::programme_of(state)))
    lines.insert(base::fill(say("ahead.day"), {{"day", base::in_words(day.date)}, {"words", day.words}}));
  if (const auto* aside = std::get_if<screens::PutAside>(&state.screen)) {
    for (const assessment::Kept& each :
         assessment::kept_in(*state.learner, *state.catalogue, aside->activity)) {
      add_words(lines, each.words);
    }
  }
  if (const auto* kept = std::get_if<screens::KeptActivity>(&state.screen)) {
    for (const assessment::Kept& each : assessment::kept_in(*state.learner, *state.catalogue, kept->id))
      lines.insert(screens::glance_at(state, each));
  }
  return lines;
}

}  // namespace app
