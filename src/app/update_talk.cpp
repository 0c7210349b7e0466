// SPDX-License-Identifier: GPL-3.0-or-later
// A talk of an adviser with a learner, page by page. The learner has the last say about each line.
#include <algorithm>

#include "app/beside.h"
#include "app/update.h"
#include "assessment/landing.h"
#include "base/text.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/shared_work.h"
#include "screens/talk.h"

namespace app {

using namespace screens;
using session::GuidanceTalk;
using session::LineOf;
using session::LineSort;
using session::TalkPage;

namespace {

constexpr std::size_t longest_said = 400;  // letters of one line

std::size_t letters_of(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); at = base::next_code_point(text, at)) ++letters;
  return letters;
}

void put_on_sheet(Context& context, std::string_view words) {
  context.sheet = {};
  context.sheet.slot = std::string(talk_words_slot);
  context.sheet.texts.resize(1);
  context.sheet.texts[0].set(words);
  context.draft_changes = context.sheet.changes;
}

std::string words_in(const GuidanceTalk& talk, const TalkWriting& writing) {
  const bool is_there = writing.at < lines_in(talk, writing.what);
  if (!is_there) return {};
  switch (writing.what) {
    case TalkWords::why:
      return talk.why.words;
    case TalkWords::point:
      return talk.points[writing.at].words;
    case TalkWords::option:
      return talk.options[writing.at].words;
    case TalkWords::told:
      return talk.told[writing.at].words;
    case TalkWords::told_source:
      return talk.told[writing.at].source;
    case TalkWords::told_day:
      return talk.told[writing.at].day;
    case TalkWords::action:
      return talk.actions[writing.at].what.words;
    case TalkWords::action_who:
      return talk.actions[writing.at].who;
    case TalkWords::referral:
      break;
  }
  return talk.referral;
}

// A line in its list, or one more; what is changed has to be agreed to again.
template <typename List, typename Thing>
Thing& line_at(List& list, std::size_t at, Thing fresh) {
  if (at < list.size()) return list[at];
  list.push_back(std::move(fresh));
  return list.back();
}

void put_words(GuidanceTalk& talk, const TalkWriting& writing, const std::string& words) {
  const auto put = [&words](session::AgreedLine& line) {
    if (line.words != words) line = {words, false};
  };
  switch (writing.what) {
    case TalkWords::why:
      return put(talk.why);
    case TalkWords::point:
      return put(line_at(talk.points, writing.at, session::AgreedLine{}));
    case TalkWords::option:
      return put(line_at(talk.options, writing.at, session::AgreedLine{}));
    case TalkWords::told:
      line_at(talk.told, writing.at, learner::Told{}).words = words;
      return;
    case TalkWords::told_source:
      talk.told[writing.at].source = words;
      return;
    case TalkWords::told_day:
      talk.told[writing.at].day = words;
      return;
    case TalkWords::action:
      return put(line_at(talk.actions, writing.at, session::TalkAction{}).what);
    case TalkWords::action_who: {
      session::TalkAction& action = talk.actions[writing.at];
      if (action.who != words) action.what.is_agreed = false;
      action.who = words;
      return;
    }
    case TalkWords::referral:
      talk.referral = words;
      return;
  }
}

// A fact is asked for its source and its day, a step for who does it and by when.
void ask_on(Context& context, Talk& screen, const TalkWriting& written) {
  using enum TalkWords;
  screen.asks = std::monostate{};
  context.sheet = {};
  if (written.what == told) return do_in_talk(context, WriteInTalk{{told_source, written.at, {}}});
  if (written.what == told_source) return do_in_talk(context, WriteInTalk{{told_day, written.at, {}}});
  if (written.what == action) return do_in_talk(context, WriteInTalk{{action_who, written.at, {}}});
  if (written.what == action_who) return do_in_talk(context, AskTalkDay{{written.at}});
}

bool is_put_by(const Talk& screen, const TalkWriting& writing) {
  return screen.put_by && screen.put_by->what == writing.what && screen.put_by->at == writing.at;
}

bool may_be_empty(TalkWords what) {
  return what == TalkWords::told_source || what == TalkWords::told_day || what == TalkWords::action_who;
}

std::optional<LineOf> line_now(const GuidanceTalk& talk) {
  const std::vector<LineOf> lines = session::lines_to_agree(talk);
  if (talk.page != TalkPage::agree || talk.at >= lines.size()) return std::nullopt;
  return lines[talk.at];
}

