// SPDX-License-Identifier: GPL-3.0-or-later
// StepPlace: one step of a pack that is being read, and how to say that something is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/pack_files.h"

namespace content {

struct StepPlace {
  PackFiles& files;
  std::size_t activity;
  std::size_t at;
  const steps::Node& node;

  Activity& own() const { return files.pack.activities[activity]; }
  steps::Step& step() const { return own().steps[at]; }
  int line(std::string_view key) const {
    const steps::Node* found = node.child(key);
    return found == nullptr ? node.line : found->line;
  }
  void wrong(std::string_view key, std::string what, std::string mend) const {
    files.mistakes.push_back({files.activity_files[activity].name, line(key),
                              "step " + in_marks(step().id) + ": " + std::move(what), std::move(mend)});
  }
};

// Those of an activity that this step can look back at.
std::vector<std::string> steps_before(const StepPlace& place, const Activity& activity);
// The step that a slot names, if it comes before this one; else says what is wrong.
const steps::Step* earlier_step(const StepPlace& place, std::string_view key, const std::string& slot);
// Of its own activity a step may come later: what was answered there counts in the next round.
const steps::Step* step_of_a_round(const StepPlace& place, std::string_view key, const std::string& slot);

// What a kind of step says of others: parts, blanks, days and reviews.
void check_kind(const StepPlace& place);
// Nothing that is kept for a smaller ring is said again where a wider one reads it.
void check_rings(const StepPlace& place);
// Blanks in braces, which are filled in for the learner: each must be one that is.
void refuse_odd_blanks(const StepPlace& place);

}  // namespace content
