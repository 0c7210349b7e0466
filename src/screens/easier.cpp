// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/draw.h"
#include "ui/theme.h"

namespace screens {
namespace {

constexpr int sizes = 5;

std::optional<Action> draw_sizes(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.heading(2, say("easier.size"), ui::Size::body);
  const ui::Scope grid = kit.grid("size", say("easier.size"), 13);
  for (int size = 1; size <= sizes; ++size) {
    const std::string key = "size " + std::to_string(size);
    const std::string& words = say("easier.size_" + std::to_string(size));
    if (kit.radio({key, words, {}, {}, state.comfort.text_size == size})) {
      ui::Comfort comfort = state.comfort;
      comfort.text_size = size;
      return SetComfort{comfort};
    }
  }
  return std::nullopt;
}

std::optional<Action> draw_themes(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.heading(2, say("easier.colours"), ui::Size::body);
  const ui::Scope grid = kit.grid("colours", say("easier.colours"), 16);
  for (const ui::Theme& look : ui::themes()) {
    const std::string_view theme = look.name;
    if (kit.radio({theme, theme, {}, {}, state.comfort.theme == theme})) {
      ui::Comfort comfort = state.comfort;
      comfort.theme = theme;
      return SetComfort{comfort};
    }
  }
  return std::nullopt;
}

std::optional<Action> draw_switch(const State& state, ui::Kit& kit, std::string_view title,
                                  std::string_view off, std::string_view on, bool ui::Comfort::*which) {
  const content::Words& say = *state.say;
  kit.heading(2, say(title), ui::Size::body);
  const ui::Scope grid = kit.grid(title, say(title), 20);
  ui::Comfort comfort = state.comfort;
  std::optional<Action> done;
  if (kit.radio({off, say(off), {}, {}, !(comfort.*which)})) {
    comfort.*which = false;
    done = SetComfort{comfort};
  }
  if (kit.radio({on, say(on), {}, {}, state.comfort.*which})) {
    comfort.*which = true;
    done = SetComfort{comfort};
  }
  return done;
}

}  // namespace

std::optional<Action> draw_easier(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope screen = kit.screen("easier", say("bar.easier"));
  const ui::ButtonLook buttons[] = {{"read", say("bar.read"), "sound", ui::Importance::quiet},
                                    {"again", say("easier.as_before"), "undo", ui::Importance::quiet}};
  ui::TopBar bar;
  bar.home = ui::ButtonLook{"done", say("easier.done"), "check", ui::Importance::primary};
  bar.title = say("bar.easier");
  bar.subtitle = say("easier.help");
  bar.buttons = buttons;
  const std::string_view pressed = kit.top_bar(bar);
  std::optional<Action> done;
  if (pressed == "done") done = GoBack{};
  if (pressed == "read") done = ReadToMe{};
  if (pressed == "again") done = SetComfort{ui::Comfort{}};
  const ui::Scope body = kit.body("easier");
  if (std::optional<Action> size = draw_sizes(state, kit)) done = size;
  if (std::optional<Action> theme = draw_themes(state, kit)) done = theme;
  const std::optional<Action> aloud = draw_switch(state, kit, "easier.aloud", "easier.aloud_off",
                                                  "easier.aloud_on", &ui::Comfort::read_aloud);
  if (aloud) done = aloud;
  const std::optional<Action> typing = draw_switch(state, kit, "easier.typing", "easier.real_keys",
                                                   "easier.screen_keys", &ui::Comfort::screen_keys);
  if (typing) done = typing;
  if (!state.voice_trouble.empty()) kit.status("voice", state.voice_trouble, ui::Tone::warn, "sound");
  return done;
}

}  // namespace screens
