// SPDX-License-Identifier: GPL-3.0-or-later
// The adviser's room: learners and criteria, dense but calm, and the work behind one of them.
#include "screens/overview.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/session_words.h"
#include "screens/staff_page.h"
#include "screens/worry.h"
#include "screens/writing.h"

namespace screens {
namespace {

using assessment::CriterionStanding;
using assessment::Stuck;

constexpr int side_letters = 23;
constexpr CriterionStanding all_standings[] = {CriterionStanding::met, CriterionStanding::to_read,
                                               CriterionStanding::more_asked, CriterionStanding::begun,
                                               CriterionStanding::not_started};

constexpr CriterionStanding spoken_first[] = {CriterionStanding::to_read, CriterionStanding::more_asked,
                                              CriterionStanding::begun, CriterionStanding::not_started,
                                              CriterionStanding::met};

ui::MarkLook mark_of(CriterionStanding standing) {
  switch (standing) {
    case CriterionStanding::met:
      return {"check", ui::Tone::ok, true};
    case CriterionStanding::to_read:
      return {"eye", ui::Tone::pine, false};
    case CriterionStanding::more_asked:
      return {"pencil", ui::Tone::warn, false};
    case CriterionStanding::begun:
      return {"working", ui::Tone::plain, false};
    case CriterionStanding::not_started:
      return {};
  }
  return {};
}

// The unit's own words, as they stand there.
std::string wording_of(const content::Criterion& criterion) { return "“" + criterion.assessor + "”"; }

const LearnerRow* row_of(const State& state, base::Id learner) {
  const auto found = state.learner_rows.find(learner);
  return found == state.learner_rows.end() ? nullptr : &found->second;
}

const content::Pack& pack_of(const State& state, const LearnerRow* row) {
  return state.catalogue->programme(row == nullptr ? state.site.programme : row->programme);
}

// "Today", "1 day ago", "12 days ago".
std::string days_ago(const State& state, base::WallTime at) {
  const std::int64_t days = std::max<std::int64_t>(
      0, base::days_since_1970(state.today) - base::days_since_1970(base::date_of(at)));
  if (days == 0) return (*state.say)("room.today");
  return counted(state, static_cast<std::size_t>(days), "room.day_ago", "room.days_ago");
}

// What stands beside the marks: why somebody may need a person, else when they were last at work.
std::string last_of(const State& state, const LearnerRow* row) {
  const content::Words& say = *state.say;
  if (row == nullptr) return say("room.counting");
  if (row->stuck == Stuck::not_known) return say("room.not_known");
  if (!row->last_work) return say("room.not_begun");
  return days_ago(state, *row->last_work);
}

// "To read: 1.2, 2.1.": what the marks say, alike ones together, and what waits for somebody first. A few in
// each sentence.
std::string spoken_marks(const State& state, const content::Pack& pack, const LearnerRow& row) {
  constexpr int most_in_a_sentence = 5;
  const std::vector<const content::Criterion*> criteria = criteria_of(pack);
  std::string all;
  for (const CriterionStanding standing : spoken_first) {
    int said = 0;
    for (std::size_t i = 0; i < criteria.size() && i < row.standings.size(); ++i) {
      if (row.standings[i] != standing) continue;
      if (said == 0) all.append(words_of(state, standing)).append(": ");
      if (said > 0) all.append(said % most_in_a_sentence == 0 ? ". " : ", ");
      all.append(criteria[i]->number);
      ++said;
    }
    if (said > 0) all.append(". ");
  }
  return all;
}

// "14 of 27" below its head, "14 of 27 guided hours" for the ear and where there is room.
std::string hours_in(const State& state, std::string_view key, const LearnerRow& row) {
  constexpr int minutes_in_an_hour = 60;
  return base::fill((*state.say)(key), {{"n", std::to_string(row.guided_minutes / minutes_in_an_hour)},
                                        {"of", std::to_string(session::UsualHours{}.guided)}});
}

struct Table {
  const content::Pack& pack;
  std::vector<std::string_view> heads;
  std::array<std::string_view, 2> asides;
  std::array<std::string_view, 2> widest;
  ui::TableLook look;
};

Table table_of(const State& state, const content::Pack& pack) {
  const content::Words& say = *state.say;
  Table table{
      pack, {}, {say("room.hours"), say("room.last")}, {say("room.hours_most"), say("room.counting")}, {}};
  for (const content::Criterion* criterion : criteria_of(pack)) table.heads.push_back(criterion->number);
  return table;
}

std::optional<Action> draw_row(const State& state, const MyLearners& screen, const Table& table,
                               const centre::Learner& one, ui::Kit& kit) {
  const LearnerRow* row = row_of(state, one.id);
  std::vector<ui::MarkLook> marks(table.heads.size());
  for (std::size_t i = 0; row != nullptr && i < marks.size() && i < row->standings.size(); ++i)
    marks[i] = mark_of(row->standings[i]);
  const std::string last = last_of(state, row);
  const std::string hours = row == nullptr ? std::string() : hours_in(state, "room.hours_of", *row);
  const std::string_view asides[] = {hours, last};
  std::string spoken = row == nullptr ? std::string() : spoken_marks(state, table.pack, *row);
  // In one column each mark has its head beside it.
  for (const std::string_view head : table.heads) {
    if (row == nullptr) spoken.append(head).append(" ");
  }
  spoken += last;
  if (row != nullptr) spoken.append(". ").append(hours_in(state, "room.hours_spoken", *row));
  const std::string key = base::hex(one.id);
  ui::TableRowLook look{key, one.name, marks, asides, spoken, screen.chosen == one.id};
  const ui::InTable in = kit.table_row(table.look, look);
  if (!in.pressed) return std::nullopt;
  if (in.mark >= 0)
    return InOverview{ChooseRow{one.id, std::string(table.heads[static_cast<std::size_t>(in.mark)])}};
  const bool again = screen.chosen == one.id && !screen.criterion.empty();
  if (again) return InOverview{OpenWork{one.id, screen.criterion}};
  return InOverview{ChooseRow{one.id, {}}};
}

// Who is chosen, and one of the criteria.
std::optional<Action> draw_chosen(const State& state, const MyLearners& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const centre::Learner* one = state.roster.learner(screen.chosen);
  const LearnerRow* row = row_of(state, screen.chosen);
  if (one == nullptr || row == nullptr) {
    kit.paragraph(say("room.choose"), ui::Ink::muted);
    return std::nullopt;
  }
  std::optional<Action> done;
  const ui::Scope card = kit.card("chosen");
  kit.heading(2, one->name);
  kit.paragraph(hours_in(state, "room.hours_spoken", *row), ui::Ink::muted, ui::Size::small);
  if (row->stuck == Stuck::not_known) kit.status("stuck", say("room.not_known_help"), ui::Tone::warn, "lamp");
  if (row->stuck == Stuck::quiet) kit.status("stuck", say("room.quiet_help"), ui::Tone::warn, "lamp");
  const std::vector<const content::Criterion*> criteria = criteria_of(pack_of(state, row));
  for (std::size_t i = 0; i < criteria.size() && i < row->standings.size(); ++i) {
    if (criteria[i]->number != screen.criterion) continue;
    const std::string title = std::string(say("room.criterion")) + " " + screen.criterion;
    kit.status("criterion", title, ui::Tone::plain, {});
    kit.paragraph(wording_of(*criteria[i]));
    const std::string there =
        counted(state, static_cast<std::size_t>(row->things[i]), "room.thing", "room.things");
    kit.paragraph(std::string(words_of(state, row->standings[i])) + " · " + there, ui::Ink::muted,
                  ui::Size::small);
    if (kit.button({"read", say("room.read"), "eye", ui::Importance::primary}, true))
      done = InOverview{OpenWork{one->id, screen.criterion}};
    kit.gap(0.5F);
    const std::string place = std::to_string(i + 1) + " / " + std::to_string(criteria.size());
    const int by =
        kit.stepper("criteria", say("room.criterion"), place, say("room.before"), say("room.after"));
    const std::size_t next = (i + criteria.size() + static_cast<std::size_t>(by + 1) - 1) % criteria.size();
    if (by != 0) done = InOverview{ChooseRow{one->id, criteria[next]->number}};
  }
  kit.gap(0.5F);
  if (kit.button({"about", say("room.about"), "person"}, true))
    done = OpenLearnerPage{one->id, LearnerPart::first};
  return done;
}

std::vector<const content::Pack*> packs_shown(const State& state,
                                              const std::vector<const centre::Learner*>& all) {
  std::vector<const content::Pack*> packs;
  for (const centre::Learner* one : all) {
    const content::Pack* pack = &pack_of(state, row_of(state, one->id));
    if (std::find(packs.begin(), packs.end(), pack) == packs.end()) packs.push_back(pack);
  }
  return packs;
}

// Those of one programme: their heads, and lines in lists that are not too long to go through.
std::optional<Action> draw_table(const State& state, const MyLearners& screen, const content::Pack& pack,
                                 const std::vector<const centre::Learner*>& all, bool has_side,
                                 ui::Kit& kit) {
  Table table = table_of(state, pack);
  table.look = {(*state.say)("room.learner"), table.heads, table.asides, table.widest};
  std::vector<const centre::Learner*> here;
  for (const centre::Learner* one : all) {
    if (&pack_of(state, row_of(state, one->id)) == &pack) here.push_back(one);
  }
  std::optional<Action> done;
  kit.table_heads(table.look);
  const std::size_t parts = parts_of(here.size());
  for (std::size_t part = 0; part < parts; ++part) {
    const ui::Scope list =
        kit.rows(pack.name + std::to_string(part), name_of_part(state, pack.title, part, parts));
    for (std::size_t i = part * here.size() / parts; i < (part + 1) * here.size() / parts; ++i) {
      if (std::optional<Action> pressed = draw_row(state, screen, table, *here[i], kit)) done = pressed;
      if (has_side || screen.chosen != here[i]->id) continue;
      if (std::optional<Action> pressed = draw_chosen(state, screen, kit)) done = pressed;
    }
  }
  return done;
}

// "All 30", "To read 12": and how many each would show.
std::optional<Action> draw_which(const State& state, const MyLearners& screen, ui::Kit& kit) {
  constexpr struct {
    WhichLearners which;
    std::string_view key, words;
  } all[] = {{WhichLearners::all, "all", "room.all"},
             {WhichLearners::to_read, "to_read", "room.which_to_read"},
             {WhichLearners::stuck, "stuck", "room.which_stuck"},
             {WhichLearners::not_started, "not_started", "room.which_not_started"}};
  std::vector<std::string> words;
  for (const auto& each : all) {
    MyLearners asked = screen;
    asked.which = each.which;
    const std::string number = std::to_string(learners_shown(state, asked).size());
    words.push_back(base::fill((*state.say)(each.words), {{"n", number}}));
  }
  std::vector<ui::ChoiceLook> looks;
  for (std::size_t i = 0; i < std::size(all); ++i)
    looks.push_back({all[i].key, words[i], {}, {}, screen.which == all[i].which});
  const std::string_view pressed = kit.chips("which", (*state.say)("room.which"), looks);
  for (const auto& each : all) {
    if (pressed == each.key) return InOverview{ShowWhich{each.which}};
  }
  return std::nullopt;
}

std::vector<base::Id> groups_to_show(const State& state) {
  std::vector<base::Id> groups = {base::Id{}};
  for (const auto& [id, group] : state.roster.groups) {
    if (!group.is_archived) groups.push_back(id);
  }
  return groups;
}

std::string group_called(const State& state, base::Id group) {
  const auto found = state.roster.groups.find(group);
  return found == state.roster.groups.end() ? std::string((*state.say)("room.everybody"))
                                            : found->second.name;
}

// Papers, and the next group where there are several: seldom wanted, so they stand aside.
std::optional<Action> draw_aside(const State& state, const MyLearners& screen, ui::Kit& kit) {
  if (may(state, centre::Role::tutor) &&
      kit.button({"papers", (*state.say)("papers.title"), "printer"}, true))
    return GoTo{GoTo::Place::papers};
  const std::vector<base::Id> groups = groups_to_show(state);
  if (groups.size() < 3) return std::nullopt;  // one group is all there is
  const auto at =
      static_cast<std::size_t>(std::find(groups.begin(), groups.end(), screen.group) - groups.begin());
  const base::Id next = groups[(at + 1) % groups.size()];
  const std::string label =
      base::fill((*state.say)("room.other_group"), {{"name", group_called(state, next)}});
  if (!kit.button({"group", label, "people"}, true)) return std::nullopt;
  return InOverview{ShowGroup{next}};
}

void draw_legend(const State& state, ui::Kit& kit) {
  std::vector<ui::LegendLook> looks;
  for (const CriterionStanding standing : all_standings)
    looks.push_back({mark_of(standing), words_of(state, standing)});
  kit.legend("legend", looks);
}

std::optional<Action> draw_bars(const State& state, const MyLearners& screen, const std::string& title,
                                ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string_view centre = state.roster.says(centre::field::name);
  const std::size_t all = state.roster.present(screen.group).size();
  std::string below = counted(state, all, "groups.learner", "groups.learners");
  if (!centre.empty()) below = std::string(centre) + " · " + below;
  std::optional<Action> done = draw_top_bar(state, kit, title, below);
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"lock", say("room.lock"), "lock"};
  bar.other = ui::ButtonLook{"settings", say("room.settings"), "settings"};
  const bool is_open = session::in_hand(state.sessions.all) != nullptr;
  if (may(state, centre::Role::tutor))
    bar.next = ui::ButtonLook{"session", say(is_open ? "session.card" : "session.begin"), "people",
                              ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "lock") done = GoTo{GoTo::Place::welcome};
  if (pressed == "settings") done = GoTo{GoTo::Place::staff_room};
  if (pressed == "session") done = GoTo{GoTo::Place::session};
  return done;
}

}  // namespace

