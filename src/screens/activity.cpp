// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/kept.h"
#include "screens/step_view.h"

namespace screens {
namespace {

std::string place_in_words(const State& state, const content::Stop& stop) {
  const content::Words& say = *state.say;
  return base::fill(say(stop.is_card ? "activity.card" : "activity.question"),
                    {{"n", std::to_string(stop.place)}, {"of", std::to_string(stop.of)}});
}

bool answers_at_once(const steps::Step& step) { return std::holds_alternative<steps::PileSort>(step.kind); }

std::optional<Action> draw_bottom(const StepView& on) {
  const content::Words& say = on.say();
  const content::Stop& stop = on.stop;
  const bool is_explained = std::holds_alternative<steps::Show>(stop.step->kind);
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.saved = save_state(on.state);
  if (stop.is_card) {
    bar.other = ui::ButtonLook{"skip", say("activity.skip_card"), {}, ui::Importance::quiet};
  } else if (!is_explained) {
    bar.other = ui::ButtonLook{"stuck", say("activity.stuck"), {}, ui::Importance::quiet};
  }
  if (!answers_at_once(*stop.step)) {
    bar.next = ui::ButtonLook{"next", say("bar.next"), "arrow-right", ui::Importance::primary, true};
  }
  // What was sorted is kept, and the activity opens here again.
  if (begins_a_turn(on)) bar.next = ui::ButtonLook{"rest", say("activity.rest"), {}, ui::Importance::normal};
  const std::string_view pressed = on.kit.bottom_bar(bar);
  if (walks_within(on, pressed)) return std::nullopt;
  if (pressed == "back") return GoBack{};
  if (pressed == "skip") return Skip{SkipReason::later};
  if (pressed == "stuck") return ShowDialog{Dialog::stuck};
  if (pressed == "next") return Answer{answer_to_give(on), false};
  if (pressed == "rest") return GoTo{GoTo::Place::hub};
  return std::nullopt;
}

std::optional<Action> draw_nudge(const StepView& on) {
  if (!on.activity.nudge) return std::nullopt;
  const content::Words& say = on.say();
  const bool is_pressed = answers_at_once(*on.stop.step);  // nothing of it is on the sheet
  const ui::ButtonLook looks[] = {
      {"more", say(is_pressed ? "nudge.change" : "nudge.add"), {}, ui::Importance::normal},
      {"keep",
       say(on.activity.asked_about.empty() ? "nudge.leave" : "nudge.keep"),
       {},
       ui::Importance::quiet}};
  const std::string_view pressed = on.kit.question("nudge", on.activity.nudge->question, looks);
  if (pressed == "more") return AddMore{};
  if (pressed == "keep") return Answer{is_pressed ? on.activity.asked_about : answer_to_give(on), true};
  return std::nullopt;
}

// What stands here was written down for the learner, or some of what is read back.
std::string written_here(const StepView& on) {
  const steps::Kind& kind = on.stop.step->kind;
  if (std::holds_alternative<steps::Plan>(kind) || std::holds_alternative<steps::ReadBack>(kind))
    return some_written_by(on.state, on.activity.id);
  const learner::Answer* given = on.state.learner->answer(on.stop.slot);
  return given == nullptr ? std::string() : written_by(on.state, *given);
}

std::optional<Action> draw_messages(const StepView& on) {
  const content::Words& say = on.say();
  const State& state = on.state;
  const Activity& screen = on.activity;
  ui::Kit& kit = on.kit;
  if (!state.kept_from.empty()) {
    kit.status("kept", base::fill(say("activity.kept_from"), {{"time", state.kept_from}}), ui::Tone::ok,
               "check");
  }
  if (std::optional<Action> again = draw_save_failed(state, kit)) return again;
  if (const std::string by = written_here(on); !by.empty())
    kit.status("written by", by, ui::Tone::plain, "pencil");
  if (begins_a_turn(on)) {
    kit.news("turn",
             base::fill(say("activity.turn"),
                        {{"n", std::to_string(on.stop.place - 1)}, {"of", std::to_string(on.stop.of)}}),
             ui::Tone::ok, "people");
  } else if (screen.may_swap) {
    // In a group session it is known for whom.
    const auto& next = on.state.sessions.next;
    kit.status("swap",
               next.empty() ? std::string(say("activity.swap"))
                            : base::fill(say("session.swap_next"), {{"name", next.front().name}}),
               ui::Tone::ok, "people");
  }
  if (!screen.feedback.empty()) kit.status("feedback", screen.feedback, ui::Tone::pine, "message");
  if (!screen.missing.empty())
    kit.status("missing", screen.missing, ui::Tone::warn, "lamp", on.stop.question);
  return draw_nudge(on);
}

}  // namespace

std::optional<Action> draw_activity(const State& state, const Activity& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Activity& activity = *state.catalogue->activity(screen.id);
  const content::Stop& stop = screen.stops[screen.at];
  const StepView on{state, screen, stop, sheet, kit};
  const std::string key = "stop " + stop.slot + page_within(on);
  const ui::Scope place = kit.screen(key, activity.title);
  std::optional<Action> done = draw_top_bar(state, kit, activity.title, place_in_words(state, stop));
  if (std::optional<Action> bottom = draw_bottom(on)) done = bottom;
  const ui::Scope body = kit.body(key);
  if (std::optional<Action> message = draw_messages(on)) done = message;
  const auto draw_kind = [&on](const auto& kind) { return view(on, kind); };
  if (std::optional<Action> answer = std::visit(draw_kind, stop.step->kind)) done = answer;
  if (!done && kit.entered() && !walks_within(on, "next")) done = Answer{answer_to_give(on), false};
  return done;
}

}  // namespace screens
