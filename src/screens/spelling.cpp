// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling: one doubtful word at a time, as a gentle question. Nothing is marked, nothing is changed unasked.
#include "base/text.h"
#include "screens/writing.h"

namespace screens {
namespace {

// The chosen word in the place of the doubtful one, if that still stands there.
Action put_in_place(const SpellingCheck& spelling, const std::string& word, Sheet& sheet) {
  const typing::Doubt& doubt = *spelling.doubt;
  if (spelling.box >= sheet.texts.size()) return StopSpelling{};
  ui::TextModel& text = sheet.texts[spelling.box];
  const bool is_there = doubt.start <= text.text().size() &&
                        std::string_view(text.text()).substr(doubt.start, doubt.length) == doubt.word;
  if (!is_there) return StopSpelling{};
  text.move_to(doubt.start, false);
  text.move_to(doubt.start + doubt.length, true);
  if (text.insert(word)) ++sheet.changes;
  text.move_to(text.text().size(), false);
  return CheckSpelling{spelling.box, text.text(), doubt.start + word.size(), {}};
}

// Each word can be heard before it is chosen.
std::optional<Action> draw_choice(const State& state, const std::string& word, Sheet& sheet, ui::Kit& kit) {
  const std::string hear = base::fill((*state.say)("spelling.hear"), {{"word", word}});
  const std::string use_key = "use " + word;
  const std::string hear_key = "hear " + word;
  ui::ButtonLook listen{hear_key, hear, "sound", ui::Importance::quiet};
  listen.icon_only = true;
  const ui::ButtonLook looks[] = {{use_key, word}, listen};
  const ui::Scope both = kit.list("word " + word, "");
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == hear_key) return Speak{word};
  if (pressed == use_key) return put_in_place(state.spelling, word, sheet);
  return std::nullopt;
}

}  // namespace

std::optional<Action> draw_spelling(const State& state, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const SpellingCheck& spelling = state.spelling;
  const std::vector<std::string>& choices = spelling.doubt->choices;
  const ui::Scope dialog = kit.dialog("spelling", say("spelling.title"));
  std::optional<Action> done;
  kit.paragraph(base::fill(say(choices.empty() ? "spelling.unknown" : "spelling.wrote"),
                           {{"word", spelling.doubt->word}}));
  for (const std::string& word : choices) {
    if (std::optional<Action> pressed = draw_choice(state, word, sheet, kit)) done = pressed;
  }
  kit.foot();
  const ui::ButtonLook looks[] = {{"keep", say("spelling.keep"), "check", ui::Importance::primary},
                                  {"stop", say("spelling.stop"), {}, ui::Importance::quiet}};
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == "keep" && spelling.box < sheet.texts.size()) {
    const typing::Doubt& doubt = *spelling.doubt;
    done =
        CheckSpelling{spelling.box, sheet.texts[spelling.box].text(), doubt.start + doubt.length, doubt.word};
  }
  if (pressed == "stop" || kit.dismissed()) done = StopSpelling{};
  return done;
}

}  // namespace screens
