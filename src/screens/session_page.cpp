// SPDX-License-Identifier: GPL-3.0-or-later
// A group session that goes on: who is here, who sits down next, and all that can be done in it.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "documents/hours_sheet.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/session_words.h"
#include "screens/staff_page.h"

namespace screens {
namespace {

using session::GroupSession;
using session::Here;
using session::Member;

constexpr int card_letters = 30;  // two cards side by side where words are not large

std::size_t count_here(const State& state, const GroupSession& session) {
  const auto& all = state.sessions.members;
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Member& member) {
    return session::presence_of(member, session.id).was_there() && session::is_in_room(member, session.id);
  }));
}

std::string here_in_words(const State& state, const GroupSession& session) {
  return base::fill((*state.say)("session.here_of"), {{"n", std::to_string(count_here(state, session))},
                                                      {"of", std::to_string(state.sessions.members.size())}});
}

std::string next_in_words(const State& state) {
  const auto& next = state.sessions.next;
  const content::Words& say = *state.say;
  if (next.empty()) return say("session.next_none");
  if (next.size() == 1) return base::fill(say("session.next_one"), {{"name", next[0].name}});
  return base::fill(say("session.next_two"), {{"name", next[0].name}, {"then", next[1].name}});
}

std::optional<Action> draw_daily(const State& state, const GroupSession& session, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope list = kit.grid("daily", "", card_letters);
  if (kit.link_card("names", "people", ui::Tone::pine, say("session.names"), here_in_words(state, session)))
    done = InSession{ShowSessionPart{SessionPart::names}};
  if (kit.link_card("hours", "clock", ui::Tone::plain, say("session.hours"), say("session.hours_help")))
    done = InSession{ShowSessionPart{SessionPart::hours}};
  if (!session.is_open()) return done;
  if (kit.link_card("turns", "swap", ui::Tone::pine, say("session.turns"), next_in_words(state)))
    done = InSession{ShowSessionPart{SessionPart::turns}};
  if (kit.link_card("hand", "computer", ui::Tone::pine, say("session.hand_over"),
                    say("session.hand_over_help")))
    done = InSession{HandOver{}};
  if (kit.link_card("talk", "speech", ui::Tone::indigo, say("together.title"), say("together.help")))
    done = InSession{ChooseTalk{}};
  if (kit.link_card("room", "eye", ui::Tone::indigo, say("projector.card"), say("projector.card_help")))
    done = InSession{ShowRoom{}};
  return done;
}

std::optional<Action> draw_rest(const State& state, const SessionPage& screen, const GroupSession& session,
                                ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope list = kit.grid("rest", "", card_letters);
  if (kit.link_card("papers", "printer", ui::Tone::plain, say("session.papers"), say("session.papers_help")))
    done = InSession{ShowSessionPart{SessionPart::papers}};
  if (kit.link_card("others", "list", ui::Tone::plain, say("session.others"), say("session.others_help")))
    done = GoTo{GoTo::Place::session};
  const std::string name = name_of_group(state, session.group);
  if (kit.link_card(
          "end", "close", ui::Tone::rust,
          base::fill(say(screen.asks_end ? "session.end_sure" : "session.end_this"), {{"session", name}}),
          say("session.end_help")))
    done = InSession{EndSession{session.id}};
  return done;
}

std::optional<Action> draw_first(const State& state, const SessionPage& screen, const GroupSession& session,
                                 ui::Kit& kit) {
  kit.paragraph(titles_of(state, session.activities) + " · " + time_so_far(state, session), ui::Ink::muted);
  if (!session.is_open()) kit.status("over", (*state.say)("session.is_over"), ui::Tone::plain, "history");
  if (session::open_in(state.sessions.all).size() > 1)
    kit.status("several", (*state.say)("session.others_open"), ui::Tone::warn, "lamp");
  std::optional<Action> done = draw_daily(state, session, kit);
  if (std::optional<Action> rest = draw_rest(state, screen, session, kit)) done = rest;
  return done;
}

// --- who is here ---------------------------------------------------------------------

constexpr Here choices_of_here[] = {Here::here, Here::late, Here::left, Here::absent};

std::string_view words_of_here(Here here) {
  if (here == Here::here) return "session.is_here";
  if (here == Here::left) return "session.has_left";
  return here == Here::late ? "session.is_late" : "session.is_absent";
}

