// SPDX-License-Identifier: GPL-3.0-or-later
// The learner reads what was written and says yes to it, line by line; what becomes of it; and the whole.
#include "base/text.h"
#include "screens/common.h"
#include "screens/kept.h"
#include "screens/shared_work.h"
#include "screens/talk.h"

namespace screens {
namespace {

using session::GuidanceTalk;
using session::LineSort;

std::string with_name(const State& state, std::string_view key, const Talk& screen) {
  return base::fill((*state.say)(key), {{"name", screen.name}});
}

std::string_view label_of(const State& state, LineSort sort) {
  const content::Words& say = *state.say;
  switch (sort) {
    case LineSort::why:
      return say("talk.line_why");
    case LineSort::point:
      return say("talk.line_point");
    case LineSort::option:
      return say("talk.line_option");
    case LineSort::action:
      return say("talk.line_action");
  }
  return {};
}

std::string by_day(const State& state, const std::optional<base::Date>& day) {
  return day ? base::fill((*state.say)("talk.by"), {{"date", base::in_words(*day)}})
             : std::string((*state.say)("talk.day_none"));
}

void draw_line_words(const State& state, const GuidanceTalk& talk, const session::LineOf& line,
                     ui::Kit& kit) {
  const ui::Scope card = kit.card("line", {ui::Tone::pine, true, false, true});
  kit.paragraph(label_of(state, line.sort), ui::Ink::muted);
  kit.heading(2, session::line_of(talk, line).words, ui::Size::title);
  if (line.sort != LineSort::action) return;
  const session::TalkAction& action = talk.actions[line.at];
  if (!action.who.empty())
    kit.paragraph(base::fill((*state.say)("talk.line_who"), {{"who", action.who}}), ui::Ink::normal,
                  ui::Size::large);
  kit.paragraph(by_day(state, action.day), ui::Ink::normal, ui::Size::large);
}

void draw_part(std::string_view heading, const std::vector<std::string>& lines, ui::Kit& kit) {
  if (lines.empty()) return;
  kit.heading(2, heading);
  const ui::Scope list = kit.list(heading, heading);
  for (const std::string& line : lines) kit.point(line, line, ui::Tone::pine, "check");
}

std::vector<std::string> actions_in_words(const State& state, const learner::Guidance& talk) {
  std::vector<std::string> lines;
  for (const learner::AgreedAction& action : talk.actions) {
    std::vector<std::string> parts = {action.what, action.who};
    if (action.day) parts.push_back(by_day(state, action.day));
    if (action.in_plan) parts.emplace_back((*state.say)("agreed.in_plan"));
    lines.push_back(base::join_sentences(parts));
  }
  return lines;
}

std::vector<std::string> told_in_words(const learner::Guidance& talk) {
  std::vector<std::string> lines;
  for (const learner::Told& each : talk.told)
    lines.push_back(base::join_sentences({each.words, each.source, each.day}));
  return lines;
}

std::string_view face_words(const State& state, learner::Usefulness face) {
  const content::Words& say = *state.say;
  switch (face) {
    case learner::Usefulness::good:
      return say("talk.face_good");
    case learner::Usefulness::all_right:
      return say("talk.face_all_right");
    case learner::Usefulness::not_good:
      return say("talk.face_not_good");
    case learner::Usefulness::not_said:
      break;
  }
  return {};
}

}  // namespace

std::optional<Action> draw_agree(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const GuidanceTalk& talk = screen.now;
  const std::vector<session::LineOf> lines = session::lines_to_agree(talk);
  if (lines.empty()) return std::nullopt;
  const std::size_t at = std::min(talk.at, lines.size() - 1);
  const bool is_agreed = session::line_of(talk, lines[at]).is_agreed;
  draw_line_words(state, talk, lines[at], kit);
  if (is_agreed) kit.status("agreed", say("talk.agree_done"), ui::Tone::ok, "check");
  if (!is_agreed) kit.paragraph(say("talk.agree_help"), ui::Ink::muted);
  std::vector<ui::ButtonLook> looks = {{"change", say("talk.agree_no"), "pencil"}};
  if (at > 0) looks.push_back({"before", say("talk.line_before"), "arrow-left", ui::Importance::quiet});
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == "change") return InBeside{ChangeLine{}};
  if (pressed == "before") return InBeside{TurnTalk{-1}};
  return std::nullopt;
}

