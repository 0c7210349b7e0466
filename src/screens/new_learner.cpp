// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/writing.h"

namespace screens {

std::optional<Action> draw_new_learner(const State& state, const NewLearner& screen, Sheet& sheet,
                                       ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("new_learner", say("new.title"));
  std::optional<Action> done = draw_top_bar(state, kit, say("new.title"), say("new.why"));
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.saved = save_state(state);
  bar.next = ui::ButtonLook{"next", say("bar.next"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  const ui::Scope body = kit.body("new_learner", 230);
  ui::BesideKeys beside;
  beside.question = say("new.question");
  // The label, and who sees the name or what is missing.
  const bool has_message = screen.name_missing || state.saving == Saving::failed;
  beside.lines = has_message ? 2 : 1;
  beside.small_lines = has_message ? 0 : 1;
  beside.has_help = false;
  beside.is_line = true;
  const Writing writing{Typing::line, {"name", say("new.label"), 1, false, true}, 0, false, beside, {}};
  // The keys need the height that would stand above and below.
  const bool has_room = keys_place(state, sheet, kit, writing.beside) != KeysPlace::below;
  if (has_room) kit.spring();
  kit.heading(1, say("new.question"));
  if (sheet.texts.empty()) sheet.texts.resize(1);
  draw_box(state, sheet, writing, kit);
  if (screen.name_missing)
    kit.status("missing", say("new.missing"), ui::Tone::warn, "lamp", say("new.label"));
  if (state.saving == Saving::failed) {
    kit.status("failed", store_sentence(state, state.save_fault), ui::Tone::warn, "lamp");
  }
  if (has_room || !has_message) kit.paragraph(say("new.private"), ui::Ink::muted, ui::Size::small);
  if (std::optional<Action> pressed_key = draw_keys(state, sheet, writing, kit)) done = pressed_key;
  if (has_room) kit.spring();
  if (pressed == "back") return GoBack{};
  if (pressed == "next" || kit.entered()) return GiveName{std::string(sheet.texts[0].text())};
  return done;
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
