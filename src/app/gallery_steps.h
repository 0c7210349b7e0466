// SPDX-License-Identifier: GPL-3.0-or-later
// GallerySteps: each step of each programme, and steps half-way, as they stand while somebody is at them.
#pragma once

#include <optional>
#include <vector>

#include "app/gallery.h"
#include "content/way.h"
#include "steps/all.h"

namespace app {

// The first step of this kind, as its screen stands.
template <typename Kind>
std::optional<screens::Activity> first_of_kind(const screens::State& base, bool with_own_words = false) {
  for (const content::Activity& activity : base.catalogue->packs.front().activities) {
    const std::vector<content::Stop> stops = content::stops_of(activity, screens::answers_of(*base.learner));
    for (std::size_t i = 0; i < stops.size(); ++i) {
      if (!std::holds_alternative<Kind>(stops[i].step->kind)) continue;
      const auto* source = steps::source_of(*stops[i].step);
      if (with_own_words && (source == nullptr || !source->own_words)) continue;
      screens::Activity screen;
      screen.id = activity.id;
      screen.stops = stops;
      screen.at = i;
      return screen;
    }
  }
  return std::nullopt;
}

// One picture of each step of an activity: a sort shows its ninth card, as it is half-way.
std::vector<Exhibit> activity_exhibits(const content::Activity& activity, const screens::State& base,
                                       const std::string& look);

// The programmes behind the first: their hub, folder and arms, and each step as it is once it is answered.
std::vector<Exhibit> programme_exhibits(const screens::State& empty, base::WallTime at);

// Of a stick that is being written.
std::vector<screens::StageLine> stages_of(const content::Words& say);
// What is different in a preview of a pack.
std::vector<Exhibit> preview_exhibits(const screens::State& filled);

// A match with one side pressed, a plan with gaps, a declaration that is void. `filled` has all answers.
std::vector<Exhibit> step_exhibits(const screens::State& filled);

}  // namespace app
