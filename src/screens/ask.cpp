// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/ask.h"

#include "screens/common.h"
#include "screens/writing.h"

namespace screens {

LineAsked ask_line(const State& state, const LineQuestion& ask, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen(ask.key, ask.title);
  LineAsked asked;
  asked.done = draw_top_bar(state, kit, ask.title, ask.subtitle);
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.saved = save_state(state);
  bar.other = ask.other;
  bar.next = ask.next ? *ask.next
                      : ui::ButtonLook{"next", say("bar.next"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  const ui::Scope body = kit.body(ask.key, 230);
  ui::BesideKeys beside;
  beside.question = ask.question;
  // The label, and the help or what is wrong.
  const bool has_failed = state.saving == Saving::failed;
  const bool has_message = !ask.wrong.empty() || has_failed;
  beside.lines = has_message ? 2 : 1;
  beside.small_lines = has_message ? 0 : 1;
  beside.has_help = false;
  beside.is_line = true;
  const Writing writing{Typing::line, {ask.key, ask.label, 1, false, true}, 0, false, beside, {}};
  // The keys need the height that would stand above and below.
  const bool has_room = keys_place(state, sheet, kit, writing.beside) != KeysPlace::below;
  if (has_room) kit.spring();
  kit.heading(1, ask.question);
  if (sheet.texts.empty()) sheet.texts.resize(1);
  draw_box(state, sheet, writing, kit);
  if (!ask.wrong.empty()) kit.status("missing", ask.wrong, ui::Tone::warn, "lamp", ask.label);
  if (has_failed) kit.status("failed", store_sentence(state, state.save_fault), ui::Tone::warn, "lamp");
  if (has_room || !has_message) kit.paragraph(ask.help, ui::Ink::muted, ui::Size::small);
  if (std::optional<Action> pressed_key = draw_keys(state, sheet, writing, kit)) asked.done = pressed_key;
  if (has_room) kit.spring();
  if (pressed == "back") asked.done = GoBack{};
  asked.other = ask.other && pressed == ask.other->key;
  if (pressed == bar.next->key || kit.entered()) asked.words = std::string(sheet.texts[0].text());
  return asked;
}

}  // namespace screens
