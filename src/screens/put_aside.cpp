// SPDX-License-Identifier: GPL-3.0-or-later
// The learner puts private words away: nobody sees them any more, the learner neither.
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/kept.h"

namespace screens {

std::optional<Action> draw_put_aside(const State& state, const PutAside& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::optional<assessment::Kept> kept = kept_at(state, screen.activity, screen.slot);
  const std::string title = say("aside.title");
  const ui::Scope place = kit.screen("aside " + screen.slot, kept ? title + " " + kept->question : title);
  std::optional<Action> done = draw_top_bar(state, kit, title_of_activity(state, screen.activity), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"no", say("move.not_now"), "close"};
  bar.saved = save_state(state);
  if (kept && screen.wrong.empty())
    bar.next = ui::ButtonLook{"yes", say("aside.yes"), "trash", ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "no") done = GoBack{};
  if (pressed == "yes") done = PutAsideNow{};
  const ui::Scope body = kit.body("aside " + screen.slot, 240);
  kit.heading(1, title);
  if (!kept) return done;
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  if (std::optional<Action> again = draw_save_failed(state, kit)) done = again;
  {
    const ui::Scope card = kit.card("shown", {ui::Tone::pine, true});
    kit.paragraph(kept->question, ui::Ink::muted);
    for (const std::string& line : base::split(kept->words, '\n')) kit.paragraph(line);
  }
  kit.paragraph(say("aside.what"));
  kit.paragraph(say("aside.all"), ui::Ink::muted);
  return done;
}

}  // namespace screens