std::optional<Action> draw_plan(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const GuidanceTalk& talk = screen.now;
  kit.paragraph(say("talk.plan_seen"));
  kit.point("ring", name_of(state, learner::Ring::my_portfolio), ui::Tone::pine,
            icon_of(learner::Ring::my_portfolio));
  kit.paragraph(who_sees(state, learner::Ring::my_portfolio), ui::Ink::muted);
  std::vector<std::string> steps;
  for (const session::TalkAction& action : talk.actions)
    steps.push_back(base::join_sentences({action.what.words, by_day(state, action.day)}));
  draw_part(say("talk.plan_what"), steps, kit);
  const ui::ChoiceLook looks[] = {
      {"yes", say("talk.plan_yes"), {}, "flag", talk.is_plan_told && talk.into_plan},
      {"no", say("talk.plan_no"), {}, "document", talk.is_plan_told && !talk.into_plan}};
  const std::string_view pressed = kit.ticks("plan", say("talk.plan"), looks, ui::Mark::ring);
  if (pressed.empty()) return std::nullopt;
  return InBeside{TellPlan{pressed == "yes"}};
}

std::optional<Action> draw_face(const State& state, const Talk& screen, ui::Kit& kit) {
  using learner::Usefulness;
  const content::Words& say = *state.say;
  kit.paragraph(with_name(state, "talk.face_help", screen), ui::Ink::muted);
  const Usefulness face = screen.now.face;
  const ui::ChoiceLook looks[] = {
      {"good", say("talk.face_good"), {}, "smile", face == Usefulness::good},
      {"all_right", say("talk.face_all_right"), {}, "neutral", face == Usefulness::all_right},
      {"not_good", say("talk.face_not_good"), {}, "sad", face == Usefulness::not_good}};
  const std::string_view pressed =
      kit.ticks("face", base::fill(say("talk.face"), {{"name", screen.name}}), looks, ui::Mark::ring);
  if (pressed.empty()) return std::nullopt;
  return InBeside{RateTalk{learner::usefulness_from(pressed)}};
}

std::optional<Action> draw_after(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const GuidanceTalk& talk = screen.now;
  std::optional<Action> done;
  const ui::Scope grid = kit.grid("after", say("talk.after"), one_column_letters);
  const std::string& referral = talk.referral;
  if (kit.link_card("referral", "people", ui::Tone::indigo, say("talk.after_referral"),
                    referral.empty() ? std::string(say("talk.after_none")) : referral))
    done = InBeside{WriteInTalk{{TalkWords::referral, 0, {}}}};
  const std::string day =
      talk.follow_up ? base::in_words(*talk.follow_up) : std::string(say("talk.after_no_day"));
  if (kit.link_card("next talk", "calendar", ui::Tone::indigo, say("talk.after_next"), day))
    done = InBeside{AskTalkDay{{TalkDay::next_talk}}};
  return done;
}

void draw_guidance(const State& state, const learner::Guidance& talk, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const auto one = [](const std::string& words) {
    return words.empty() ? std::vector<std::string>{} : std::vector<std::string>{words};
  };
  draw_part(say("agreed.why"), one(talk.why), kit);
  draw_part(say("agreed.points"), talk.points, kit);
  draw_part(say("agreed.options"), talk.options, kit);
  draw_part(say("agreed.told"), told_in_words(talk), kit);
  draw_part(say("agreed.actions"), actions_in_words(state, talk), kit);
  draw_part(say("agreed.referral"), one(talk.referral), kit);
  draw_part(say("agreed.next"), one(talk.follow_up ? base::in_words(*talk.follow_up) : std::string()), kit);
}

std::optional<Action> draw_whole(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const GuidanceTalk& talk = screen.now;
  kit.paragraph(with_name(state, "talk.whole_help", screen), ui::Ink::muted);
  std::vector<std::string> shown;
  for (const SharedWork& work : shared_work(state)) {
    if (std::ranges::find(talk.discussed, work.activity) != talk.discussed.end()) shown.push_back(work.title);
  }
  const learner::Guidance kept =
      session::kept_of(talk, shown, name_of_staff(state, state.staff.account), talk.minutes);
  std::vector<ui::FactLook> facts;
  if (!kept.adviser.empty()) facts.push_back({say("talk.whole_adviser"), kept.adviser});
  facts.push_back(
      {say("talk.whole_place"), say(kept.is_private ? "talk.whole_private" : "talk.whole_not_private")});
  if (kept.face != learner::Usefulness::not_said)
    facts.push_back({say("talk.whole_face"), face_words(state, kept.face)});
  kit.facts("facts", facts);
  draw_guidance(state, kept, kit);
  draw_part(with_name(state, "talk.whole_shown", screen), shown, kit);
  return std::nullopt;
}

std::optional<Action> draw_done(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.spring();
  kit.picture("done-circle", ui::Tone::ok, 5, false);
  const bool in_plan =
      screen.kept && std::ranges::any_of(screen.kept->actions, [](const auto& each) { return each.in_plan; });
  if (in_plan) kit.paragraph(say("talk.done_plan"));
  kit.paragraph(say("talk.done_page"));
  std::optional<Action> done;
  if (kit.button({"print", say("talk.done_print"), "printer"})) done = InBeside{PrintTalk{}};
  kit.spring();
  return done;
}

}  // namespace screens
