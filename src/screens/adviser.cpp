// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/writing.h"

namespace screens {

namespace {

struct AskLook {
  std::string_view key;
  std::string_view title, question, help, label, next, icon;
  std::string_view wrong;
};

// One page that asks for words which open something.
struct Asked {
  std::optional<Action> other;
  std::optional<base::PrivateWords> words;
};

Asked ask_for_words(const State& state, const AskLook& look, bool can_go_back, Sheet& sheet, ui::Kit& kit) {
  Asked asked;
  const ui::Scope place = kit.screen(look.key, look.title);
  asked.other = draw_top_bar(state, kit, look.title, "");
  ui::BottomBar bar;
  if (can_go_back) bar.back = ui::ButtonLook{"back", (*state.say)("bar.back"), "arrow-left"};
  bar.next = ui::ButtonLook{"next", look.next, look.icon, ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  const ui::Scope body = kit.body(look.key, 230);
  kit.heading(1, look.question);
  // What was wrong takes the place of the help, so that the screen keyboard stays in sight.
  if (look.wrong.empty()) kit.paragraph(look.help, ui::Ink::muted);
  if (!look.wrong.empty()) kit.status("wrong", look.wrong, ui::Tone::warn, "lamp");
  if (std::optional<Action> done = draw_secret(state, look.label, sheet, kit)) asked.other = done;
  if (pressed == "back") asked.other = GoBack{};
  if (pressed == "next" || kit.entered()) asked.words = base::PrivateWords(sheet.texts[0].text());
  return asked;
}

// Not the staff room: one learner's work, which a picture holds shut.
std::optional<Action> draw_opening(const State& state, const Adviser& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string question = base::fill(say("adviser.opens"), {{"name", screen.whose}});
  const Asked asked =
      ask_for_words(state,
                    {"adviser_opens", say("adviser.title"), question, say("adviser.opens_help"),
                     say("adviser.label"), say("adviser.opens_enter"), "lock", screen.wrong},
                    true, sheet, kit);
  if (asked.words) return EnterStaff{*asked.words};
  return asked.other;
}

}  // namespace

std::optional<Action> draw_adviser(const State& state, const Adviser& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_known = state.staff.passphrase_is_set;
  if (is_known && screen.opens != base::Id{}) return draw_opening(state, screen, sheet, kit);
  const Asked asked =
      ask_for_words(state,
                    {"adviser", say("adviser.title"), say(is_known ? "adviser.question" : "adviser.first"),
                     say(is_known ? "adviser.help" : "adviser.first_help"), say("adviser.label"),
                     say(is_known ? "adviser.enter" : "adviser.set"), "lock", screen.wrong},
                    true, sheet, kit);
  if (!asked.words) return asked.other;
  if (is_known) return EnterStaff{*asked.words};
  return SetPassphrase{*asked.words};
}

std::optional<Action> draw_locked(const State& state, const Locked& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const Asked asked =
      ask_for_words(state,
                    {"locked", say("locked.title"), say("locked.question"), say("locked.help"),
                     say("locked.label"), say("locked.open"), "lock", screen.wrong},
                    false, sheet, kit);
  if (asked.words) return Unlock{*asked.words};
  // There is no other place yet: what is behind is locked.
  const GoTo* const go = asked.other ? asked.other->as<GoTo>() : nullptr;
  if (go != nullptr && go->place != GoTo::Place::easier) return std::nullopt;
  return asked.other;
}

std::optional<Action> draw_trouble(const State& state, const Trouble& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("trouble", say("trouble.title"));
  std::optional<Action> done = draw_top_bar(state, kit, say("trouble.title"), "");
  const ui::Scope body = kit.body("trouble", 230);
  kit.spring();
  kit.heading(1, store_sentence(state, screen.fault));  // what the voice says at once
  kit.paragraph(say("trouble.help"), ui::Ink::muted);
  if (kit.button({"home", say("trouble.back"), "home"})) done = GoTo{GoTo::Place::welcome};
  kit.spring();
  return done;
}

}  // namespace screens
