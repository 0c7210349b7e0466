// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/ask.h"
#include "screens/common.h"
#include "screens/draw.h"

namespace screens {

std::optional<Action> draw_new_learner(const State& state, const NewLearner& screen, Sheet& sheet,
                                       ui::Kit& kit) {
  const content::Words& say = *state.say;
  LineQuestion ask{"new_learner",       say("new.title"), say("new.why"),
                   say("new.question"), say("new.label"), say("new.private")};
  if (screen.name_missing) ask.wrong = say("new.missing");
  const LineAsked asked = ask_line(state, ask, sheet, kit);
  if (asked.words) return GiveName{*asked.words};
  return asked.done;
}

std::optional<Action> draw_tiles(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope screen = kit.screen("tiles", say("tiles.title"));
  std::optional<Action> done = draw_top_bar(state, kit, say("tiles.title"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (kit.bottom_bar(bar) == "back") done = GoBack{};
  const ui::Scope body = kit.body("tiles");
  if (state.tiles.empty()) {
    kit.heading(1, say("tiles.none"));
    kit.paragraph(say("tiles.none_help"), ui::Ink::muted);
    if (kit.button({"new", say("welcome.new"), "pencil", ui::Importance::primary})) {
      done = GoTo{GoTo::Place::new_learner};
    }
    return done;
  }
  kit.heading(1, say("tiles.question"));
  const ui::Scope grid = kit.grid("people", say("tiles.question"), 20);
  for (const LearnerTile& tile : state.tiles) {
    if (kit.door({base::hex(tile.id), tile.name, "person"})) done = ChooseLearner{tile.id};
  }
  return done;
}

}  // namespace screens
