// SPDX-License-Identifier: GPL-3.0-or-later
// A talk, side by side: one page after the other. The learner can stop it on each.
#include "screens/talk.h"

#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/shared_work.h"

namespace screens {
namespace {

using session::TalkPage;

std::string_view title_of_page_key(TalkPage page) {
  switch (page) {
    case TalkPage::limits:
      return "talk.limits";
    case TalkPage::aims:
      return "talk.aims";
    case TalkPage::shown:
      return "talk.shown";
    case TalkPage::questions:
      return "talk.questions";
    case TalkPage::points:
      return "talk.points";
    case TalkPage::options:
      return "talk.options";
    case TalkPage::information:
      return "talk.information";
    case TalkPage::actions:
      return "talk.actions";
    case TalkPage::agree:
      return "talk.agree";
    case TalkPage::plan:
      return "talk.plan";
    case TalkPage::face:
      return "talk.face";
    case TalkPage::after:
      return "talk.after";
    case TalkPage::whole:
      return "talk.whole";
    case TalkPage::done:
      return "talk.done";
  }
  return "talk.limits";
}

// The button that goes on, as the page has it.
ui::ButtonLook next_look(const State& state, const Talk& screen) {
  const content::Words& say = *state.say;
  const session::GuidanceTalk& talk = screen.now;
  if (talk.page == TalkPage::whole) return {"next", say("talk.whole_yes"), "check", ui::Importance::primary};
  if (talk.page == TalkPage::done) return {"next", say("talk.done_end"), "leave", ui::Importance::primary};
  const std::vector<session::LineOf> lines = session::lines_to_agree(talk);
  if (talk.page == TalkPage::agree && talk.at < lines.size()) {
    if (!session::line_of(talk, lines[talk.at]).is_agreed)
      return {"next", say("talk.agree_yes"), "check", ui::Importance::primary};
    if (talk.at + 1 < lines.size())
      return {"next", say("talk.line_next"), "arrow-right", ui::Importance::primary, true};
  }
  return {"next", say("talk.next"), "arrow-right", ui::Importance::primary, true};
}

Action next_action(const Talk& screen) {
  const session::GuidanceTalk& talk = screen.now;
  if (talk.page == TalkPage::whole) return InBeside{FinishTalk{}};
  if (talk.page == TalkPage::done) return GoTo{GoTo::Place::welcome};
  const std::vector<session::LineOf> lines = session::lines_to_agree(talk);
  if (talk.page == TalkPage::agree && talk.at < lines.size()) {
    if (!session::line_of(talk, lines[talk.at]).is_agreed) return InBeside{AgreeLine{}};
    if (talk.at + 1 < lines.size()) return InBeside{TurnTalk{1}};
  }
  return InBeside{TalkNext{}};
}

std::optional<Action> draw_bar(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  ui::BottomBar bar;
  const bool is_done = screen.now.page == TalkPage::done;
  if (!is_done) {
    bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
    bar.other = ui::ButtonLook{"stop", say("talk.stop"), "hand", ui::Importance::quiet};
  }
  bar.saved = save_state(state);
  bar.next = next_look(state, screen);
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") return GoBack{};
  if (pressed == "stop") return InBeside{StopTalk{StopTalk::How::ask}};
  if (pressed == "next") return next_action(screen);
  return std::nullopt;
}

std::optional<Action> draw_page(const State& state, const Talk& screen, ui::Kit& kit) {
  switch (screen.now.page) {
    case TalkPage::limits:
      return draw_limits(state, screen, kit);
    case TalkPage::aims:
      return draw_aims(state, screen, kit);
    case TalkPage::shown:
      return draw_shown(state, screen, kit);
    case TalkPage::questions:
      return draw_questions(state, screen, kit);
    case TalkPage::points:
    case TalkPage::options:
    case TalkPage::information:
    case TalkPage::actions:
      return draw_lines(state, screen, kit);
    case TalkPage::agree:
      return draw_agree(state, screen, kit);
    case TalkPage::plan:
      return draw_plan(state, screen, kit);
    case TalkPage::face:
      return draw_face(state, screen, kit);
    case TalkPage::after:
      return draw_after(state, screen, kit);
    case TalkPage::whole:
      return draw_whole(state, screen, kit);
    case TalkPage::done:
      return draw_done(state, screen, kit);
  }
  return std::nullopt;
}

// The learner stops, and says what becomes of what is written.
std::optional<Action> draw_stop(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope dialog = kit.dialog("stop talk", say("talk.stop_title"));
  kit.paragraph(say("talk.stop_words"));
  std::optional<Action> done;
  if (kit.button({"keep", say("talk.stop_keep"), "save"}, true))
    done = InBeside{StopTalk{StopTalk::How::keep}};
  if (kit.button({"throw", say("talk.stop_throw"), "trash"}, true))
    done = InBeside{StopTalk{StopTalk::How::throw_away}};
  kit.foot();
  if (kit.button({"on", say("talk.stop_go_on"), "check", ui::Importance::primary}, true) || kit.dismissed())
    done = InBeside{StopTalk{StopTalk::How::go_on}};
  return done;
}

}  // namespace

std::vector<std::string> talk_questions(const State& state) {
  const content::Pack& pack = state.sight ? state.catalogue->programme(state.sight->record.programme)
                                          : state.catalogue->packs.front();
  std::vector<std::string> questions;
  for (const steps::Option& card : pack.bank(pack.talk.prompts)) questions.push_back(card.words);
  if (!questions.empty()) return questions;
  const content::Words& say = *state.say;
  return {say("talk.q1"), say("talk.q2"), say("talk.q3"), say("talk.q4"), say("talk.q5"), say("talk.q6")};
}

std::string safety_lead(const State& state) {
  const std::string_view told = state.roster.says(centre::field::safeguarding_lead);
  if (!told.empty()) return std::string(told);
  for (const auto& [account, staff] : state.roster.staff) {
    if (!staff.has_left && staff.is(centre::Role::safeguarding)) return staff.name;
  }
  return {};
}

std::string name_of_staff(const State& state, base::Id account) {
  const centre::Staff* staff = state.roster.staff_member(account);
  return staff == nullptr ? std::string() : staff->name;
}

std::string aims_before(const State& state) {
  if (!state.sight) return {};
  const std::string& slot = state.catalogue->programme(state.sight->record.programme).talk.aims;
  const learner::Answer* aims = slot.empty() ? nullptr : state.sight->record.answer(slot);
  return aims == nullptr ? std::string() : base::join(base::split(aims->words, '\n'), ", ");
}

namespace {

// "Thing 2 of 3", on a page that goes from one to the next; else "".
std::string turn_in_words(const State& state, const Talk& screen) {
  std::string_view key;
  std::size_t all = 0;
  if (screen.now.page == TalkPage::shown) {
    key = "talk.shown_n";
    all = shared_work(state).size();
  } else if (screen.now.page == TalkPage::questions) {
    key = "talk.questions_n";
    all = talk_questions(state).size();
  } else if (screen.now.page == TalkPage::agree) {
    key = "talk.agree_n";
    all = session::lines_to_agree(screen.now).size();
  }
  if (all == 0) return {};
  const std::size_t n = std::min(screen.now.at, all - 1) + 1;
  return base::fill((*state.say)(key), {{"n", std::to_string(n)}, {"of", std::to_string(all)}});
}

std::optional<Action> draw_talk_page(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const session::GuidanceTalk& talk = screen.now;
  const std::string title = base::fill(say(title_of_page_key(talk.page)), {{"name", screen.name}});
  const std::string key =
      "talk " + std::to_string(static_cast<int>(talk.page)) + " " + std::to_string(talk.at);
  const std::string turn = turn_in_words(state, screen);
  const ui::Scope place = kit.screen(key, base::join_sentences({title, turn}));
  std::optional<Action> done = draw_top_bar(state, kit, say("talk.beside"), "");
  if (std::optional<Action> bar = draw_bar(state, screen, kit)) done = bar;
  const ui::Scope body = kit.body(key, 260);
  kit.heading(1, title);
  if (std::optional<Action> again = draw_save_failed(state, kit)) done = again;
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  if (!screen.missing.empty())
    kit.status("missing", base::fill(say(screen.missing), {{"name", screen.name}}), ui::Tone::warn, "lamp");
  if (!turn.empty()) kit.paragraph(turn, ui::Ink::muted);
  if (std::optional<Action> pressed = draw_page(state, screen, kit)) done = pressed;
  return done;
}

}  // namespace

std::optional<Action> draw_talk(const State& state, const Talk& screen, Sheet& sheet, ui::Kit& kit) {
  std::optional<Action> done;
  if (const auto* writing = std::get_if<TalkWriting>(&screen.asks))
    done = draw_talk_writing(state, screen, *writing, sheet, kit);
  else if (const auto* day = std::get_if<TalkDay>(&screen.asks))
    done = draw_talk_day(state, screen, *day, sheet, kit);
  else
    done = draw_talk_page(state, screen, kit);
  if (screen.is_stopping && state.dialog == Dialog::none) {
    if (std::optional<Action> stopped = draw_stop(state, kit)) done = stopped;
  }
  return done;
}

}  // namespace screens
