// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_session.h"

#include <utility>

#include "app/gallery_centre.h"
#include "base/text.h"
#include "screens/session_words.h"

namespace app {
namespace {

using namespace screens;
namespace kind = learner::kind;

constexpr base::Id ms_ali_here{61}, tuesdays{51}, talk_session{71}, left_open{72};

// A made-up log: each deed one minute after the one before.
class Log {
 public:
  explicit Log(base::WallTime from) : at_(from) {}

  learner::Event add(base::Id about, std::string_view what, std::map<std::string, std::string> body) {
    learner::Event event;
    event.writer = {77};
    event.number = event.tick = ++tick_;
    event.about = about;
    event.who = ms_ali_here;
    event.kind = what;
    event.at = at_;
    event.body = std::move(body);
    event.body.try_emplace("session", base::hex(talk_session));
    at_.seconds += 60;
    return event;
  }
  base::WallTime at() const { return at_; }

 private:
  std::uint64_t tick_ = 0;
  base::WallTime at_;
};

std::string about_of(const State& state, std::size_t count) {
  std::vector<std::string> ids;
  for (const content::Activity& activity : programme_of(state).activities) {
    if (ids.size() < count) ids.push_back(activity.id);
  }
  return base::join(ids, "\n");
}

learner::Event begun(Log& log, const State& state, base::Id id) {
  return log.add(learner::the_centre, kind::session_began,
                 {{"session", base::hex(id)},
                  {"group", base::hex(tuesdays)},
                  {"activities", about_of(state, 2)},
                  {"pcs", "3"},
                  {"pc", "PC 4"}});
}

// Twelve minutes of a session: who is here, who sat at a PC, and a talk.
void fill_session(State& state) {
  Log log({state.at.seconds - 24 * 60, state.at.offset_minutes});
  std::vector<learner::Event> facts = {begun(log, state, talk_session)};
  const session::GroupSession first = session::sessions_of(facts).front();
  const TalkCard talk = talks_of(state, first).front();
  for (std::size_t i = 0; i < std::min<std::size_t>(2, talk.prompts.size()); ++i)
    facts.push_back(log.add(learner::the_centre, kind::prompt_shown,
                            {{"talk", talk.id}, {"prompt", talk.prompts[i].id}}));
  const std::string prompt = talk.prompts[std::min<std::size_t>(1, talk.prompts.size() - 1)].id;
  std::size_t place = 0;
  for (const centre::Learner* one : state.roster.present(tuesdays)) {
    session::Member member;
    member.learner = one->id;
    const auto tell = [&](std::string_view what, std::map<std::string, std::string> body) {
      session::apply(member, log.add(one->id, what, std::move(body)));
    };
    constexpr std::string_view here[] = {"here", "here", "late", "here", "absent"};
    if (place < 8) tell(kind::present, {{"here", std::string(here[place % std::size(here)])}});
    if (place == 7) tell(kind::present, {{"here", "left"}});
    for (std::size_t i = 0; i < place % 3; ++i) tell(kind::spoke, {{"talk", talk.id}, {"prompt", prompt}});
    const std::string from = std::to_string(state.at.seconds - 1200);
    if (place == 1)
      tell(kind::worked, {{"from", from}, {"to", std::to_string(state.at.seconds - 700)}, {"idle", ""}});
    if (place == 1 || place == 3)
      tell(kind::said,
           {{"talk", talk.id},
            {"prompt", prompt},
            {"words", place == 1 ? "the open day at the college" : "my key worker, then the website"}});
    state.sessions.members.push_back(std::move(member));
    state.sessions.next.push_back({one->id, one->name});
    ++place;
  }
  state.sessions.all = session::sessions_of(facts);
}

class SessionWall {
 public:
  explicit SessionWall(State known) : known_(std::move(known)) {}

