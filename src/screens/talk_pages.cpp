// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a talk until what was said is read: limits first, then what was shared, then the talk itself.
#include "base/text.h"
#include "screens/common.h"
#include "screens/shared_work.h"
#include "screens/talk.h"

namespace screens {
namespace {

using session::GuidanceTalk;
using session::TalkPage;

std::string filled(const State& state, std::string_view key, const Talk& screen) {
  return base::fill((*state.say)(key), {{"name", screen.name}});
}

void draw_what_talk_is(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string lead = safety_lead(state);
  const std::string safe = lead.empty() ? std::string(say("talk.limits_safe_nobody"))
                                        : base::fill(say("talk.limits_safe"), {{"lead", lead}});
  const ui::Scope card = kit.card("limits", {ui::Tone::pine, true});
  kit.point("what", filled(state, "talk.limits_what", screen), ui::Tone::pine, "target");
  kit.point("private", say("talk.limits_private"), ui::Tone::pine, "lock");
  kit.point("safe", safe, ui::Tone::warn, "umbrella");
  kit.point("kept", say("talk.limits_kept"), ui::Tone::pine, "document");
  kit.point("seen", say("talk.limits_seen"), ui::Tone::pine, "eye");
}

struct ListLook {
  TalkPage page;
  TalkWords what;
  std::string_view help, add, icon;
};
constexpr ListLook lists[] = {
    {TalkPage::points, TalkWords::point, "talk.points_help", "talk.points_add", "message"},
    {TalkPage::options, TalkWords::option, "talk.options_help", "talk.options_add", "fork"},
    {TalkPage::information, TalkWords::told, "talk.information_help", "talk.information_add", "book"},
    {TalkPage::actions, TalkWords::action, "talk.actions_help", "talk.actions_add", "flag"},
};

struct LineLook {
  std::string words, detail;
};

std::string detail_of_action(const State& state, const session::TalkAction& action) {
  const std::string by = action.day
                             ? base::fill((*state.say)("talk.by"), {{"date", base::in_words(*action.day)}})
                             : std::string((*state.say)("talk.day_none"));
  return base::join_sentences({action.who, by});
}

std::vector<LineLook> looks_of(const State& state, const GuidanceTalk& talk, TalkWords what) {
  const std::string change = (*state.say)("talk.change");
  std::vector<LineLook> looks;
  if (what == TalkWords::point)
    for (const session::AgreedLine& line : talk.points) looks.push_back({line.words, change});
  if (what == TalkWords::option)
    for (const session::AgreedLine& line : talk.options) looks.push_back({line.words, change});
  if (what == TalkWords::told)
    for (const learner::Told& each : talk.told)
      looks.push_back(
          {each.words, each.source.empty() ? change : base::join_sentences({each.source, each.day})});
  if (what == TalkWords::action)
    for (const session::TalkAction& action : talk.actions)
      looks.push_back({action.what.words, detail_of_action(state, action)});
  return looks;
}

}  // namespace

std::size_t lines_in(const GuidanceTalk& talk, TalkWords what) {
  switch (what) {
    case TalkWords::point:
      return talk.points.size();
    case TalkWords::option:
      return talk.options.size();
    case TalkWords::told:
    case TalkWords::told_source:
    case TalkWords::told_day:
      return talk.told.size();
    case TalkWords::action:
    case TalkWords::action_who:
      return talk.actions.size();
    case TalkWords::why:
    case TalkWords::referral:
      break;
  }
  return 1;
}

std::optional<Action> draw_limits(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const GuidanceTalk& talk = screen.now;
  std::optional<Action> done;
  draw_what_talk_is(state, screen, kit);
  constexpr std::string_view ticks[GuidanceTalk::limits] = {"talk.tick_what", "talk.tick_limit",
                                                            "talk.tick_stop"};
  {
    const ui::Scope list = kit.grid("ticks", screen.name, one_column_letters);
    for (std::size_t i = 0; i < std::size(ticks); ++i) {
      if (kit.check({ticks[i], say(ticks[i]), {}, {}, talk.ticked[i]})) done = InBeside{TickLimit{i}};
    }
  }
  kit.heading(2, say("talk.place"));
  const ui::ChoiceLook looks[] = {{"yes", say("talk.place_yes"), {}, "lock", talk.is_private == true},
                                  {"no", say("talk.place_no"), {}, "people", talk.is_private == false}};
  const std::string_view pressed = kit.ticks("place", say("talk.place"), looks, ui::Mark::ring);
  if (!pressed.empty()) done = InBeside{TellPlace{pressed == "yes"}};
  if (talk.is_private == false)
    kit.status("better", filled(state, "talk.place_better", screen), ui::Tone::warn, "lamp");
  return done;
}

std::optional<Action> draw_aims(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const GuidanceTalk& talk = screen.now;
  std::optional<Action> done;
  kit.paragraph(say("talk.aims_help"), ui::Ink::muted);
  const std::string before = aims_before(state);
  if (!talk.why.words.empty()) {
    const ui::Scope card = kit.card("why", {ui::Tone::pine, true});
    kit.paragraph(talk.why.words, ui::Ink::normal, ui::Size::large);
  }
  if (!before.empty() && before != talk.why.words) {
    kit.paragraph(base::fill(say("talk.aims_before"), {{"words", before}}));
    if (kit.button({"use", say("talk.aims_use"), "check"})) {
      done = InBeside{WriteInTalk{{TalkWords::why, 0, before}}};
    }
  }
  const std::string write =
      filled(state, talk.why.words.empty() ? "talk.aims_write" : "talk.aims_change", screen);
  if (kit.button({"write", write, "pencil"})) done = InBeside{WriteInTalk{{TalkWords::why, 0, {}}}};
  return done;
}

std::optional<Action> draw_shown(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<SharedWork> all = shared_work(state);
  if (all.empty()) {
    kit.paragraph(say("talk.shown_nothing"));
    return std::nullopt;
  }
  const std::size_t at = std::min(screen.now.at, all.size() - 1);
  const SharedWork& work = all[at];
  const auto& left_out = screen.now.left_out;
  const bool is_out = std::ranges::find(left_out, work.activity) != left_out.end();
  {
    const ui::Scope card = kit.card("thing", {ui::Tone::pine, true});
    kit.heading(2, work.title);
    for (const assessment::Kept& thing : work.things) {
      kit.paragraph(thing.question, ui::Ink::muted);
      for (const std::string& line : base::split(thing.words, '\n')) kit.paragraph(line);
    }
    if (is_out) kit.status("out", say("talk.shown_is_out"), ui::Tone::plain, "lock");
  }
  kit.paragraph(say("talk.shown_only"), ui::Ink::muted);
  std::vector<ui::ButtonLook> looks;
  if (at + 1 < all.size()) looks.push_back({"after", say("talk.shown_next"), "arrow-right"});
  if (at > 0) looks.push_back({"before", say("talk.shown_before"), "arrow-left"});
  looks.push_back({"leave", say(is_out ? "talk.shown_in" : "talk.shown_out"), is_out ? "undo" : "lock",
                   ui::Importance::quiet});
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == "after") return InBeside{TurnTalk{1}};
  if (pressed == "before") return InBeside{TurnTalk{-1}};
  if (pressed == "leave") return InBeside{LeaveOutOfTalk{!is_out}};
  return std::nullopt;
}

