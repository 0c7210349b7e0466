// SPDX-License-Identifier: GPL-3.0-or-later
// Group sessions: those that are open, and how one begins.
#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/session_words.h"
#include "screens/staff_page.h"

namespace screens {
namespace {

Action in_session(auto what) { return InSession{std::move(what)}; }

// Two sessions of one group are told apart by when they began.
std::string named_by_day(const State& state, const session::GroupSession& session) {
  return name_of_group(state, session.group) + ", " + base::in_words(base::date_of(session.began)) + ", " +
         base::clock_of(session.began);
}

std::string about_in_words(const State& state, const session::GroupSession& session) {
  const std::string pc = session.pc.empty() ? std::string() : " · " + session.pc;
  return titles_of(state, session.activities) + pc + " · " + time_so_far(state, session);
}

// Each with a way on and a way to its end.
std::optional<Action> draw_open(const State& state, const GroupSessions& screen,
                                const std::vector<const session::GroupSession*>& open, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  if (open.size() > 1)
    kit.status("several", base::fill(say("session.several"), {{"n", std::to_string(open.size())}}),
               ui::Tone::warn, "lamp");
  for (const session::GroupSession* one : open) {
    const std::string key = base::hex(one->id);
    const std::string name = named_by_day(state, *one);
    const ui::Scope list = kit.grid(key, name, one_column_letters);
    if (kit.link_card("go", "arrow-right-circle", ui::Tone::pine,
                      base::fill(say("session.go_on"), {{"session", name}}), about_in_words(state, *one)))
      done = in_session(ChooseSession{one->id});
    const bool is_asked = screen.to_end == one->id;
    if (kit.link_card(
            "end", "close", ui::Tone::rust,
            base::fill(say(is_asked ? "session.end_sure" : "session.end_this"), {{"session", name}}),
            say("session.end_help")))
      done = in_session(EndSession{one->id});
  }
  return done;
}

std::optional<Action> draw_groups_to_begin(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::vector<const centre::Group*> groups;
  for (const auto& [id, group] : state.roster.groups) {
    if (!group.is_archived) groups.push_back(&group);
  }
  std::optional<Action> done;
  kit.heading(2, say("session.begin"));
  if (groups.empty()) kit.paragraph(say("session.no_groups"), ui::Ink::muted);
  const std::size_t parts = parts_of(groups.size());
  for (std::size_t part = 0; part < parts; ++part) {
    const ui::Scope list =
        kit.grid("groups " + std::to_string(part), name_of_part(state, say("session.begin"), part, parts),
                 one_column_letters);
    const std::size_t end = std::min(groups.size(), (part + 1) * most_together);
    for (std::size_t i = part * most_together; i < end; ++i) {
      const std::size_t learners = state.roster.present(groups[i]->id).size();
      if (kit.link_card(base::hex(groups[i]->id), "people", ui::Tone::indigo, groups[i]->name,
                        counted(state, learners, "groups.learner", "groups.learners")))
        done = in_session(PrepareSession{groups[i]->id});
    }
  }
  return done;
}

// The last ones that are over: their register and records can still be looked at and mended.
std::optional<Action> draw_past(const State& state, ui::Kit& kit) {
  std::vector<const session::GroupSession*> past;
  for (const session::GroupSession& one : state.sessions.all) {
    if (!one.is_open() && past.size() < most_together) past.push_back(&one);
  }
  std::optional<Action> done;
  if (past.empty()) return done;
  kit.heading(2, (*state.say)("session.before"));
  const ui::Scope list = kit.grid("before", (*state.say)("session.before"), one_column_letters);
  for (const session::GroupSession* one : past) {
    if (kit.link_card(base::hex(one->id), "history", ui::Tone::plain, named_by_day(state, *one),
                      about_in_words(state, *one)))
      done = in_session(ChooseSession{one->id});
  }
  return done;
}

// The activities of one arm, parted so that no set is too long.
void draw_arm_to_pick(const State& state, const BeginSession& screen, content::Stretch arm, ui::Kit& kit,
                      std::optional<Action>& done) {
  constexpr std::size_t together = 6;
  std::vector<ui::ChoiceLook> looks;
  for (const content::Activity& activity : programme_of(state).activities) {
    if (activity.stretch != arm) continue;
    const bool is_on =
        std::find(screen.picked.begin(), screen.picked.end(), activity.id) != screen.picked.end();
    looks.push_back({activity.id, activity.title, {}, {}, is_on});
  }
  const std::size_t parts = (looks.size() + together - 1) / together;
  const std::string title(title_of(state, arm));
  if (!looks.empty()) kit.heading(2, title, ui::Size::body);
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t from = part * together;
    const auto some = std::span(looks).subspan(from, std::min(together, looks.size() - from));
    const std::string_view pressed = kit.ticks(title + " " + std::to_string(part),
                                               name_of_part(state, title, part, parts), some, ui::Mark::box);
    if (!pressed.empty()) done = in_session(PickActivity{std::string(pressed)});
  }
}

}  // namespace

std::optional<Action> draw_group_sessions(const State& state, const GroupSessions& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  StaffPage page = open_page(state, {"group_sessions", say("session.title"), screen.wrong, screen.done}, kit);
  const std::vector<const session::GroupSession*> open = session::open_in(state.sessions.all);
  if (std::optional<Action> pressed = draw_open(state, screen, open, kit)) page.done = pressed;
  if (std::optional<Action> pressed = draw_groups_to_begin(state, kit)) page.done = pressed;
  if (std::optional<Action> pressed = draw_past(state, kit)) page.done = pressed;
  return page.done;
}

std::optional<Action> draw_begin_session(const State& state, const BeginSession& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title =
      base::fill(say("session.begin_with"), {{"group", name_of_group(state, screen.group)}});
  StaffPageLook look{"begin_session", title, screen.wrong};
  look.next = ui::ButtonLook{"start", say("session.start"), "check", ui::Importance::primary};
  StaffPage page = open_page(state, look, kit);
  if (page.next) page.done = in_session(StartSession{});
  if (screen.planned > 0)
    kit.status("planned", base::fill(say("session.planned"), {{"n", std::to_string(screen.planned)}}),
               ui::Tone::pine, "calendar");
  const int by = kit.stepper("pcs", say("session.pcs"), std::to_string(screen.pcs), say("easier.less"),
                             say("easier.more"));
  if (by != 0) page.done = in_session(ChangePcs{by});
  kit.paragraph(say("session.what_about"), ui::Ink::muted);
  for (const content::Stretch arm : all_arms) draw_arm_to_pick(state, screen, arm, kit, page.done);
  return page.done;
}

}  // namespace screens
