// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a talk, written by the adviser while the learner sees it; and a day that both choose.
#include "base/text.h"
#include "screens/common.h"
#include "screens/talk.h"
#include "screens/writing.h"

namespace screens {
namespace {

std::string_view question_key(TalkWords what) {
  switch (what) {
    case TalkWords::why:
      return "talk.words_why";
    case TalkWords::point:
      return "talk.words_point";
    case TalkWords::option:
      return "talk.words_option";
    case TalkWords::told:
      return "talk.words_told";
    case TalkWords::told_source:
      return "talk.words_source";
    case TalkWords::told_day:
      return "talk.words_day";
    case TalkWords::action:
      return "talk.words_action";
    case TalkWords::action_who:
      return "talk.words_who";
    case TalkWords::referral:
      return "talk.words_referral";
  }
  return "talk.words_point";
}

bool is_fact(TalkWords what) {
  return what == TalkWords::told || what == TalkWords::told_source || what == TalkWords::told_day;
}

// A line that is there can be taken out; who does it, and where a fact is from, are parts of one.
bool can_be_taken_out(const Talk& screen, const TalkWriting& writing) {
  using enum TalkWords;
  if (writing.what == why) return !screen.now.why.words.empty();
  if (writing.what == referral) return !screen.now.referral.empty();
  const bool is_line =
      writing.what == point || writing.what == option || writing.what == told || writing.what == action;
  return is_line && writing.at < lines_in(screen.now, writing.what);
}

// Most steps are the learner's own.
std::optional<Action> draw_who_buttons(const State& state, const Talk& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string alone = base::fill(say("talk.who_me"), {{"name", screen.name}});
  const std::string both = base::fill(say("talk.who_adviser"), {{"name", screen.name}});
  const ui::ButtonLook looks[] = {{"alone", alone, "person"}, {"both", both, "people"}};
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == "alone") return InBeside{KeepInTalk{alone}};
  if (pressed == "both") return InBeside{KeepInTalk{both}};
  return std::nullopt;
}

std::string_view draw_writing_bar(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.saved = save_state(state);
  bar.other = ui::ButtonLook{"stop", say("talk.stop"), "hand", ui::Importance::quiet};
  bar.next = ui::ButtonLook{"keep", say("talk.words_keep"), "check", ui::Importance::primary};
  return kit.bottom_bar(bar);
}

struct QuickDay {
  std::string_view words;
  int days;
};
constexpr QuickDay quick_days[] = {
    {"talk.in_1_week", 7}, {"talk.in_2_weeks", 14}, {"talk.in_4_weeks", 28}, {"talk.in_6_weeks", 42}};

void draw_date_wheels(const State& state, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<std::string> parts = base::split(base::in_words(sheet.date), ' ');
  if (const int by = kit.stepper("day", say("date.day"), parts[0], say("date.day_back"), say("date.day_on")))
    sheet.date = base::add_days(sheet.date, by);
  if (const int by =
          kit.stepper("month", say("date.month"), parts[1], say("date.month_back"), say("date.month_on")))
    sheet.date = base::add_months(sheet.date, by);
  if (const int by =
          kit.stepper("year", say("date.year"), parts[2], say("date.year_back"), say("date.year_on")))
    sheet.date = base::add_months(sheet.date, 12 * by);
}

}  // namespace

