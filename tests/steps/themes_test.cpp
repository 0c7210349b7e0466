// SPDX-License-Identifier: GPL-3.0-or-later
// Themes: what liked cards have in common, and nothing about how much.
#include "steps/all.h"
#include "steps/said.h"
#include "support/catch.h"
#include "support/held_answers.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

using Ids = std::vector<std::string>;

steps::Option liked_card(const std::string& id, const std::string& group) {
  return {.id = id, .words = "Do " + id, .group = group};
}

steps::Themes three_themes() {
  steps::Themes themes;
  themes.liked.options = {liked_card("mend", "Making"),    liked_card("cook", "Making"),
                          liked_card("teach", "Helping"),  liked_card("care", "Helping"),
                          liked_card("paint", "Creating"), liked_card("sing", "Creating")};
  themes.liked.from = {{.slot = "A04/cards", .piles = {"would"}, .sort = steps::Earlier::Sort::sorted}};
  themes.themes = {{.id = "making", .words = "Making"},
                   {.id = "creating", .words = "Creating"},
                   {.id = "helping", .words = "Helping"}};
  themes.none = "You were not sure yet.";
  return themes;
}

Ids shown(const steps::Themes& themes, const Ids& liked) {
  HeldAnswers held;
  for (const steps::Option& card : themes.liked.options) held["A04/cards#" + card.id] = "not_sure";
  for (const std::string& id : liked) held["A04/cards#" + id] = "would";
  Ids ids;
  for (const steps::Theme& each : steps::themes_now(themes, answers_in(held), {}))
    ids.push_back(each.theme->id);
  return ids;
}

steps::Step asked_for_themes() {
  steps::Step step;
  step.kind = three_themes();
  return step;
}

}  // namespace

TEST_CASE("the themes with the most liked cards are shown, each with the cards that led there", "[steps]") {
  const steps::Themes themes = three_themes();
  CHECK(shown(themes, {"mend", "teach", "care"}) == Ids{"helping", "making"});
  CHECK(shown(themes, {"mend", "cook", "teach", "care", "sing"}) == Ids{"making", "helping"});
  CHECK(shown(themes, {"sing"}) == Ids{"creating"});
  const HeldAnswers held = {{"A04/cards#cook", "would"}, {"A04/cards#mend", "would"}};
  const std::vector<steps::Theme> found = steps::themes_now(themes, answers_in(held), {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].cards.front().words == "Do mend");
  CHECK(found[0].cards.back().words == "Do cook");
}

TEST_CASE("a tie of themes is shown as a tie, in the order of the pack", "[steps]") {
  const steps::Themes themes = three_themes();
  CHECK(shown(themes, {"sing", "teach", "cook"}) == Ids{"making", "creating", "helping"});
  CHECK(shown(themes, {"mend", "cook", "sing", "teach"}) == Ids{"making", "creating", "helping"});
}

TEST_CASE("who liked nothing is told that this is fine, and there is no theme", "[steps]") {
  const steps::Step step = asked_for_themes();
  const auto& themes = std::get<steps::Themes>(step.kind);
  const HeldAnswers unsure = {{"A04/cards#cook", "not_sure"}};
  for (const HeldAnswers& held : {HeldAnswers{}, unsure}) {
    const std::string answer = steps::answer_now(themes, answers_in(held), {});
    CHECK(answer == steps::no_theme);
    CHECK(steps::missing(step, answer).empty());
    CHECK(steps::words_of(step, answer, answers_in(held), "A04") == "You were not sure yet.");
  }
}

TEST_CASE("the answer names the themes, is evidence for nothing, and can be read back", "[steps]") {
  const steps::Step step = asked_for_themes();
  const HeldAnswers held = {{"A04/cards#cook", "would"}, {"A04/cards#care", "would"}};
  const std::string answer = steps::answer_now(std::get<steps::Themes>(step.kind), answers_in(held), {});
  CHECK(answer == "making\nhelping");
  CHECK(steps::words_of(step, answer, answers_in(held), "A04") == "Making and Helping");
  CHECK(steps::past_step_of(step, "A04/themes").words(answer, answers_in(held)) == "Making and Helping");
  CHECK(steps::things_in(step, answer) == 0);
  CHECK(steps::words_of(step, "gone\nmaking", answers_in(held), "A04") == "Making");
}