  void hang(const std::string& name, Screen screen, std::string_view words = {}) {
    Exhibit exhibit{name, known_, {}, {}};
    exhibit.state.screen = std::move(screen);
    exhibit.sheet.texts.emplace_back(words);
    all_.push_back(std::move(exhibit));
  }
  State& last() { return all_.back().state; }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  State known_;
  std::vector<Exhibit> all_;
};

void hang_sessions(SessionWall& wall, const State& state) {
  const content::Words& say = *state.say;
  wall.hang("sessions-two", GroupSessions{left_open, {}, say("session.ended")});
  Log log({state.at.seconds - 3 * 24 * 60 * 60, state.at.offset_minutes});
  std::vector<session::GroupSession>& all = wall.last().sessions.all;
  all.push_back(session::sessions_of({begun(log, state, left_open)}).front());
  wall.hang("sessions-none", GroupSessions{});
  wall.last().sessions = {};
  BeginSession begin;
  begin.group = tuesdays;
  wall.hang("session-begin", begin);
  wall.last().screen = BeginSession{tuesdays, {}, 3, 0, say("session.pick_first")};
  begin.planned = 3;
  begin.pcs = 3;
  begin.picked = base::split(about_of(state, 2), '\n');
  wall.hang("session-planned", begin);
  wall.hang("session", SessionPage{});
  wall.hang("session-end", SessionPage{SessionPart::first, true, {}, {}});
  wall.hang("session-names", SessionPage{SessionPart::names, false, {}, {}});
  wall.hang(
      "session-turns",
      SessionPage{SessionPart::turns, false, {}, base::fill(say("session.called"), {{"name", "Asha"}})});
  wall.hang("session-hours", SessionPage{SessionPart::hours, false, {}, {}});
  wall.hang("session-papers", SessionPage{SessionPart::papers, false, {}, {}});
}

void hang_talk(SessionWall& wall, const State& state) {
  const content::Words& say = *state.say;
  const TalkCard talk = talks_of(state, state.sessions.all.front()).front();
  const std::vector<session::Member>& members = state.sessions.members;
  wall.hang("talk-cards", TalkCards{});
  wall.hang("talk", GroupTalk{talk.id, 1, members[0].learner, {}});
  wall.hang("talk-five", GroupTalk{talk.id, 1, members[0].learner, {}});
  wall.last().sessions.members.resize(5);
  wall.hang("talk-first", GroupTalk{talk.id, 0, {}, say("together.press_first")});
  wall.hang("talk-said", GroupSaid{talk.id, 1, members[0].learner, say("together.nothing_typed")});
  wall.hang("talk-said-words", GroupSaid{talk.id, 1, members[1].learner, {}}, "the open day at the college");
  wall.hang("talk-lines", GroupLines{talk.id, {}, say("lines.kept")});
  wall.hang("talk-line", GroupLine{talk.id, members[1].learner, say("lines.too_short"), {}}, "the open day");
  wall.hang("talk-line-empty", GroupLine{talk.id, members[0].learner, {}, {}});
}

void hang_room(SessionWall& wall, const State& state) {
  const session::GroupSession& session = state.sessions.all.front();
  RoomScreen room;
  room.session = session.id;
  room.started = session.activities.front();
  room.counts = counts_of(state, session, room.started);
  wall.hang("room", room);
  room.card = talks_of(state, session).front().id;
  room.names = true;
  wall.hang("room-names", room);
  room.names = false;
  wall.hang("room-alone", room);
  wall.last().staff.account = {};
  wall.hang("call", CallForHelp{});
}

}  // namespace

std::vector<Exhibit> session_exhibits(const State& known) {
  State state = known;
  state.roster = made_up_roster();
  state.staff.account = ms_ali_here;
  state.pc = "PC 4";
  state.at = gallery_day;
  fill_session(state);
  SessionWall wall(state);
  hang_sessions(wall, state);
  hang_talk(wall, state);
  hang_room(wall, state);
  return wall.take();
}

}  // namespace app
