// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"

namespace screens {
namespace {

struct Counted {
  int kept = 0;
  int private_ones = 0;
};

Counted count_answers(const learner::Record& record, const std::string& activity) {
  Counted counted;
  for (const auto& [slot, answer] : record.answers) {
    if (!slot.starts_with(activity + "/") || answer.skipped) continue;
    ++counted.kept;
    if (answer.ring == learner::Ring::just_me) ++counted.private_ones;
  }
  return counted;
}

std::string detail_of(const State& state, const content::Activity& activity) {
  const content::Words& say = *state.say;
  const Counted counted = count_answers(*state.learner, activity.id);
  if (counted.kept == 0) return say("folder.nothing");
  std::string words = base::fill(say("folder.answers"), {{"n", std::to_string(counted.kept)}});
  if (counted.private_ones > 0) {
    words += " " + base::fill(say("folder.private"), {{"n", std::to_string(counted.private_ones)}});
  }
  return words;
}

}  // namespace

std::optional<Action> draw_folder(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope screen = kit.screen("folder", say("hub.folder"));
  std::optional<Action> done = draw_top_bar(state, kit, say("hub.folder"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.next = ui::ButtonLook{"take", say("folder.take"), "usb", ui::Importance::primary};
  if (state.site.may_print)
    bar.other = ui::ButtonLook{"print", say("print.title"), "printer", ui::Importance::quiet};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "take") done = GoTo{GoTo::Place::take_away};
  if (pressed == "print") done = GoTo{GoTo::Place::print};
  const ui::Scope body = kit.body("folder", 260);
  kit.heading(1, base::fill(say("folder.of"), {{"name", state.learner->name}}));
  kit.paragraph(say("folder.what"), ui::Ink::muted);
  for (const content::Stretch arm : all_arms) {
    if (progress_of(state, arm).of == 0) continue;
    kit.heading(2, title_of(state, arm));
    if (std::optional<Action> pressed_card = draw_activities(state, arm, kit, detail_of)) done = pressed_card;
  }
  return done;
}

}  // namespace screens
