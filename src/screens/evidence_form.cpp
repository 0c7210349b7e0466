// SPDX-License-Identifier: GPL-3.0-or-later
// One page of a form about evidence by others.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "screens/ask.h"
#include "screens/common.h"
#include "screens/date_wheels.h"
#include "screens/evidence.h"
#include "screens/evidence_forms.h"
#include "screens/evidence_words.h"
#include "screens/writing.h"
#include "ui/theme.h"

namespace screens {
namespace {

Action in_form(auto what) { return InEvidence{std::move(what)}; }

std::string step_of_form(const State& state, const Evidence& screen) {
  return base::fill((*state.say)("centre.step"),
                    {{"n", std::to_string(screen.at + 1)}, {"m", std::to_string(pages_of(screen).size())}});
}

std::string key_of(const Evidence& screen, const FormPage& page) {
  return "form " + std::string(name_of(screen.form)) + " " + std::string(page.field);
}

// In the words of the question stands the learner's name, and on the paper's pages what the code means.
std::string filled(const State& state, const Evidence& screen, std::string_view name) {
  return base::fill((*state.say)(name), {{"name", name_of_learner(state, screen)},
                                         {"witness", said_in(screen, "name")},
                                         {"question", said_in(screen, "question")}});
}

// The bars and the question of a page, all but those of one line.
struct OpenForm {
  ui::Scope place;
  std::optional<Action> done;
  bool next = false;
  ui::Scope body;
};

OpenForm open_form(const State& state, const Evidence& screen, const FormPage& page, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string key = key_of(screen, page);
  const std::string_view title = say(title_of(screen.form));
  ui::Scope place = kit.screen(key, title);
  std::optional<Action> done = draw_top_bar(state, kit, title, step_of_form(state, screen));
  const bool is_last = page.ask == FormAsk::review;
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.saved = save_state(state);
  bar.other = ui::ButtonLook{"away", say("evidence.away"), "close", ui::Importance::quiet};
  bar.next = is_last ? ui::ButtonLook{"keep", say("ask.keep"), "check", ui::Importance::primary}
                     : ui::ButtonLook{"next", say("bar.next"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "away") done = in_form(PutFormAway{});
  ui::Scope body = kit.body(key, 230);
  kit.heading(1, filled(state, screen, page.question));
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  if (screen.wrong.empty() && !screen.done.empty()) kit.news("done", screen.done);
  return {std::move(place), std::move(done), pressed == bar.next->key, std::move(body)};
}

std::optional<Action> draw_form_line(const State& state, const Evidence& screen, const FormPage& page,
                                     Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string key = key_of(screen, page), step = step_of_form(state, screen);
  const std::string question = filled(state, screen, page.question), help = filled(state, screen, page.help);
  const std::string_view title = say(title_of(screen.form));
  LineQuestion ask{key, title, step, question, say("evidence.label"), help};
  ask.wrong = screen.wrong;
  ask.other = ui::ButtonLook{"away", say("evidence.away"), "close", ui::Importance::quiet};
  const LineAsked asked = ask_line(state, ask, sheet, kit);
  if (asked.words) return in_form(GiveSaid{*asked.words});
  if (asked.other) return in_form(PutFormAway{});
  return asked.done;
}

std::optional<Action> draw_form_words(const State& state, const Evidence& screen, const FormPage& page,
                                      Sheet& sheet, ui::Kit& kit) {
  OpenForm open = open_form(state, screen, page, kit);
  const std::string help = filled(state, screen, page.help);
  const bool has_message = !screen.wrong.empty() || !screen.done.empty();
  if (!has_message) kit.paragraph(help, ui::Ink::muted);
  if (sheet.texts.empty()) sheet.texts.resize(1);
  const std::string question = filled(state, screen, page.question);
  Writing writing;
  writing.box = {"words", (*state.say)("evidence.label"), 3, true, false, true};
  writing.beside.question = question;
  writing.beside.lines = 3;
  writing.beside.has_help = false;
  draw_box(state, sheet, writing, kit);
  if (std::optional<Action> pressed = draw_keys(state, sheet, writing, kit)) open.done = pressed;
  if (open.next) return in_form(GiveSaid{sheet.texts[0].text()});
  return open.done;
}

// Pressing one goes on at once: there is nothing more to say here.
std::optional<Action> draw_form_choice(const State& state, const Evidence& screen, const FormPage& page,
                                       ui::Kit& kit) {
  const content::Words& say = *state.say;
  OpenForm open = open_form(state, screen, page, kit);
  kit.paragraph(filled(state, screen, page.help), ui::Ink::muted);
  std::vector<ui::ChoiceLook> looks;
  const std::string_view now = said_in(screen, page.field);
  for (const FormChoice& each : page.choices)
    looks.push_back({each.value, say(each.words), {}, {}, each.value == now});
  const std::string question = filled(state, screen, page.question);
  const std::string_view pressed = kit.ticks("choices", question, looks, ui::Mark::ring);
  if (!pressed.empty()) return in_form(GiveSaid{std::string(pressed)});
  if (open.next) return in_form(GiveSaid{std::string(now)});
  return open.done;
}

struct FormDay {
  std::string_view words;
  int months, days;
};
constexpr FormDay past_days[] = {
    {"evidence.today", 0, 0}, {"evidence.yesterday", 0, -1}, {"evidence.week_ago", 0, -7}};
constexpr FormDay later_days[] = {
    {"evidence.three_months", 3, 0}, {"evidence.six_months", 6, 0}, {"evidence.a_year", 12, 0}};

void choose_day(Sheet& sheet, base::Date date) {
  sheet.date = date;
  sheet.picked = {base::iso(date)};
  ++sheet.changes;
}

std::optional<Action> draw_day(const State& state, const Evidence& screen, const FormPage& page, Sheet& sheet,
                               ui::Kit& kit) {
  const content::Words& say = *state.say;
  OpenForm open = open_form(state, screen, page, kit);
  kit.paragraph(filled(state, screen, page.help), ui::Ink::muted);
  const std::span<const FormDay> days = page.ask == FormAsk::past_day ? std::span<const FormDay>(past_days)
                                                                      : std::span<const FormDay>(later_days);
  std::vector<std::string> details;
  std::vector<base::Date> dates;
  for (const FormDay& day : days) {
    dates.push_back(base::add_days(base::add_months(state.today, day.months), day.days));
    details.push_back(base::in_words(dates.back()));
  }
  std::vector<ui::ChoiceLook> looks;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const bool is_on = !sheet.picked.empty() && sheet.picked.front() == base::iso(dates[i]);
    looks.push_back({days[i].words, say(days[i].words), details[i], {}, is_on});
  }
  const std::string question = filled(state, screen, page.question);
  const std::string_view pressed = kit.ticks("days", question, looks, ui::Mark::ring);
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (!pressed.empty() && pressed == days[i].words) choose_day(sheet, dates[i]);
  }
  if (!sheet.picked.empty())
    kit.status("date", base::fill(say("date.chosen"), {{"date", base::in_words(sheet.date)}}), ui::Tone::pine,
               "flag");
  if (kit.button({"other", say("date.other"), "pencil", ui::Importance::quiet}))
    sheet.date_open = !sheet.date_open;
  if (sheet.date_open) {
    if (const auto date = draw_date_wheels(state, sheet.date, kit)) choose_day(sheet, *date);
  }
  if (open.next) return in_form(GiveSaid{sheet.picked.empty() ? std::string() : sheet.picked.front()});
  return open.done;
}

void turn(Sheet& sheet, std::string_view pressed) {
  if (pressed.empty()) return;
  const auto found = std::ranges::find(sheet.picked, pressed);
  if (found == sheet.picked.end()) {
    sheet.picked.emplace_back(pressed);
  } else {
    sheet.picked.erase(found);
  }
  ++sheet.changes;
}

bool is_picked(const Sheet& sheet, std::string_view name) {
  return std::ranges::find(sheet.picked, name) != sheet.picked.end();
}

void draw_criteria(const State& state, const Evidence& screen, Sheet& sheet, ui::Kit& kit) {
  for (const content::Outcome& outcome : programme_for(state, screen).unit.outcomes) {
    kit.heading(2, outcome.assessor, ui::Size::body);
    std::vector<std::string> words;
    for (const content::Criterion& each : outcome.criteria)
      words.push_back(each.number + " " + each.assessor);
    std::vector<ui::ChoiceLook> looks;
    for (std::size_t i = 0; i < words.size(); ++i)
      looks.push_back(
          {outcome.criteria[i].number, words[i], {}, {}, is_picked(sheet, outcome.criteria[i].number)});
    turn(sheet, kit.ticks("of " + outcome.number, outcome.assessor, looks, ui::Mark::box));
  }
}

void draw_adjustments(const State& state, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::pair<AdjustPlace, std::string_view> places[] = {
      {AdjustPlace::on_screen, "adjust.on_screen"},
      {AdjustPlace::by_people, "adjust.by_people"},
      {AdjustPlace::time_and_place, "adjust.time_and_place"}};
  for (const auto& [place, title] : places) {
    kit.heading(2, say(title), ui::Size::body);
    std::vector<ui::ChoiceLook> looks;
    for (const Adjustment& each : adjustments()) {
      if (each.place == place)
        looks.push_back({each.name, say(each.words), {}, each.icon, is_picked(sheet, each.name)});
    }
    turn(sheet, kit.ticks(title, say(title), looks, ui::Mark::box));
  }
}

void draw_tasks(const State& state, const Evidence& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Pack& pack = programme_for(state, screen);
  for (const content::Stretch arm : all_arms) {
    std::vector<const content::Activity*> tasks;
    for (const content::Activity& each : pack.activities) {
      if (each.stretch == arm) tasks.push_back(&each);
    }
    if (tasks.empty()) continue;
    kit.heading(2, title_of(state, arm), ui::Size::body);
    const std::size_t parts = parts_of(tasks.size());
    std::size_t at = 0;
    for (std::size_t part = 0; part < parts; ++part) {
      const std::string list = name_of_part(state, title_of(state, arm), part, parts);
      std::vector<ui::ChoiceLook> looks;
      for (; at < tasks.size() * (part + 1) / parts; ++at)
        looks.push_back({tasks[at]->id, tasks[at]->title, {}, {}, is_picked(sheet, tasks[at]->id)});
      turn(sheet, kit.ticks(list, list, looks, ui::Mark::box));
    }
  }
}

void draw_theme_choice(const State& state, const Evidence& screen, const FormPage& page, Sheet& sheet,
                       ui::Kit& kit) {
  std::vector<ui::OptionLook> looks;
  for (const ui::Theme& theme : ui::themes()) {
    ui::OptionLook look;
    look.key = look.words = theme.name;
    look.on = is_picked(sheet, theme.name);
    look.worn = &theme;
    looks.push_back(look);
  }
  const std::string question = filled(state, screen, page.question);
  const std::string_view pressed = kit.options("colours", question, looks);
  if (pressed.empty()) return;
  sheet.picked = {std::string(pressed)};
  ++sheet.changes;
}

std::optional<Action> draw_picks(const State& state, const Evidence& screen, const FormPage& page,
                                 Sheet& sheet, ui::Kit& kit) {
  OpenForm open = open_form(state, screen, page, kit);
  kit.paragraph(filled(state, screen, page.help), ui::Ink::muted);
  if (page.ask == FormAsk::criteria) draw_criteria(state, screen, sheet, kit);
  if (page.ask == FormAsk::adjustments) draw_adjustments(state, sheet, kit);
  if (page.ask == FormAsk::tasks) draw_tasks(state, screen, sheet, kit);
  if (page.ask == FormAsk::colours) draw_theme_choice(state, screen, page, sheet, kit);
  if (open.next) return in_form(GiveSaid{base::join(sheet.picked, "\n")});
  return open.done;
}

// What was said on a page, as people read it.
std::string said_in_words(const State& state, const Evidence& screen, const FormPage& page) {
  const content::Words& say = *state.say;
  const std::string said(said_in(screen, page.field));
  switch (page.ask) {
    case FormAsk::choice:
      for (const FormChoice& each : page.choices) {
        if (each.value == said) return say(each.words);
      }
      return said;
    case FormAsk::past_day:
    case FormAsk::later_day:
      return day_in_words(said);
    case FormAsk::criteria:
      return base::join(lines_said_in(screen, page.field), ". ");
    case FormAsk::adjustments:
      return said.empty() ? std::string(say("evidence.adjusted_none"))
                          : adjustments_in_words(state, lines_said_in(screen, page.field));
    case FormAsk::tasks: {
      std::vector<std::string> titles;
      for (const std::string& id : lines_said_in(screen, page.field)) {
        const content::Activity* activity = state.catalogue->activity(id);
        titles.push_back(activity == nullptr ? id : activity->title);
      }
      return base::join(titles, ". ");
    }
    case FormAsk::line:
    case FormAsk::words:
    case FormAsk::colours:
    case FormAsk::review:
      break;
  }
  return said;
}

std::optional<Action> draw_form_review(const State& state, const Evidence& screen, const FormPage& page,
                                       ui::Kit& kit) {
  OpenForm open = open_form(state, screen, page, kit);
  kit.paragraph(filled(state, screen, page.help), ui::Ink::muted);
  std::vector<std::pair<std::string, std::string>> rows;
  for (const FormPage* each : pages_of(screen)) {
    if (each->ask == FormAsk::review) continue;
    std::string words = said_in_words(state, screen, *each);
    if (!words.empty()) rows.emplace_back(filled(state, screen, each->question), std::move(words));
    if (each->field == "code") rows.emplace_back((*state.say)("evidence.asks"), said_in(screen, "question"));
  }
  const ui::Scope card = kit.card("review");
  std::vector<ui::FactLook> looks;
  for (const auto& [label, words] : rows) looks.push_back({label, words});
  kit.facts("facts", looks);
  if (open.next) return in_form(KeepForm{});
  return open.done;
}

}  // namespace

std::optional<Action> draw_form(const State& state, const Evidence& screen, Sheet& sheet, ui::Kit& kit) {
  const FormPage& page = *page_of(screen);
  switch (page.ask) {
    case FormAsk::line:
      return draw_form_line(state, screen, page, sheet, kit);
    case FormAsk::words:
      return draw_form_words(state, screen, page, sheet, kit);
    case FormAsk::choice:
      return draw_form_choice(state, screen, page, kit);
    case FormAsk::past_day:
    case FormAsk::later_day:
      return draw_day(state, screen, page, sheet, kit);
    case FormAsk::criteria:
    case FormAsk::adjustments:
    case FormAsk::tasks:
    case FormAsk::colours:
      return draw_picks(state, screen, page, sheet, kit);
    case FormAsk::review:
      return draw_form_review(state, screen, page, kit);
  }
  return std::nullopt;
}

}  // namespace screens
