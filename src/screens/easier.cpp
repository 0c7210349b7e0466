// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/draw.h"
#include "screens/easier_rows.h"

namespace screens {
namespace {

struct PartLook {
  EasierPart part;
  std::string_view key, title, icon;
  EasierPart above = EasierPart::first;  // where it is reached from, and where Back leads
};

constexpr PartLook parts[] = {
    {EasierPart::seeing, "more seeing", "easier.seeing", "eye"},
    {EasierPart::hearing, "more hearing", "easier.hearing", "sound"},
    {EasierPart::pressing, "more pressing", "easier.pressing_more", "hand"},
    {EasierPart::writing, "more writing", "easier.writing", "pencil"},
    {EasierPart::keys, "keys", "easier.keys", "hand", EasierPart::pressing},
    {EasierPart::switches, "switches", "easier.switches", "hand", EasierPart::pressing},
    {EasierPart::dwelling, "dwelling", "easier.dwelling", "hand", EasierPart::pressing},
};

std::string_view title_of_part(const State& state, EasierPart part) {
  const content::Words& say = *state.say;
  for (const PartLook& look : parts) {
    if (look.part == part) return say(look.title);
  }
  return say("bar.easier");
}

EasierPart above(EasierPart part) {
  for (const PartLook& look : parts) {
    if (look.part == part) return look.above;
  }
  return EasierPart::first;
}

std::optional<Action> draw_ways_on(const State& state, EasierPart from, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::vector<ui::ButtonLook> looks;
  for (const PartLook& look : parts) {
    if (look.above == from) looks.push_back({look.key, say(look.title), look.icon});
  }
  if (from == EasierPart::first) {
    looks.push_back({"set_up", say("easier.set_up"), "arrow-right-circle"});
    looks.push_back({"works", say("works.title"), "done-circle"});
  }
  if (looks.empty()) return std::nullopt;
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == "set_up") return GoTo{GoTo::Place::set_up};
  if (pressed == "works") return GoTo{GoTo::Place::what_works};
  for (const PartLook& look : parts) {
    if (look.key == pressed) return ShowEasierPart{look.part};
  }
  return std::nullopt;
}

// What this PC lacks, so that nobody looks for it in vain.
void draw_lacks(const State& state, EasierPart part, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_seeing = part == EasierPart::first;
  const bool is_hearing = part == EasierPart::hearing || part == EasierPart::first;
  for (const a11y::Letters letters : {a11y::Letters::open_dyslexic, a11y::Letters::noto_sans}) {
    if (is_seeing && state.comfort.letters == letters && !kit.has(letters))
      kit.status("no_face", say("easier.no_face"), ui::Tone::warn, "lamp");
  }
  // Where everything is read aloud, it stands above every screen.
  if (is_hearing && !state.voice_trouble.empty() && !state.comfort.read_aloud)
    kit.status("voice", state.voice_trouble, ui::Tone::warn, "sound");
}

}  // namespace

std::optional<Action> draw_easier(const State& state, const Easier& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_first = screen.part == EasierPart::first;
  const std::string_view title = title_of_part(state, screen.part);
  const ui::Scope place = kit.screen(is_first ? "easier" : title, title);
  const ui::ButtonLook buttons[] = {{"read", say("bar.read"), "sound", ui::Importance::quiet},
                                    {"again", say("easier.as_before"), "undo", ui::Importance::quiet}};
  ui::TopBar bar;
  bar.home = ui::ButtonLook{"done", say("easier.done"), "check", ui::Importance::primary};
  bar.title = title;
  bar.subtitle = say("easier.help");
  bar.buttons = buttons;
  const std::string_view pressed = kit.top_bar(bar);
  std::optional<Action> done;
  if (pressed == "done") done = GoBack{};
  ui::BottomBar bottom;
  bottom.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  const bool is_back = !is_first && kit.bottom_bar(bottom) == "back";
  if (is_back || (!is_first && kit.pressed_escape())) done = ShowEasierPart{above(screen.part)};
  if (pressed == "read") done = ReadToMe{};
  if (pressed == "again") done = SetComfort{ui::Comfort{}};
  const ui::Scope body = kit.body("easier");
  for (const EasierRow& row : easier_rows()) {
    if (row.part != screen.part) continue;
    if (std::optional<Action> chosen = draw_easier_row(state, row, kit)) done = chosen;
  }
  if (std::optional<Action> on = draw_ways_on(state, screen.part, kit)) done = on;
  draw_lacks(state, screen.part, kit);
  return done;
}

}  // namespace screens
