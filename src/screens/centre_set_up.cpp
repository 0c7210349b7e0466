// SPDX-License-Identifier: GPL-3.0-or-later
// The first set-up: eight questions about the centre, one a page, each kept at once.
#include "base/text.h"
#include "screens/ask.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/people.h"

namespace screens {
namespace {

std::string step_of(const State& state, std::size_t at) {
  return base::fill((*state.say)("centre.step"),
                    {{"n", std::to_string(at + 1)}, {"m", std::to_string(set_up_pages)}});
}

// What somebody does here: several may be ticked.
std::optional<Action> draw_your_work(const State& state, const CentreSetUp& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("set-up work", say("centre.your_work"));
  std::optional<Action> done = draw_top_bar(state, kit, say("centre.title"), step_of(state, screen.at));
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.other = ui::ButtonLook{"later", say("centre.later")};
  bar.next = ui::ButtonLook{"next", say("bar.next"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  const ui::Scope body = kit.body("set-up work", 230);
  kit.heading(1, say("centre.your_work"));
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  kit.paragraph(say("centre.your_work_help"), ui::Ink::muted);
  const centre::Staff* me = state.roster.staff_member(state.staff.account);
  if (me != nullptr) {
    if (std::optional<Action> ticked = draw_roles(state, *me, kit)) done = ticked;
  }
  if (pressed == "back") done = GoBack{};
  if (pressed == "later") done = LeaveCentreSetUp{};
  if (pressed == "next") done = GiveWords{};
  return done;
}

}  // namespace

std::optional<Action> draw_centre_set_up(const State& state, const CentreSetUp& screen, Sheet& sheet,
                                         ui::Kit& kit) {
  const SetUpPage& page = set_up_page(screen.at);
  if (page.question == SetUpQuestion::your_work) return draw_your_work(state, screen, kit);
  const content::Words& say = *state.say;
  const std::string step = step_of(state, screen.at);
  LineQuestion ask{page.words,      say("centre.title"), step,
                   say(page.words), say("centre.label"), say(page.help)};
  ask.wrong = screen.wrong;
  ask.other = ui::ButtonLook{"later", say("centre.later")};
  const LineAsked asked = ask_line(state, ask, sheet, kit);
  if (asked.words) return GiveWords{*asked.words};
  if (asked.other) return LeaveCentreSetUp{};
  return asked.done;
}

}  // namespace screens