// "From 10:20 · Until 11:05", of who came late and of who left early.
std::string times_in_words(const State& state, const GroupSession& session,
                           const session::Presence& presence) {
  const content::Words& say = *state.say;
  const std::optional<session::Span> there = session::span_of(presence, session, state.at.seconds);
  if (!there) return {};
  const auto clock = [&](std::int64_t seconds) {
    return base::clock_of({seconds, session.began.offset_minutes});
  };
  std::vector<std::string> times;
  if (presence.came_late) times.push_back(base::fill(say("session.since"), {{"time", clock(there->from)}}));
  if (presence.here == Here::left)
    times.push_back(base::fill(say("session.until"), {{"time", clock(there->to)}}));
  return base::join(times, " · ");
}

std::optional<Action> draw_here(const State& state, const GroupSession& session, const Member& member,
                                ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string name = learners_name(state, member.learner);
  const session::Presence presence = session::presence_of(member, session.id);
  std::array<std::string, std::size(choices_of_here)> spoken;
  std::vector<ui::OptionLook> looks;
  for (std::size_t i = 0; i < std::size(choices_of_here); ++i) {
    const std::string_view words = say(words_of_here(choices_of_here[i]));
    spoken[i] = std::string(words) + ": " + name;
    ui::OptionLook look{session::name_of(choices_of_here[i]), words, presence.here == choices_of_here[i]};
    look.name = spoken[i];
    looks.push_back(look);
  }
  const std::string times = times_in_words(state, session, presence);
  const ui::OptionSet sets[] = {{"here", name, looks}};
  const ui::InRow pressed = kit.row({base::hex(member.learner), name, times}, sets);
  if (pressed.option.empty()) return std::nullopt;
  return InSession{SetHere{member.learner, session::here_from(pressed.option)}};
}

// Those of the list, parted so that no part is too long to be gone through.
template <typename Draw>
std::optional<Action> draw_parted(const State& state, std::string_view title, std::size_t count, ui::Kit& kit,
                                  const Draw& draw) {
  constexpr std::size_t together = 6;
  std::optional<Action> done;
  const std::size_t parts = (count + together - 1) / together;
  for (std::size_t part = 0; part < parts; ++part) {
    const ui::Scope list =
        kit.grid("part " + std::to_string(part), name_of_part(state, title, part, parts), one_column_letters);
    for (std::size_t i = part * together; i < std::min(count, (part + 1) * together); ++i) {
      if (std::optional<Action> pressed = draw(i)) done = pressed;
    }
  }
  return done;
}

std::optional<Action> draw_names(const State& state, const GroupSession& session, ui::Kit& kit) {
  const auto& members = state.sessions.members;
  kit.status("count", here_in_words(state, session), ui::Tone::plain, "people");
  return draw_parted(state, (*state.say)("session.names"), members.size(), kit,
                     [&](std::size_t i) { return draw_here(state, session, members[i], kit); });
}

// --- turns ---------------------------------------------------------------------------

std::string at_pc_in_words(const State& state, const GroupSession& session, const Member& member) {
  std::vector<session::Worked> turns;
  int today = 0;
  for (const auto& [order, event] : member.deeds) {
    if (event.kind != learner::kind::worked) continue;
    turns.push_back(session::worked_from(member.learner, event.body));
    if (learner::field(event, "session") == base::hex(session.id)) ++today;
  }
  const content::Words& say = *state.say;
  const int minutes = session::hours_of(turns).minutes();
  const std::string so_far =
      counted(state, static_cast<std::size_t>(minutes), "session.pc_minute", "session.pc_minutes");
  return so_far + " · " +
         (today == 0 ? std::string(say("session.no_turn"))
                     : counted(state, static_cast<std::size_t>(today), "session.turn", "session.turns_had"));
}

std::optional<Action> draw_turns(const State& state, const GroupSession& session, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const auto& next = state.sessions.next;
  kit.paragraph(say("session.turns_what"), ui::Ink::muted);
  std::optional<Action> done;
  if (kit.button({"hand", say("session.hand_over"), "computer", ui::Importance::primary}))
    done = InSession{HandOver{}};
  const auto draw = [&](std::size_t i) -> std::optional<Action> {
    const Member* member = member_in(state, next[i].id);
    const std::string detail = member == nullptr ? std::string() : at_pc_in_words(state, session, *member);
    const std::string title = std::to_string(i + 1) + ". " + next[i].name;
    const ui::Tone tone = i < static_cast<std::size_t>(session.pcs) ? ui::Tone::pine : ui::Tone::plain;
    if (!kit.link_card(base::hex(next[i].id), "person", tone, title, detail)) return std::nullopt;
    return InSession{CallUp{next[i].id}};
  };
  if (std::optional<Action> called = draw_parted(state, say("session.turns"), next.size(), kit, draw))
    done = called;
  return done;
}

