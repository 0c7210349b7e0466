// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/fitted.h"
#include "base/text.h"
#include "screens/draw.h"

namespace screens {
namespace {

struct DialogWords {
  Dialog which;
  std::string_view title;
  std::string_view words;
  std::string_view yes;  // the button that goes on, or ""
  std::string_view no;   // the button that closes
};

constexpr DialogWords table[] = {
    {Dialog::help, "help.title", "help.words", "", "help.close"},
    {Dialog::group, "group.title", "group.words", "", "group.close"},
    {Dialog::still_there, "idle.title", "idle.words", "", "idle.stay"},
    {Dialog::stop, "stop.title", "stop.words", "stop.yes", "stop.no"},
};

// Whom a learner can go to with a worry, where the centre told it.
void draw_safety_lead(const State& state, ui::Kit& kit) {
  const std::string_view lead = state.roster.says(centre::field::safeguarding_lead);
  if (lead.empty()) return;
  kit.paragraph(base::fill((*state.say)("help.lead"), {{"name", lead}}));
  const std::string_view place = state.roster.says(centre::field::lead_place);
  if (!place.empty()) kit.paragraph(base::fill((*state.say)("help.lead_place"), {{"place", place}}));
}

// What the words behind the dialog mean.
void draw_meanings(const State& state, ui::Kit& kit) {
  if (state.meanings.empty()) return;
  const ui::Scope list = kit.list("meanings", (*state.say)("help.meanings"));
  for (const content::Meaning& each : state.meanings) {
    const std::string words =
        base::fill((*state.say)("help.meaning"), {{"word", each.word}, {"meaning", each.meaning}});
    kit.point(each.word, words, ui::Tone::pine, "message");
  }
}

bool may_be_left(const State& state) {
  const auto* activity = std::get_if<Activity>(&state.screen);
  return activity != nullptr && activity->stops[activity->at].step->optional;
}

std::optional<Action> draw_stuck(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope dialog = kit.dialog("stuck", say("stuck.title"));
  draw_meanings(state, kit);
  std::optional<Action> done;
  if (kit.button({"not_known", say("stuck.not_known"), "lamp-outline"}, true))
    done = Skip{SkipReason::not_known};
  // What may be left empty is nobody's business: to say nothing is an answer too, and not put off.
  if (may_be_left(state) && kit.button({"not_said", say("stuck.not_said"), "lock"}, true))
    done = Skip{SkipReason::not_said};
  if (!may_be_left(state) && kit.button({"later", say("stuck.later"), "arrow-right"}, true))
    done = Skip{SkipReason::later};
  if (kit.button({"help", say("stuck.help"), "people"}, true)) done = ShowDialog{Dialog::help};
  kit.foot();
  if (kit.button({"close", say("stuck.close"), "pencil", ui::Importance::primary}, true))
    done = CloseDialog{};
  if (kit.dismissed()) done = CloseDialog{};
  return done;
}

// Whatever key comes is taken (app/intake.h); the mouse is needed to get out of here.
std::optional<Action> draw_learn_switch(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope dialog = kit.dialog("learn_switch", say("switch.learn_title"));
  kit.paragraph(say("switch.learn_words"));
  std::optional<Action> done;
  if (kit.button({"mouse", say("switch.use_mouse"), "hand"}, true)) done = SwitchLearnt{a11y::pointer_number};
  kit.foot();
  if (kit.button({"keep", say("switch.keep"), "check", ui::Importance::primary}, true) || kit.dismissed())
    done = CloseDialog{};
  return done;
}

// For who writes the pack.
std::optional<Action> draw_pack_mistakes(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope dialog = kit.dialog("pack_mistakes", say("preview.mistakes"));
  kit.paragraph(say("preview.mend"));
  for (const std::string& mistake : state.pack_mistakes) kit.point(mistake, mistake, ui::Tone::warn, "lamp");
  std::optional<Action> done;
  kit.foot();
  if (kit.button({"close", say("preview.close"), "check", ui::Importance::primary}, true) || kit.dismissed())
    done = CloseDialog{};
  return done;
}

}  // namespace

std::optional<Action> draw_dialog(const State& state, ui::Kit& kit) {
  if (state.dialog == Dialog::learn_switch) return draw_learn_switch(state, kit);
  if (state.dialog == Dialog::stuck) return draw_stuck(state, kit);
  if (state.dialog == Dialog::pack_mistakes) return draw_pack_mistakes(state, kit);
  const content::Words& say = *state.say;
  std::optional<Action> done;
  for (const DialogWords& words : table) {
    if (words.which != state.dialog) continue;
    const ui::Scope dialog = kit.dialog(words.title, say(words.title));
    kit.paragraph(say(words.words));
    if (words.which == Dialog::help) draw_safety_lead(state, kit);
    if (words.which == Dialog::help) draw_meanings(state, kit);
    if (!words.yes.empty() && kit.button({"yes", say(words.yes), "leave", ui::Importance::primary}, true))
      done = SignOut{};
    if (state.dialog == Dialog::help && kit.button({"call", say("call.ask"), "hand"}, true))
      done = GoTo{GoTo::Place::call};
    if (state.dialog == Dialog::help && kit.button({"works", say("help.works"), "done-circle"}, true))
      done = GoTo{GoTo::Place::what_works};
    kit.foot();
    const auto weight = words.yes.empty() ? ui::Importance::primary : ui::Importance::normal;
    if (kit.button({"no", say(words.no), "check", weight}, true) || kit.dismissed()) {
      done = state.dialog == Dialog::still_there ? Action(StillHere{}) : Action(CloseDialog{});
    }
  }
  return done;
}

}  // namespace screens