std::optional<Action> draw_my_learners(const State& state, const MyLearners& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = group_called(state, screen.group);
  const ui::Scope place = kit.screen("my learners", say("room.title"));
  std::optional<Action> done = draw_bars(state, screen, title, kit);
  const bool has_side = kit.leave_side(side_letters);
  {
    const ui::Scope body = kit.body("rows");
    if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
    if (!screen.done.empty()) kit.news("done", screen.done);
    const session::GroupSession* open = session::in_hand(state.sessions.all);
    if (open != nullptr)
      kit.paragraph(base::fill(say("session.card_open"), {{"session", session_in_words(state, *open)}}),
                    ui::Ink::muted);
    if (std::optional<Action> pressed = draw_which(state, screen, kit)) done = pressed;
    const std::vector<const centre::Learner*> all = learners_shown(state, screen);
    if (all.empty()) kit.paragraph(say("room.nobody"), ui::Ink::muted);
    for (const content::Pack* pack : packs_shown(state, all)) {
      if (std::optional<Action> pressed = draw_table(state, screen, *pack, all, has_side, kit))
        done = pressed;
    }
    draw_legend(state, kit);
    if (!has_side) {
      if (std::optional<Action> pressed = draw_aside(state, screen, kit)) done = pressed;
    }
  }
  if (!has_side) return done;
  const ui::Scope side = kit.beside("side", say("room.chosen"));
  if (std::optional<Action> pressed = draw_chosen(state, screen, kit)) done = pressed;
  if (std::optional<Action> pressed = draw_aside(state, screen, kit)) done = pressed;
  return done;
}

