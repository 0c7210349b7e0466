// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"

namespace screens {
namespace {

std::string_view trouble_with_stick(const State& state, const TakeAway& screen) {
  const content::Words& say = *state.say;
  if (screen.stopping) return say("stick.stopped");
  switch (screen.fault) {
    case base::Fault::full:
      return say("stick.full");
    case base::Fault::denied:
      return say("stick.read_only");
    case base::Fault::removed:
    case base::Fault::not_found:
      return say("stick.pulled");
    case base::Fault::corrupt:
      return say("stick.wrong");
    default:
      return say("stick.trouble");
  }
}

struct Side {
  std::string_view title;
  std::string_view words;
  std::string_view icon;
  ui::Tone tone;
};

Side side_of(const State& state, const TakeAway& screen) {
  const content::Words& say = *state.say;
  switch (screen.step) {
    case TakeStep::looking:
      return {say("stick.put_in"), say("stick.put_in_help"), "usb", ui::Tone::pine};
    case TakeStep::ready:
      return {say("stick.found"), say("stick.found_help"), "usb", ui::Tone::pine};
    case TakeStep::writing:
      if (screen.stopping) return {say("stick.stopping"), say("stick.stopping_help"), "usb", ui::Tone::pine};
      return {say("stick.leave_in"), say("stick.leave_in_help"), "usb", ui::Tone::pine};
    case TakeStep::done:
      return {say("stick.take_out"), say(screen.let_go ? "stick.take_out_help" : "stick.take_out_wait"),
              "done-circle", ui::Tone::ok};
    case TakeStep::failed:
      return {say("stick.not_saved"), say("stick.kept_here"), "lamp", ui::Tone::warn};
  }
  return {};
}

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

// One button a stick: to put the work on it, or to try again.
std::optional<Action> draw_sticks(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool again = screen.step == TakeStep::failed;
  if (!again && screen.step != TakeStep::ready) return std::nullopt;
  std::optional<Action> done;
  for (std::size_t i = 0; i < screen.sticks.size(); ++i) {
    const std::string& stick = screen.sticks[i];
    const std::string detail =
        again ? std::string() : base::fill(say("stick.free"), {{"free", screen.free[i]}});
    const std::string label = again ? base::fill(say("stick.try_again"), {{"name", stick}})
                                    : base::fill(say("stick.put_on"), {{"name", stick}, {"free", detail}});
    if (kit.button({stick, label, "usb", ui::Importance::primary}, true)) done = StartTaking{stick};
  }
  return done;
}

void draw_wishes(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.stage("pdf", {say("stick.pdf"), ui::StageState::to_do});
  kit.stage("html", {say("stick.html"), ui::StageState::to_do});
  for (const std::string& paper : screen.papers) kit.stage(paper, {paper, ui::StageState::to_do});
  kit.paragraph(say("stick.same"), ui::Ink::muted);
}

void draw_stages(const State& state, const TakeAway& screen, ui::Kit& kit) {
  if (screen.step == TakeStep::failed) {
    kit.status("trouble", trouble_with_stick(state, screen), ui::Tone::warn, "lamp");
  }
  for (std::size_t i = 0; i < screen.stages.size(); ++i) {
    const StageLine& line = screen.stages[i];
    if (i > 0) kit.gap(0.7f);
    kit.stage(line.words, {line.words, line.state, line.aside});
    if (line.state == ui::StageState::doing) kit.progress("percent", line.words, screen.percent, 100, true);
  }
}

std::optional<Action> draw_what(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const ui::Scope card = kit.card("stages", {ui::Tone::plain, false, false, true});
  kit.heading(1, (*state.say)("stick.what"));
  kit.gap(0.5F);
  std::optional<Action> done;
  const bool is_before = screen.step == TakeStep::looking || screen.step == TakeStep::ready;
  if (is_before) {
    draw_wishes(state, screen, kit);
    done = draw_key(state, screen, kit);
  } else {
    draw_stages(state, screen, kit);
  }
  if (kit.one_column()) return done;
  if (std::optional<Action> stick = draw_sticks(state, screen, kit)) done = stick;
  return done;
}

void draw_side(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const Side side = side_of(state, screen);
  draw_sign_and_words(kit, side.icon, side.tone, 8, side.title, side.words);
  if (screen.made_key) kit.status("key", (*state.say)("stick.made_key"), ui::Tone::ok, "check");
}

std::optional<Action> draw_stick_bar(const State& state, const TakeAway& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  ui::BottomBar bar;
  if (screen.step == TakeStep::writing) {
    bar.back = ui::ButtonLook{"stop", say("stick.stop"), "close"};
  } else {
    bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  }
  if (screen.step == TakeStep::done) {
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
      screen.stick.empty() ? std::string() : base::fill(say("stick.named"), {{"name", screen.stick}});
  std::optional<Action> done = draw_top_bar(state, kit, say("stick.title"), subtitle);
  if (std::optional<Action> bar = draw_stick_bar(state, screen, kit)) done = bar;
  const bool is_busy = screen.step == TakeStep::writing;
  const ui::Scope body = kit.body("take_away");
  // In one column what the person has to do or to leave comes first.
  if (kit.one_column()) {
    draw_side(state, screen, kit);
    if (std::optional<Action> stick = draw_sticks(state, screen, kit)) done = stick;
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
  // While the stick is written only Stop may be pressed: a half-done file helps nobody.
  if (is_busy && done && !std::holds_alternative<StopTaking>(*done) &&
      !std::holds_alternative<ReadToMe>(*done)) {
    return std::nullopt;
  }
  return done;
}

}  // namespace screens
