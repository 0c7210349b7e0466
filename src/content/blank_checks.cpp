// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "content/step_place.h"
#include "steps/all.h"
#include "steps/said.h"

namespace content {
namespace {

constexpr std::string_view asked_card = "card";

void refuse_blanks(const StepPlace& place, std::string_view key, const std::string& text) {
  for (const std::string& name : steps::blanks_in(text)) {
    place.wrong(
        key, "“{" + name + "}” means nothing here",
        name == asked_card ? "Write words instead: only the question can hold {card}" : "Take it out");
  }
}

void check_question(const StepPlace& place) {
  const steps::Step& step = place.step();
  const bool has_card = !step.each.from.empty() || std::holds_alternative<steps::PileSort>(step.kind);
  for (const std::string& name : steps::blanks_in(step.question)) {
    if (name != asked_card) {
      place.wrong("question", "“{" + name + "}” means nothing here", "Use {card}, or take it out");
    } else if (!has_card) {
      place.wrong("question", "“{card}” has no card", "Add for_each = \"…\", or take it out");
    }
  }
}

template <std::size_t size>
void allow_only(const StepPlace& place, std::string_view key, const std::string& text,
                const std::array<std::string_view, size>& known) {
  for (const std::string& name : steps::blanks_in(text)) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    place.wrong(key, "“{" + name + "}” means nothing here",
                "Use one of: " + listed({known.begin(), known.end()}) + ", in braces");
  }
}

void check_goal_words(const StepPlace& place, const steps::GoalCheck& goal) {
  constexpr std::array<std::string_view, 4> parts = {"what", "date", "why", "measure"};
  constexpr std::array<std::string_view, 1> words = {"about"};
  allow_only(place, "paragraph", goal.paragraph, parts);
  for (const steps::LightWords& light : goal.lights) {
    for (const std::string& text : {light.lit, light.unlit, light.too_big})
      allow_only(place, "lights", text, words);
  }
}

}  // namespace

void refuse_odd_blanks(const StepPlace& place) {
  const steps::Step& step = place.step();
  check_question(place);
  refuse_blanks(place, "help", step.help);
  if (const auto* goal = std::get_if<steps::GoalCheck>(&step.kind)) return check_goal_words(place, *goal);
  if (std::holds_alternative<steps::ReadBack>(step.kind)) return;
  for (const std::string& text : steps::said_in(step)) {
    if (text != step.question && text != step.help) refuse_blanks(place, "kind", text);
  }
}

}  // namespace content