// --- hours and papers ------------------------------------------------------------------

std::optional<Action> draw_hours(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const session::UsualHours usual;
  kit.paragraph(base::fill(say("session.hours_usual"),
                           {{"guided", std::to_string(usual.guided)}, {"all", std::to_string(usual.in_all)}}),
                ui::Ink::muted);
  const auto& members = state.sessions.members;
  std::vector<session::Hours> hours;
  std::size_t left_out = 0;
  for (const Member& member : members) {
    hours.push_back(session::hours_of(session::worked_by(member, state.sessions.all, state.at.seconds)));
    left_out += static_cast<std::size_t>(hours.back().left_out);
  }
  if (left_out > 0)
    kit.status("wrong-times", counted(state, left_out, "session.left_out_one", "session.left_out"),
               ui::Tone::warn, "clock");
  return draw_parted(
      state, say("session.hours"), members.size(), kit, [&](std::size_t i) -> std::optional<Action> {
        const std::string detail =
            base::fill(say("session.hours_of"), {{"guided", documents::in_hours(hours[i].guided_minutes)},
                                                 {"own", documents::in_hours(hours[i].own_minutes)}});
        if (!kit.link_card(base::hex(members[i].learner), "clock", ui::Tone::plain,
                           learners_name(state, members[i].learner), detail))
          return std::nullopt;
        return InSession{MakeSessionPaper{SessionPaper::hours, {}, members[i].learner}};
      });
}

// Talks that were begun, the newest last; each once.
std::vector<std::string> talks_begun(const GroupSession& session) {
  std::vector<std::string> begun;
  for (const session::Prompted& shown : session.prompts) {
    if (std::find(begun.begin(), begun.end(), shown.talk) == begun.end()) begun.push_back(shown.talk);
  }
  return begun;
}

std::optional<Action> draw_papers(const State& state, const GroupSession& session, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  {
    const ui::Scope list = kit.grid("papers", say("session.papers"), one_column_letters);
    if (kit.link_card("names", "people", ui::Tone::plain, say("session.register"),
                      here_in_words(state, session)))
      done = InSession{MakeSessionPaper{SessionPaper::names}};
  }
  const std::vector<std::string> begun = talks_begun(session);
  if (begun.empty()) kit.paragraph(say("lines.no_talk"), ui::Ink::muted);
  const auto draw = [&](std::size_t i) -> std::optional<Action> {
    const std::string title = talk_named(state, session, begun[i]).title;
    if (!kit.link_card(begun[i], "speech", ui::Tone::indigo,
                       base::fill(say("lines.record_of"), {{"talk", title}}), say("lines.record_help")))
      return std::nullopt;
    return InSession{ShowLines{begun[i]}};
  };
  if (std::optional<Action> shown = draw_parted(state, say("lines.title"), begun.size(), kit, draw))
    done = shown;
  return done;
}

std::string title_of_part(const State& state, const SessionPage& screen, const GroupSession& session) {
  const content::Words& say = *state.say;
  switch (screen.part) {
    case SessionPart::first:
      break;
    case SessionPart::names:
      return say("session.names");
    case SessionPart::turns:
      return say("session.turns");
    case SessionPart::hours:
      return say("session.hours");
    case SessionPart::papers:
      return say("session.papers");
  }
  return base::fill(say("session.of_group"), {{"group", name_of_group(state, session.group)}});
}

}  // namespace

std::optional<Action> draw_session_page(const State& state, const SessionPage& screen, ui::Kit& kit) {
  const GroupSession* session = session_shown(state);
  const GroupSession none;
  const std::string title = title_of_part(state, screen, session == nullptr ? none : *session);
  const std::string key = "session " + std::to_string(static_cast<int>(screen.part));
  StaffPage page = open_page(state, {key, title, screen.wrong, screen.done}, kit);
  if (session == nullptr) {
    kit.paragraph((*state.say)("session.none_open"));
    return page.done;
  }
  std::optional<Action> pressed;
  if (screen.part == SessionPart::first) pressed = draw_first(state, screen, *session, kit);
  if (screen.part == SessionPart::names) pressed = draw_names(state, *session, kit);
  if (screen.part == SessionPart::turns) pressed = draw_turns(state, *session, kit);
  if (screen.part == SessionPart::hours) pressed = draw_hours(state, kit);
  if (screen.part == SessionPart::papers) pressed = draw_papers(state, *session, kit);
  return pressed ? pressed : page.done;
}

}  // namespace screens