// What is looked at was shown, unless the learner leaves it out.
void note_looked_at(const Context& context, GuidanceTalk& talk) {
  if (talk.page != TalkPage::shown) return;
  const std::vector<SharedWork> all = shared_work(context.state);
  if (talk.at >= all.size()) return;
  const std::string& activity = all[talk.at].activity;
  const auto is_in = [&activity](const std::vector<std::string>& some) {
    return std::ranges::find(some, activity) != some.end();
  };
  if (!is_in(talk.left_out) && !is_in(talk.discussed)) talk.discussed.push_back(activity);
}

// The learner hears what is to be agreed to; who has headphones in, or let the words be heard here.
void say_line(Context& context, const GuidanceTalk& talk) {
  const std::optional<LineOf> line = line_now(talk);
  if (line) context.aloud.say_own(session::line_of(talk, *line).words);
}

void enter_page_of(Context& context, GuidanceTalk& talk, TalkPage page) {
  talk.page = page;
  talk.at = 0;
  if (page == TalkPage::agree) talk.at = session::first_not_agreed(talk).value_or(0);
  note_looked_at(context, talk);
  say_line(context, talk);
}

std::string_view gap_words(session::TalkGap gap) {
  switch (gap) {
    case session::TalkGap::nothing:
      return "";
    case session::TalkGap::limits:
      return "talk.limits_missing";
    case session::TalkGap::place:
      return "talk.place_missing";
    case session::TalkGap::lines:
      return "talk.agree_missing";
    case session::TalkGap::plan:
      return "talk.plan_missing";
  }
  return "";
}

}  // namespace

void do_in_talk(Context& context, const TickLimit& tick) {
  Talk* screen = talk_of(context);
  if (screen == nullptr || tick.at >= GuidanceTalk::limits) return;
  screen->now.ticked[tick.at] = !screen->now.ticked[tick.at];
  screen->missing.clear();
  keep_talk(context);
}

void do_in_talk(Context& context, const TellPlace& told) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  screen->now.is_private = told.is_private;
  screen->missing.clear();
  keep_talk(context);
}

void do_in_talk(Context& context, const TalkNext&) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  GuidanceTalk& talk = screen->now;
  screen->missing = gap_words(session::gap_in(talk));
  if (!screen->missing.empty()) return;
  // Asked once, and never more (R23).
  if (talk.page == TalkPage::actions && talk.actions.empty() && !talk.was_asked) {
    talk.was_asked = true;
    screen->missing = "talk.small_step";
    return keep_talk(context);
  }
  enter_page_of(context, talk, session::page_after(talk, talk.page));
  keep_talk(context);
}

bool talk_went_back(Context& context) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return false;
  screen->missing.clear();
  if (screen->is_stopping) {
    screen->is_stopping = false;
  } else if (!std::holds_alternative<std::monostate>(screen->asks)) {
    // Nothing that was typed is lost: it is there when the same is written again.
    if (keep_talk_words(context)) screen->put_by = std::get<TalkWriting>(screen->asks);
    screen->asks = std::monostate{};
    context.sheet = {};
    context.draft_changes = 0;
  } else if (screen->now.page == TalkPage::limits) {
    screen->is_stopping = true;
  } else if (screen->now.page != TalkPage::done) {
    enter_page_of(context, screen->now, session::page_before(screen->now, screen->now.page));
    keep_talk(context);
  }
  return true;
}

void do_in_talk(Context& context, const TurnTalk& turn) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  GuidanceTalk& talk = screen->now;
  std::size_t of = 0;
  if (talk.page == TalkPage::shown) of = shared_work(context.state).size();
  if (talk.page == TalkPage::questions) of = talk_questions(context.state).size();
  if (talk.page == TalkPage::agree) of = session::lines_to_agree(talk).size();
  const std::size_t at = turn.by < 0 ? talk.at - 1 : talk.at + 1;
  if ((turn.by < 0 && talk.at == 0) || at >= of) return;
  talk.at = at;
  screen->missing.clear();
  note_looked_at(context, talk);
  say_line(context, talk);
  keep_talk(context);
}

void do_in_talk(Context& context, const LeaveOutOfTalk& wish) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  GuidanceTalk& talk = screen->now;
  const std::vector<SharedWork> all = shared_work(context.state);
  if (talk.at >= all.size()) return;
  const std::string& activity = all[talk.at].activity;
  std::erase(talk.discussed, activity);
  std::erase(talk.left_out, activity);
  (wish.out ? talk.left_out : talk.discussed).push_back(activity);
  keep_talk(context);
}

void do_in_talk(Context& context, const WriteInTalk& write) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  screen->missing.clear();
  screen->asks = write.what;
  const std::string before = words_in(screen->now, write.what);
  const std::string draft =
      write.what.draft.empty() && is_put_by(*screen, write.what) ? screen->put_by->draft : write.what.draft;
  put_on_sheet(context, draft.empty() ? before : draft);
  context.state.saving = Saving::nothing;
}

