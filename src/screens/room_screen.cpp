// SPDX-License-Identifier: GPL-3.0-or-later
// Two screens that are read from far: the group's own on a projector, and a call for help.
//
// On neither stands anything that is private. Names come when staff, or the learner, choose so; how many have
// done what is told only where nobody can be picked out of it (session/room_summary.h).
#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/session_words.h"

namespace screens {
namespace {

using session::GroupSession;

std::string count_in_words(const State& state, const session::ShownCount& count) {
  const content::Words& say = *state.say;
  if (count.showing == session::Showing::number)
    return base::fill(say("projector.count"), {{"what", count.what}, {"n", std::to_string(count.learners)}});
  return base::fill(
      say(count.showing == session::Showing::fewer_than_five ? "projector.few" : "projector.not_shown"),
      {{"what", count.what}});
}

void draw_summary(const State& state, const RoomScreen& screen, ui::Kit& kit) {
  if (screen.counts.empty() || screen.started.empty()) return;
  const ui::Scope card = kit.card("summary");
  const content::Activity* activity = state.catalogue->activity(screen.started);
  kit.heading(2, activity == nullptr ? screen.started : activity->title);
  const std::vector<session::ShownCount> shown = session::room_summary(screen.counts);
  const bool says_nothing = std::all_of(shown.begin(), shown.end(), [](const session::ShownCount& count) {
    return count.showing == session::Showing::not_shown;
  });
  if (says_nothing) return kit.paragraph((*state.say)("projector.small"), ui::Ink::muted);
  for (const session::ShownCount& count : shown) kit.paragraph(count_in_words(state, count));
}

// What stands largest: the prompt of the talk, or what the session is about.
void draw_now(const State& state, const RoomScreen& screen, const GroupSession& session, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope card = kit.card("now", {.grow = true});
  kit.spring();
  if (screen.card.empty()) {
    kit.heading(1, titles_of(state, session.activities), ui::Size::title);
  } else {
    const TalkCard talk = talk_named(state, session, screen.card);
    const std::size_t at = std::min(screen.at, talk.prompts.size() - 1);
    kit.paragraph(talk.title, ui::Ink::muted);
    kit.heading(1, talk.prompts[at].words, ui::Size::title);
    if (at + 1 < talk.prompts.size())
      kit.paragraph(base::fill(say("projector.then"), {{"prompt", talk.prompts[at + 1].words}}),
                    ui::Ink::muted);
  }
  kit.spring();
}

void draw_who_is_next(const State& state, const RoomScreen& screen, ui::Kit& kit) {
  const auto& next = state.sessions.next;
  if (!screen.names || next.empty()) return;
  const content::Words& say = *state.say;
  const ui::Scope card = kit.card("next");
  kit.heading(2, say("projector.next"));
  for (std::size_t i = 0; i < std::min<std::size_t>(next.size(), 2); ++i) kit.paragraph(next[i].name);
}

std::optional<Action> draw_room_bars(const State& state, const RoomScreen& screen,
                                     const std::string& subtitle, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done = draw_top_bar(state, kit, say("projector.title"), subtitle);
  const bool is_staff = state.staff.account != base::Id{};
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (is_staff)
    bar.other = ui::ButtonLook{"names", say(screen.names ? "projector.hide_names" : "projector.show_names"),
                               "people"};
  if (is_staff && !screen.card.empty())
    bar.next = ui::ButtonLook{"next", say("together.next"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "names") done = InSession{NameInRoom{!screen.names}};
  if (pressed == "next") done = InSession{TurnPrompt{1}};
  return done;
}

}  // namespace

std::optional<Action> draw_room_screen(const State& state, const RoomScreen& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("room", say("projector.title"));
  const GroupSession* session = session::session_in(state.sessions.all, screen.session);
  const std::string clock = base::clock_of(state.at);
  const std::string time = session == nullptr ? clock : clock + " · " + time_so_far(state, *session);
  std::optional<Action> done = draw_room_bars(state, screen, time, kit);
  const ui::Scope body = kit.body("room");
  if (session == nullptr) {
    kit.heading(1, say("session.none_open"));
    return done;
  }
  const float shares[] = {0.67F, 0.33F};
  ui::Kit::Columns columns(kit.columns("room", shares));
  draw_now(state, screen, *session, kit);
  columns.next();
  draw_who_is_next(state, screen, kit);
  draw_summary(state, screen, kit);
  return done;
}

std::optional<Action> draw_call_for_help(const State& state, const CallForHelp& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string pc = state.site.place.empty() ? state.pc : state.site.place;
  const std::string title =
      pc.empty() ? std::string(say("call.title_here")) : base::fill(say("call.title"), {{"pc", pc}});
  const ui::Scope place = kit.screen("call", title);
  std::optional<Action> done = draw_top_bar(state, kit, say("call.bar"), "");
  ui::BottomBar bar;
  if (state.learner && !state.hidden)
    bar.other = ui::ButtonLook{"name", say(screen.named ? "call.hide_name" : "call.show_name"), "person"};
  bar.next = ui::ButtonLook{"came", say("call.came"), "check", ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "name") done = InSession{NameInCall{}};
  if (pressed == "came") done = GoBack{};
  const ui::Scope body = kit.body("call");
  kit.spring();
  kit.picture("bell", ui::Tone::warn, 3);
  kit.heading(1, title, ui::Size::title);
  if (screen.named && state.learner && !state.hidden) kit.heading(2, state.learner->name, ui::Size::title);
  kit.spring();
  return done;
}

}  // namespace screens
