// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/pictures.h"

namespace screens {
namespace {

// What came of the last taps takes the place of the question: it says what to do now, too.
std::string question_of(const State& state, const PictureKey& screen) {
  const content::Words& say = *state.say;
  if (!screen.said.empty()) return say(screen.said);
  switch (screen.step) {
    case KeyStep::tapping:
      return base::fill(say(screen.of > 1 ? "picture.tap_many" : "picture.tap"), {{"name", screen.name}});
    case KeyStep::choosing:
      return say(screen.of > 1 ? "picture.choose_many" : "picture.choose");
    case KeyStep::choosing_again:
      return say(screen.of > 1 ? "picture.again_many" : "picture.again");
  }
  return {};
}

// "1 of 3 tapped": it never says which. It stands in the bar, so that all pictures stay in sight.
std::string tapped_of(const State& state, const PictureKey& screen) {
  if (screen.of < 2) return {};
  return base::fill((*state.say)("picture.tapped"),
                    {{"n", std::to_string(screen.tapped.size())}, {"of", std::to_string(screen.of)}});
}

std::optional<Action> draw_tiles_of_key(const State& state, const std::string& question, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::vector<ui::ChoiceLook> looks;
  for (const Picture& picture : key_pictures)
    looks.push_back({picture.id, say(picture.word), {}, picture.id});
  const std::string_view pressed = kit.pictures("pictures", question, looks);
  if (pressed.empty()) return std::nullopt;
  return TapPicture{std::string(pressed)};
}

std::optional<Action> draw_missed(const State& state, const PictureKey& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.spring();
  kit.heading(1, base::fill(say("picture.missed"), {{"name", screen.name}}));
  kit.paragraph(say("picture.missed_help"), ui::Ink::muted);
  std::optional<Action> done;
  if (kit.button({"staff", say("picture.staff"), "lock", ui::Importance::primary})) done = AskStaffToOpen{};
  kit.spring();
  return done;
}

}  // namespace

std::optional<Action> draw_picture_key(const State& state, const PictureKey& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_open = screen.step != KeyStep::tapping;
  const bool is_shut = !is_open && screen.misses >= PictureKey::most_misses;
  const std::string_view title = say(is_open ? "picture.title_choose" : "picture.title");
  // Each step is a screen of its own: the voice goes back to the question, and names no picture.
  const std::string key = "picture_key " + std::to_string(static_cast<int>(screen.step)) + " " +
                          std::to_string(is_shut ? 0 : screen.misses + 1);
  const ui::Scope place = kit.screen(key, title);
  const std::string question = question_of(state, screen);
  // Large words leave no height for a title that says the same.
  const bool has_title = is_shut || !kit.one_column();
  std::optional<Action> done = draw_top_bar(state, kit, has_title ? title : std::string_view(question), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say(is_open ? "picture.not_now" : "bar.back"), "arrow-left"};
  if (!is_open && !is_shut)
    bar.other = ui::ButtonLook{"staff", say("picture.staff"), "lock", ui::Importance::quiet};
  const std::string tapped = tapped_of(state, screen);
  if (!is_shut && !tapped.empty()) bar.saved = {tapped, ui::Tone::plain, "hand"};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "staff") done = AskStaffToOpen{};
  const ui::Scope body = kit.body("picture_key");
  if (is_shut) {
    if (std::optional<Action> asked = draw_missed(state, screen, kit)) done = asked;
    return done;
  }
  if (has_title) kit.heading(1, question);
  if (state.saving == Saving::failed)
    kit.status("failed", store_sentence(state, state.save_fault), ui::Tone::warn, "lamp");
  if (std::optional<Action> tap = draw_tiles_of_key(state, question, kit)) done = tap;
  return done;
}

}  // namespace screens