void do_in_talk(Context& context, const KeepInTalk& keep) {
  Talk* screen = talk_of(context);
  const auto* asked = screen == nullptr ? nullptr : std::get_if<TalkWriting>(&screen->asks);
  if (asked == nullptr) return;
  const TalkWriting writing = *asked;
  const std::string words = learner::one_line(keep.words);
  screen->missing.clear();
  if (words.empty() && !may_be_empty(writing.what)) screen->missing = "talk.words_missing";
  if (letters_of(words) > longest_said) screen->missing = "talk.too_long";
  if (!screen->missing.empty()) return;
  put_words(screen->now, writing, words);
  if (is_put_by(*screen, writing)) screen->put_by.reset();
  ask_on(context, *screen, writing);
  context.draft_changes = context.sheet.changes;
  keep_talk(context);
}

void do_in_talk(Context& context, const DropFromTalk&) {
  Talk* screen = talk_of(context);
  const auto* writing = screen == nullptr ? nullptr : std::get_if<TalkWriting>(&screen->asks);
  if (writing == nullptr) return;
  GuidanceTalk& talk = screen->now;
  screen->put_by.reset();  // the lines behind this one move up
  const auto place = static_cast<std::ptrdiff_t>(writing->at);
  const bool is_there = writing->at < lines_in(talk, writing->what);
  if (writing->what == TalkWords::why) talk.why = {};
  if (writing->what == TalkWords::referral) talk.referral.clear();
  if (is_there && writing->what == TalkWords::point) session::take_out(talk, {LineSort::point, writing->at});
  if (is_there && writing->what == TalkWords::option)
    session::take_out(talk, {LineSort::option, writing->at});
  if (is_there && writing->what == TalkWords::action)
    session::take_out(talk, {LineSort::action, writing->at});
  if (is_there && writing->what == TalkWords::told) talk.told.erase(talk.told.begin() + place);
  screen->asks = std::monostate{};
  context.sheet = {};
  context.draft_changes = 0;
  if (talk.page == TalkPage::agree) {
    talk.at = session::first_not_agreed(talk).value_or(0);
    if (session::lines_to_agree(talk).empty()) enter_page_of(context, talk, TalkPage::actions);
  }
  keep_talk(context);
}

void do_in_talk(Context& context, const AskTalkDay& ask) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  screen->asks = ask.day;
  context.sheet = {};
  context.sheet.date = context.state.today;
  context.draft_changes = 0;
}

void do_in_talk(Context& context, const ChooseTalkDay& chosen) {
  Talk* screen = talk_of(context);
  const auto* day = screen == nullptr ? nullptr : std::get_if<TalkDay>(&screen->asks);
  if (day == nullptr) return;
  GuidanceTalk& talk = screen->now;
  if (day->of == TalkDay::next_talk) {
    talk.follow_up = chosen.day;
  } else if (day->of < talk.actions.size()) {
    session::TalkAction& action = talk.actions[day->of];
    if (action.day != chosen.day) action.what.is_agreed = false;
    action.day = chosen.day;
  }
  screen->asks = std::monostate{};
  context.sheet = {};
  context.draft_changes = 0;
  keep_talk(context);
}

void do_in_talk(Context& context, const AgreeLine&) {
  Talk* screen = talk_of(context);
  const std::optional<LineOf> line = screen == nullptr ? std::nullopt : line_now(screen->now);
  if (!line) return;
  GuidanceTalk& talk = screen->now;
  session::line_of(talk, *line).is_agreed = true;
  screen->missing.clear();
  const std::optional<std::size_t> open = session::first_not_agreed(talk);
  if (open) {
    talk.at = *open;
    say_line(context, talk);
  } else {
    enter_page_of(context, talk, session::page_after(talk, talk.page));
  }
  keep_talk(context);
}

void do_in_talk(Context& context, const ChangeLine&) {
  Talk* screen = talk_of(context);
  const std::optional<LineOf> line = screen == nullptr ? std::nullopt : line_now(screen->now);
  if (!line) return;
  constexpr TalkWords words[] = {TalkWords::why, TalkWords::point, TalkWords::option, TalkWords::action};
  do_in_talk(context, WriteInTalk{{words[static_cast<std::size_t>(line->sort)], line->at, {}}});
}

void do_in_talk(Context& context, const TellPlan& told) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  screen->now.is_plan_told = true;
  screen->now.into_plan = told.into_plan;
  screen->missing.clear();
  keep_talk(context);
}

void do_in_talk(Context& context, const RateTalk& rate) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  screen->now.face = rate.face;
  keep_talk(context);
}

}  // namespace app