namespace {

// One line as somebody may worry about it. Where it cannot be told which answer it is, all of them are meant.
WorryItem worry_in(const ReadWork& screen, std::size_t at) {
  const WorkLine& line = screen.lines[at];
  std::vector<learner::Version> answers = learner::answers_from(screen.looked_at);
  if (answers.size() == screen.lines.size()) answers = {answers[at]};
  return {line.question, line.words, line.how, std::move(answers)};
}

}  // namespace

std::optional<Action> draw_read_work(const State& state, const ReadWork& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const centre::Learner* one = state.roster.learner(screen.learner);
  const std::string title =
      base::fill(say("room.work"), {{"name", one == nullptr ? "" : one->name}, {"n", screen.criterion}});
  StaffPageLook look{"read work", title, screen.wrong, screen.done};
  const bool may_judge = may(state, centre::Role::tutor) && screen.is_read && !screen.lines.empty();
  if (may_judge) {
    look.next = ui::ButtonLook{"met", say("room.met"), "check", ui::Importance::primary};
    look.other = ui::ButtonLook{"more", say("room.ask_more"), "pencil"};
  }
  StaffPage page = open_page(state, look, kit);
  for (const content::Criterion* criterion : criteria_of(pack_of(state, row_of(state, screen.learner)))) {
    if (criterion->number == screen.criterion) kit.paragraph(wording_of(*criterion), ui::Ink::muted);
  }
  if (screen.is_read && screen.lines.empty()) kit.paragraph(say("room.no_work"));
  for (std::size_t i = 0; i < screen.lines.size(); ++i) {
    const ui::Scope card = kit.card("line " + std::to_string(i));
    kit.heading(2, screen.lines[i].question, ui::Size::body);
    kit.paragraph(screen.lines[i].words);
    kit.paragraph(screen.lines[i].how, ui::Ink::muted, ui::Size::small);
    if (std::optional<Action> worried = draw_worried(state, screen.learner, worry_in(screen, i), i + 1, kit))
      page.done = worried;
  }
  if (screen.kept_private > 0)
    kit.paragraph(
        counted(state, static_cast<std::size_t>(screen.kept_private), "room.private_one", "room.private"),
        ui::Ink::muted, ui::Size::small);
  if (page.other) return InOverview{BeginAskForMore{}};
  if (page.next) return InOverview{JudgeMet{}};
  return page.done;
}

