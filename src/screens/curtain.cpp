// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/common.h"
#include "screens/draw.h"

namespace screens {

// Nothing here comes from the learner's record: who looks at it learns nobody's name.
std::optional<Action> draw_curtain(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("curtain", say("curtain.title"));
  const ui::ButtonLook helps[] = {{"read", say("bar.read"), "sound", ui::Importance::quiet},
                                  {"easier", say("bar.easier"), "easier", ui::Importance::quiet}};
  ui::TopBar bar;
  bar.logo = "sign";
  bar.title = say("curtain.title");
  bar.buttons = helps;
  const std::string_view pressed = kit.top_bar(bar);
  std::optional<Action> done;
  if (pressed == "read") done = ReadToMe{};
  if (pressed == "easier") done = GoTo{GoTo::Place::easier};
  const ui::Scope body = kit.body("curtain", 260);
  kit.spring();
  kit.picture("eye-off", ui::Tone::pine, 5, false);
  kit.heading(1, say("curtain.hidden"));
  kit.paragraph(say("curtain.saved"), ui::Ink::muted);
  if (kit.door({"show", say("curtain.show"), "eye", ui::Importance::primary})) done = ShowWork{};
  if (kit.door({"other", say("curtain.other"), "people"})) done = GoTo{GoTo::Place::tiles};
  kit.spring();
  return done;
}

}  // namespace screens