std::optional<Action> draw_questions(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<std::string> questions = talk_questions(state);
  const std::size_t at = std::min(screen.now.at, questions.size() - 1);
  {
    const ui::Scope card = kit.card("question", {ui::Tone::indigo, true, false, true});
    kit.heading(2, questions[at], ui::Size::title);
  }
  kit.paragraph(say("talk.questions_free"), ui::Ink::muted);
  std::vector<ui::ButtonLook> looks;
  const bool has_room = screen.now.points.size() < GuidanceTalk::most_lines;
  const std::string write = filled(state, "talk.write_said", screen);
  if (has_room) looks.push_back({"write", write, "pencil"});
  if (at + 1 < questions.size()) looks.push_back({"after", say("talk.another"), "arrow-right"});
  if (at > 0) looks.push_back({"before", say("talk.one_before"), "arrow-left", ui::Importance::quiet});
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == "after") return InBeside{TurnTalk{1}};
  if (pressed == "before") return InBeside{TurnTalk{-1}};
  if (pressed == "write") return InBeside{WriteInTalk{{TalkWords::point, screen.now.points.size(), {}}}};
  return std::nullopt;
}

std::optional<Action> draw_lines(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ListLook& list = *std::find_if(std::begin(lists), std::end(lists) - 1,
                                       [&](const ListLook& each) { return each.page == screen.now.page; });
  std::optional<Action> done;
  kit.paragraph(say(list.help), ui::Ink::muted);
  const std::vector<LineLook> looks = looks_of(state, screen.now, list.what);
  if (looks.empty()) kit.paragraph(say("talk.none_yet"));
  const ui::Scope grid = kit.grid("lines", say(list.help), one_column_letters);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    if (kit.link_card(std::to_string(i), list.icon, ui::Tone::pine, looks[i].words, looks[i].detail))
      done = InBeside{WriteInTalk{{list.what, i, {}}}};
  }
  if (looks.size() < GuidanceTalk::most_lines) {
    if (kit.link_card("add", "plus", ui::Tone::indigo, say(list.add),
                      filled(state, "talk.words_help", screen)))
      done = InBeside{WriteInTalk{{list.what, looks.size(), {}}}};
  } else {
    kit.status("full", say("talk.full"), ui::Tone::plain, "document");
  }
  return done;
}

}  // namespace screens
