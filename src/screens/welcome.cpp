// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/draw.h"

namespace screens {
namespace {

std::optional<Action> draw_bars(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::ButtonLook helps[] = {{"size", say("welcome.text_size"), "text-size", ui::Importance::quiet},
                                  {"colours", say("welcome.colours"), "palette", ui::Importance::quiet},
                                  {"aloud", say("welcome.read_aloud"), "sound", ui::Importance::quiet},
                                  {"help", say("welcome.more_help"), "easier", ui::Importance::quiet}};
  ui::TopBar top;
  top.logo = "sign";
  top.title = say("welcome.name");
  top.buttons = helps;
  top.plain = true;
  const std::string_view pressed = kit.top_bar(top);
  if (pressed == "help") return ShowDialog{Dialog::help};
  if (pressed == "aloud") {
    ui::Comfort comfort = state.comfort;
    comfort.read_aloud = !comfort.read_aloud;
    return SetComfort{comfort};
  }
  if (!pressed.empty()) return GoTo{GoTo::Place::easier};

  ui::BottomBar bottom;
  bottom.note = state.note;
  bottom.other = ui::ButtonLook{"adviser", say("welcome.adviser"), "lock", ui::Importance::quiet};
  bottom.plain = true;
  if (kit.bottom_bar(bottom) == "adviser") return GoTo{GoTo::Place::adviser};
  return std::nullopt;
}

std::optional<Action> draw_doors(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  if (kit.door({"new", say("welcome.new"), "pencil", ui::Importance::primary})) {
    done = GoTo{GoTo::Place::new_learner};
  }
  if (kit.door({"carry_on", say("welcome.carry_on"), "arrow-right-circle"})) done = GoTo{GoTo::Place::tiles};
  if (kit.door({"group", say("welcome.group"), "people"})) done = ShowDialog{Dialog::group};
  return done;
}

}  // namespace

std::optional<Action> draw_welcome(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope screen = kit.screen("welcome", say("welcome.name"));
  std::optional<Action> done = draw_bars(state, kit);
  const ui::Scope body = kit.body("welcome");
  kit.spring();
  {
    const float shares[] = {0.5f, 0.5f};
    ui::Kit::Columns columns(kit.columns("doors", shares));
    kit.spring();
    kit.heading(1, say("welcome.promise"), ui::Size::title);
    kit.paragraph(say("welcome.what"), ui::Ink::muted, ui::Size::large);
    for (std::size_t i = 0; i < state.notes.size(); ++i)
      kit.status("note " + std::to_string(i), state.notes[i], ui::Tone::warn, "lamp");
    kit.spring();
    columns.next();
    if (std::optional<Action> door = draw_doors(state, kit)) done = door;
  }
  kit.spring();
  return done;
}

}  // namespace screens
