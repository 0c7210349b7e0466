// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/common.h"
#include "screens/draw.h"

namespace screens {

std::optional<Action> draw_adviser(const State& state, const Adviser& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_known = state.staff.code_is_set;
  const ui::Scope place = kit.screen("adviser", say("adviser.title"));
  std::optional<Action> done = draw_top_bar(state, kit, say("adviser.title"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.next = ui::ButtonLook{"close", say(is_known ? "adviser.close" : "adviser.set"), "lock",
                            ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  const ui::Scope body = kit.body("adviser", 230);
  kit.heading(1, say(is_known ? "adviser.question" : "adviser.first"));
  kit.paragraph(say(is_known ? "adviser.help" : "adviser.first_help"), ui::Ink::muted);
  if (sheet.texts.empty()) sheet.texts.resize(1);
  kit.text_box({"code", say("adviser.label"), 1, false, true, true}, sheet.texts[0]);
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  const std::string code(sheet.texts[0].text());
  if (pressed == "back") return GoBack{};
  if (pressed == "close" || kit.entered()) {
    if (is_known) return TryStaffCode{code};
    return SetStaffCode{code};
  }
  return done;
}

std::optional<Action> draw_trouble(const State& state, const Trouble& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("trouble", say("trouble.title"));
  std::optional<Action> done = draw_top_bar(state, kit, say("trouble.title"), "");
  const ui::Scope body = kit.body("trouble", 230);
  kit.spring();
  kit.heading(1, say("trouble.title"));
  kit.paragraph(store_sentence(state, screen.fault), ui::Ink::normal, ui::Size::large);
  kit.paragraph(say("trouble.help"), ui::Ink::muted);
  if (kit.button({"home", say("trouble.back"), "home"})) done = GoTo{GoTo::Place::welcome};
  kit.spring();
  return done;
}

}  // namespace screens
