// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/output.h"

namespace screens {
namespace {

// The stick may open the work here, or does already.
std::optional<Action> draw_key(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.gap(0.5F);
  const bool is_ticked = kit.check({"key", say("stick.as_key"), {}, "key", screen.as_key});
  kit.gap(0.5F);
  if (is_ticked) return MakeStickKey{!screen.as_key};
  const centre::Learner* one = state.roster.learner(state.learner->learner);
  const bool has_key = one != nullptr && !one->stick.empty();
  if (!has_key) return std::nullopt;
  const bool is_stopped = kit.button({"no_key", say("stick.stop_key"), "close"});
  kit.gap(0.5F);
  if (is_stopped) return StopStickKey{};
  return std::nullopt;
}

void draw_wishes(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.stage("pdf", {say("stick.pdf"), ui::StageState::to_do});
  kit.stage("html", {say("stick.html"), ui::StageState::to_do});
  for (const std::string& paper : screen.papers) kit.stage(paper, {paper, ui::StageState::to_do});
  kit.paragraph(say("stick.same"), ui::Ink::muted);
}

std::optional<Action> draw_what(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const ui::Scope card = kit.card("stages", {ui::Tone::plain, false, false, true});
  kit.heading(1, (*state.say)("stick.what"));
  kit.gap(0.5F);
  std::optional<Action> done;
  const bool is_before = screen.to.step == TakeStep::looking || screen.to.step == TakeStep::ready;
  if (is_before) {
    draw_wishes(state, screen, kit);
    done = draw_key(state, screen, kit);
  } else {
    draw_stages(state, screen.to, kit);
  }
  if (kit.one_column()) return done;
  if (std::optional<Action> stick = draw_sticks(state, screen.to, kit)) done = stick;
  return done;
}

void draw_side(const State& state, const TakeAway& screen, ui::Kit& kit) {
  draw_stick_side(state, screen.to, learners_output, kit);
  if (screen.made_key) kit.status("key", (*state.say)("stick.made_key"), ui::Tone::ok, "check");
}

std::optional<Action> draw_stick_bar(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  ui::BottomBar bar;
  if (screen.to.step == TakeStep::writing) {
    bar.back = ui::ButtonLook{"stop", say("stick.stop"), "close"};
  } else {
    bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  }
  if (screen.to.step == TakeStep::done) {
    bar.next = ui::ButtonLook{"home", say("done.go_on"), "arrow-right", ui::Importance::primary, true};
  }
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "stop") return StopTaking{};
  if (pressed == "back") return GoBack{};
  if (pressed == "home") return GoTo{GoTo::Place::hub};
  return std::nullopt;
}

}  // namespace

std::optional<Action> draw_take_away(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("take_away", say("stick.title"));
  const std::string subtitle =
      screen.to.stick.empty() ? std::string() : base::fill(say("stick.named"), {{"name", screen.to.stick}});
  std::optional<Action> done = draw_top_bar(state, kit, say("stick.title"), subtitle);
  if (std::optional<Action> bar = draw_stick_bar(state, screen, kit)) done = bar;
  const ui::Scope body = kit.body("take_away");
  // In one column what the person has to do or to leave comes first.
  if (kit.one_column()) {
    draw_side(state, screen, kit);
    if (std::optional<Action> stick = draw_sticks(state, screen.to, kit)) done = stick;
    if (std::optional<Action> inside = draw_what(state, screen, kit)) done = inside;
  } else {
    const float shares[] = {0.68f, 0.32f};
    ui::Kit::Columns columns(kit.columns("take", shares));
    if (std::optional<Action> inside = draw_what(state, screen, kit)) done = inside;
    columns.next();
    kit.spring();
    draw_side(state, screen, kit);
    kit.spring();
  }
  return is_under_way(screen.to) ? only_stop(std::move(done)) : done;
}

}  // namespace screens