std::optional<Action> draw_ask_for_more(const State& state, const AskForMore& screen, Sheet& sheet,
                                        ui::Kit& kit) {
  const content::Words& say = *state.say;
  const centre::Learner* one = state.roster.learner(screen.learner);
  const std::string title = base::fill(say("room.more_title"),
                                       {{"name", one == nullptr ? "" : one->name}, {"n", screen.criterion}});
  StaffPageLook look{"ask more", title, screen.wrong, {}};
  look.next = ui::ButtonLook{"keep", say("room.more_keep"), "check", ui::Importance::primary};
  StaffPage page = open_page(state, look, kit);
  if (screen.wrong.empty()) kit.paragraph(say("room.more_help"), ui::Ink::muted);
  Writing writing;
  writing.box.key = "more";
  writing.box.label = say("room.more_label");
  writing.box.lines = 3;
  writing.box.grow = true;
  draw_box(state, sheet, writing, kit);
  if (std::optional<Action> keys = draw_keys(state, sheet, writing, kit)) return keys;
  if (page.next) return InOverview{KeepAskForMore{sheet.texts[0].text()}};
  return page.done;
}

std::vector<const content::Criterion*> criteria_of(const content::Pack& pack) {
  std::vector<const content::Criterion*> all;
  for (const content::Outcome& outcome : pack.unit.outcomes) {
    for (const content::Criterion& criterion : outcome.criteria) all.push_back(&criterion);
  }
  return all;
}

