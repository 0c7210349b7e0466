// SPDX-License-Identifier: GPL-3.0-or-later
// Four short questions about how somebody likes it here. Each choice holds at once.
#include <array>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/easier_rows.h"

namespace screens {
namespace {

struct SetUpStep {
  std::string_view key, question;
  std::optional<Action> (*draw)(const State& state, const SetUp& screen, ui::Kit& kit);
};

// Words to try the choice on.
void draw_sample(const State& state, ui::Kit& kit) {
  const ui::Scope card = kit.card("sample", {ui::Tone::pine, true, false, true});
  kit.paragraph((*state.say)("set_up.sample"));
}

std::optional<Action> draw_size(const State& state, const SetUp&, ui::Kit& kit) {
  std::optional<Action> done = draw_easier_row(state, {EasierPart::first, "easier.text_size"}, kit);
  draw_sample(state, kit);
  return done;
}

std::optional<Action> draw_colours(const State& state, const SetUp&, ui::Kit& kit) {
  std::optional<Action> done =
      draw_easier_row(state, {EasierPart::first, "easier.theme", RowKind::themes}, kit);
  draw_sample(state, kit);
  return done;
}

std::optional<Action> draw_aloud(const State& state, const SetUp&, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done = draw_easier_row(state, {EasierPart::first, "easier.read_aloud"}, kit);
  const ui::Scope card = kit.card("sample", {ui::Tone::pine, true, false, true});
  kit.paragraph(say("set_up.sample"));
  if (kit.button({"hear", say("set_up.hear"), "sound"})) done = Speak{say("set_up.sample")};
  if (!state.voice_trouble.empty()) kit.status("voice", state.voice_trouble, ui::Tone::warn, "sound");
  return done;
}

std::optional<Action> draw_press(const State& state, const SetUp& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done = draw_easier_row(state, {EasierPart::pressing, "easier.pressing"}, kit);
  if (std::optional<Action> larger =
          draw_easier_row(state, {EasierPart::pressing, "easier.large_controls"}, kit))
    done = larger;
  const ui::Scope card = kit.card("sample", {ui::Tone::pine, true, false, true});
  if (kit.button({"try", say("set_up.try"), "hand"})) done = ShowSetUpStep{screen.at, screen.tries + 1};
  const std::string tries = base::fill(say("set_up.tried"), {{"n", std::to_string(screen.tries)}});
  if (screen.tries > 0) kit.status("tried", tries, ui::Tone::ok, "check");
  return done;
}

constexpr std::array<SetUpStep, 4> set_up_steps{{
    {"set_up size", "set_up.size", &draw_size},
    {"set_up colours", "set_up.colours", &draw_colours},
    {"set_up aloud", "set_up.aloud", &draw_aloud},
    {"set_up press", "set_up.press", &draw_press},
}};

bool is_last_step(const SetUp& screen) { return screen.at + 1 == set_up_steps.size(); }

// Where it was asked for by hand there is a page to go back to.
bool has_way_back(const State& state, const SetUp& screen) {
  return screen.at > 0 || (!state.behind.empty() && !std::holds_alternative<Hub>(state.behind.back()));
}

std::optional<Action> draw_set_up_bar(const State& state, const SetUp& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  ui::BottomBar bar;
  if (has_way_back(state, screen)) bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.saved = save_state(state);
  if (!is_last_step(screen))
    bar.other = ui::ButtonLook{"skip_all", say("set_up.skip_all"), {}, ui::Importance::quiet};
  bar.next = is_last_step(screen)
                 ? ui::ButtonLook{"done", say("easier.done"), "check", ui::Importance::primary}
                 : ui::ButtonLook{"next", say("bar.next"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") return GoBack{};
  if (pressed == "next") return ShowSetUpStep{screen.at + 1};
  if (pressed == "skip_all" || pressed == "done") return LeaveSetUp{};
  return std::nullopt;
}

}  // namespace

std::optional<Action> draw_set_up(const State& state, const SetUp& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const SetUpStep& step = set_up_steps.at(screen.at);
  const std::string place = base::fill(say("set_up.step"), {{"n", std::to_string(screen.at + 1)},
                                                            {"of", std::to_string(set_up_steps.size())}});
  const ui::Scope whole = kit.screen(step.key, say("set_up.title"));
  std::optional<Action> done = draw_top_bar(state, kit, say("set_up.title"), place);
  if (std::optional<Action> bottom = draw_set_up_bar(state, screen, kit)) done = bottom;
  const ui::Scope body = kit.body(step.key);
  kit.heading(1, say(step.question));
  if (std::optional<Action> chosen = step.draw(state, screen, kit)) done = chosen;
  kit.paragraph(say(is_last_step(screen) ? "set_up.change_last" : "set_up.change"), ui::Ink::muted);
  return done;
}

}  // namespace screens