std::optional<Action> draw_talk_writing(const State& state, const Talk& screen, const TalkWriting& writing,
                                        Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string question = base::fill(say(question_key(writing.what)), {{"name", screen.name}});
  const ui::Scope place =
      kit.screen("talk words " + std::to_string(static_cast<int>(writing.what)), question);
  std::optional<Action> done = draw_top_bar(state, kit, say("talk.beside"), "");
  const std::string_view pressed = draw_writing_bar(state, kit);
  const ui::Scope body = kit.body("talk words", 230);
  kit.heading(1, question);
  if (std::optional<Action> again = draw_save_failed(state, kit)) done = again;
  const std::string help = base::fill(say(is_fact(writing.what) ? "talk.words_fact_help" : "talk.words_help"),
                                      {{"name", screen.name}});
  Writing look;
  look.what = Typing::words;
  look.box = {"words", say("talk.words_label"), 3, true};
  look.beside.question = question;
  if (sheet.texts.empty()) sheet.texts.resize(1);
  const bool asks_who = writing.what == TalkWords::action_who && sheet.texts[0].empty();
  const bool has_out = can_be_taken_out(screen, writing);
  look.beside.lines = 2 + (asks_who ? 2 : 0) + (has_out ? 2 : 0);  // a row of buttons each
  look.beside.has_help = false;
  const bool has_room = keys_place(state, sheet, kit, look.beside) != KeysPlace::below;
  if (has_room && screen.missing.empty()) kit.paragraph(help, ui::Ink::muted);
  draw_box(state, sheet, look, kit);
  if (!screen.missing.empty())
    kit.status("missing", say(screen.missing), ui::Tone::warn, "lamp", look.box.label);
  if (asks_who) {
    if (std::optional<Action> who = draw_who_buttons(state, screen, kit)) done = who;
  }
  if (has_out && kit.button({"out", say("talk.words_out"), "trash", ui::Importance::quiet}))
    done = InBeside{DropFromTalk{}};
  if (std::optional<Action> key = draw_keys(state, sheet, look, kit)) done = key;
  if (pressed == "back") done = GoBack{};
  if (pressed == "stop") done = InBeside{StopTalk{StopTalk::How::ask}};
  if (pressed == "keep") done = InBeside{KeepInTalk{std::string(sheet.texts[0].text())}};
  return done;
}

std::optional<Action> draw_talk_day(const State& state, const Talk& screen, const TalkDay& day, Sheet& sheet,
                                    ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_next = day.of == TalkDay::next_talk;
  const std::string_view title = say(is_next ? "talk.day_next" : "talk.day");
  const ui::Scope place = kit.screen("talk day", title);
  std::optional<Action> done = draw_top_bar(state, kit, say("talk.beside"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.other = ui::ButtonLook{"stop", say("talk.stop"), "hand", ui::Importance::quiet};
  bar.saved = save_state(state);
  if (sheet.date_open)
    bar.next = ui::ButtonLook{"take", say("talk.day_chosen"), "check", ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "stop") done = InBeside{StopTalk{StopTalk::How::ask}};
  if (pressed == "take") done = InBeside{ChooseTalkDay{sheet.date}};
  const ui::Scope body = kit.body("talk day", 230);
  kit.heading(1, title);
  if (!is_next && day.of < screen.now.actions.size())
    kit.paragraph(screen.now.actions[day.of].what.words, ui::Ink::normal, ui::Size::large);
  std::vector<std::string> dates;
  for (const QuickDay& quick : quick_days)
    dates.push_back(base::in_words(base::add_days(state.today, quick.days)));
  std::vector<ui::ChoiceLook> looks;
  for (std::size_t i = 0; i < std::size(quick_days); ++i)
    looks.push_back({quick_days[i].words, say(quick_days[i].words), dates[i], "calendar", false});
  looks.push_back({"none", say("talk.day_none"), {}, "close", false});
  const std::string_view chosen = kit.ticks("quick", title, looks, ui::Mark::ring);
  for (const QuickDay& quick : quick_days) {
    if (chosen == quick.words) done = InBeside{ChooseTalkDay{base::add_days(state.today, quick.days)}};
  }
  if (chosen == "none") done = InBeside{ChooseTalkDay{}};
  if (kit.button({"other", say("date.other"), "pencil", ui::Importance::quiet}))
    sheet.date_open = !sheet.date_open;
  if (!sheet.date_open) return done;
  draw_date_wheels(state, sheet, kit);
  kit.status("date", base::fill(say("date.chosen"), {{"date", base::in_words(sheet.date)}}), ui::Tone::pine,
             "flag");
  return done;
}

}  // namespace screens