bool is_among(const LearnerRow& row, WhichLearners which) {
  const auto is_to_read = [](CriterionStanding standing) { return standing == CriterionStanding::to_read; };
  switch (which) {
    case WhichLearners::all:
      return true;
    case WhichLearners::to_read:
      return std::any_of(row.standings.begin(), row.standings.end(), is_to_read);
    case WhichLearners::stuck:
      return row.stuck != Stuck::no;
    case WhichLearners::not_started:
      return !row.has_begun;
  }
  return true;
}

std::vector<const centre::Learner*> learners_shown(const State& state, const MyLearners& screen) {
  std::vector<const centre::Learner*> shown = state.roster.present(screen.group);
  if (screen.which == WhichLearners::all) return shown;
  std::erase_if(shown, [&](const centre::Learner* one) {
    const LearnerRow* row = row_of(state, one->id);
    return row == nullptr || !is_among(*row, screen.which);
  });
  return shown;
}

std::string first_waiting(const State& state, base::Id learner) {
  const LearnerRow* row = row_of(state, learner);
  if (row == nullptr) return {};
  const std::vector<const content::Criterion*> criteria = criteria_of(pack_of(state, row));
  const std::size_t count = std::min(criteria.size(), row->standings.size());
  for (const CriterionStanding wanted : {CriterionStanding::to_read, CriterionStanding::more_asked,
                                         CriterionStanding::begun, CriterionStanding::not_started}) {
    for (std::size_t i = 0; i < count; ++i) {
      if (row->standings[i] == wanted) return criteria[i]->number;
    }
  }
  return criteria.empty() ? std::string() : criteria.front()->number;
}

std::string_view words_of(const State& state, CriterionStanding standing) {
  const content::Words& say = *state.say;
  switch (standing) {
    case CriterionStanding::met:
      return say("room.is_met");
    case CriterionStanding::to_read:
      return say("room.is_to_read");
    case CriterionStanding::more_asked:
      return say("room.is_more_asked");
    case CriterionStanding::begun:
      return say("room.is_begun");
    case CriterionStanding::not_started:
      return say("room.is_not_started");
  }
  return say("room.is_not_started");
}

}  // namespace screens
