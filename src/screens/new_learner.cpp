// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
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
  ask.other = ui::ButtonLook{"guest", say("new.no_name"), "arrow-right-circle", ui::Importance::quiet};
  const LineAsked asked = ask_line(state, ask, sheet, kit);
  if (asked.other) return StartAsGuest{};
  if (asked.words) return GiveName{*asked.words};
  return asked.done;
}

namespace {

// Two people of one name, or one who was here before: only staff can tell, and join the two.
std::optional<Action> draw_same_person(const State& state, const ClaimWork& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("claim_same", say("claim.title"));
  std::optional<Action> done = draw_top_bar(state, kit, say("claim.title"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.next = ui::ButtonLook{"on", say("claim.go_on"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (!pressed.empty()) done = GoBack{};
  const ui::Scope body = kit.body("claim_same", 260);
  kit.spring();
  kit.picture("people", ui::Tone::pine, 5, false);
  kit.heading(1, base::fill(say("claim.same"), {{"name", screen.known}}));
  kit.paragraph(say("claim.join"), ui::Ink::muted);
  kit.spring();
  return done;
}

}  // namespace

std::optional<Action> draw_claim_work(const State& state, const ClaimWork& screen, Sheet& sheet,
                                      ui::Kit& kit) {
  if (!screen.known.empty()) return draw_same_person(state, screen, kit);
  const content::Words& say = *state.say;
  LineQuestion ask{"claim",          say("claim.title"), "", say("claim.question"),
                   say("new.label"), say("new.private")};
  if (screen.name_missing) ask.wrong = say("new.missing");
  ask.next = ui::ButtonLook{"keep", say("claim.keep"), "check", ui::Importance::primary};
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
  // Who comes next may be new.
  if (!state.tiles.empty())
    bar.other = ui::ButtonLook{"new", say("welcome.new"), "pencil", ui::Importance::quiet};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "new") done = GoTo{GoTo::Place::new_learner};
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
  if (std::get<Tiles>(state.screen).several_sticks)
    kit.status("sticks", say("tiles.several_sticks"), ui::Tone::warn, "usb");
  const auto& next = state.sessions.next;
  if (!next.empty())
    kit.status("next",
               next.size() == 1
                   ? base::fill(say("session.next_one"), {{"name", next[0].name}})
                   : base::fill(say("session.next_two"), {{"name", next[0].name}, {"then", next[1].name}}),
               ui::Tone::pine, "swap");
  const ui::Scope grid = kit.grid("people", say("tiles.question"), 20);
  for (const LearnerTile& tile : state.tiles) {
    if (kit.door({base::hex(tile.id), tile.name, tile.is_guest ? "human" : "person"}))
      done = ChooseLearner{tile.id};
  }
  return done;
}

}  // namespace screens
