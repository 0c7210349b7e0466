// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_log.h"

#include <algorithm>
#include <iterator>

#include "app/update.h"
#include "base/text.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/session_words.h"

namespace app {
namespace {

namespace kind = learner::kind;

constexpr std::int64_t least_turn = 30;  // seconds: who only looked in did not work
constexpr double turn_kept_each = 60;    // seconds: a power cut takes at most so much of a turn

using Body = std::map<std::string, std::string>;

std::string turn_text(const Body& body) {
  std::vector<std::string> lines;
  for (const auto& [name, words] : body) {
    for (const std::string& line : base::split(words, '\n')) lines.push_back(name + " " + line);
  }
  return base::join(lines, "\n");
}

Body turn_from(const std::string& text) {
  Body body;
  for (const std::string& line : base::split(text, '\n')) {
    const std::size_t gap = line.find(' ');
    if (gap == std::string::npos) continue;
    std::string& words = body[line.substr(0, gap)];
    words += (words.empty() ? "" : "\n") + line.substr(gap + 1);
  }
  return body;
}

bool is_long_enough(const Body& body) {
  const session::Worked turn = session::worked_from({}, body);
  return turn.span.to - turn.span.from >= least_turn;
}

store::Deed turn_deed(base::Id learner, Body body, base::WallTime at) {
  store::Deed deed;
  deed.about = deed.who = learner;
  deed.kind = kind::worked;
  deed.body = std::move(body);
  deed.body["slot"] = turn_slot;  // what was kept of it so far goes
  deed.at = at;
  return deed;
}

// Which session this learner's time here is guided by; 0: none, it is the learner's own.
base::Id guided_by(const Context& context, base::Id learner) {
  const screens::State& state = context.state;
  const session::GroupSession* now_on = session::in_hand(state.sessions.all);
  const centre::Learner* one = state.roster.learner(state.roster.whose(learner));
  if (now_on == nullptr || one == nullptr || one->group != now_on->group) return {};
  return session::span_of(*now_on, now(context).seconds) ? now_on->id : base::Id{};
}

// By a clock that never goes back, however the other one jumps meanwhile.
Body turn_until_now(const Context& context) {
  const session::Turn& turn = context.state.turn;
  const double seconds = context.machine.clock.seconds();
  const bool sits_there = seconds - turn.last_input < session::TurnTimes{}.idle_counts;
  const auto at = [&](double when) {
    return context.turn_began + static_cast<std::int64_t>(when - turn.began);
  };
  session::Worked worked;
  worked.span = {context.turn_began, at(sits_there ? seconds : turn.last_input)};
  for (const auto& [from, to] : turn.idle) worked.idle.push_back({at(from), at(to)});
  Body body = session::body_of(worked);
  const base::Id session = guided_by(context, context.state.learner->learner);
  body["session"] = session == base::Id{} ? std::string() : base::hex(session);
  body["pc"] = names_here(context.state).pc;
  return body;
}

// What a power cut left of a turn is kept now, and told with the others.
void end_lost_turn(store::Store& store, base::Id id, base::WallTime at, std::vector<learner::Event>& events) {
  const base::Result<std::vector<store::Draft>> drafts = store.drafts(id);
  if (!drafts) return;
  for (const store::Draft& draft : *drafts) {
    if (draft.slot != turn_slot || draft.text.empty()) continue;
    const base::Result<learner::Event> kept = store.append(turn_deed(id, turn_from(draft.text), at));
    if (kept) events.push_back(*kept);
  }
}

struct ToRead {
  base::Id learner;
  std::vector<base::Id> records;  // all that belong to that person
  bool is_here = false;           // sits at this PC now: the turn goes on
};

MembersRead read_all(store::Store& store, base::Id session, const std::vector<ToRead>& group,
                     base::WallTime at) {
  MembersRead read{session, {}, {}, base::Done{}};
  for (const ToRead& one : group) {
    std::vector<learner::Event> events;
    for (const base::Id id : one.records) {
      base::Result<std::vector<learner::Event>> log = store.events(id);
      if (!log) read.outcome = log.error();
      if (log) std::move(log->begin(), log->end(), std::back_inserter(events));
      if (!one.is_here) end_lost_turn(store, id, at, events);
    }
    read.members.push_back(session::member_of(one.learner, events));
    const base::Result<std::vector<store::Draft>> drafts = store.drafts(one.learner);
    if (!drafts) continue;
    for (const store::Draft& draft : *drafts) {
      if (draft.slot.starts_with("said/") || draft.slot.starts_with("line/"))
        read.drafts[{one.learner, draft.slot}] = draft.text;
    }
  }
  return read;
}

void tell_next(Context& context) {
  screens::State& state = context.state;
  if (state.sessions.looked_at != base::Id{}) return;  // these are others than those who are in the room
  state.sessions.next.clear();
  const session::GroupSession* now_on = session::in_hand(state.sessions.all);
  if (now_on == nullptr) return;
  for (const base::Id id : session::order_at_pcs(context.members, *now_on)) {
    const centre::Learner* one = state.roster.learner(id);
    const bool sits = state.learner && state.learner->learner == id;
    if (one != nullptr && !sits) state.sessions.next.push_back({id, one->name});
  }
}

// To the State: all of it for staff, and for others who is next.
void show_members(Context& context) {
  screens::SessionsHere& here = context.state.sessions;
  here.members.clear();
  const bool may_see =
      context.state.staff.account != base::Id{} && screens::may(context.state, centre::Role::tutor);
  if (may_see) here.members = context.members;
  tell_next(context);
}

void take_event(Context& context, const learner::Event& event) {
  if (event.about == learner::the_centre) return context.session_facts.push_back(event);
  const base::Id whose = context.state.roster.whose(event.about);
  for (session::Member& member : context.members) {
    if (member.learner == whose) session::apply(member, event);
  }
}

}  // namespace

void take_session_facts(Context& context, const std::vector<learner::Event>& facts) {
  constexpr std::string_view kinds[] = {kind::session_began, kind::session_chosen, kind::session_ended,
                                        kind::prompt_shown, kind::planned};
  context.session_facts.clear();
  for (const learner::Event& event : facts) {
    const bool is_of_session = std::find(std::begin(kinds), std::end(kinds), event.kind) != std::end(kinds);
    if (is_of_session && event.about == learner::the_centre) context.session_facts.push_back(event);
  }
  context.state.sessions.all = session::sessions_of(context.session_facts);
  read_members(context);
}

void read_members(Context& context) {
  const screens::State& state = context.state;
  const session::GroupSession* now_on = screens::session_shown(state);
  if (now_on == nullptr || !context.store) {
    context.members.clear();
    context.session_drafts.clear();
    return show_members(context);
  }
  std::vector<ToRead> group;
  for (const centre::Learner* one : state.roster.present(now_on->group)) {
    const bool is_here = state.learner && state.learner->learner == one->id;
    group.push_back({one->id, state.roster.all_of(one->id), is_here});
  }
  store::Store* store = context.store.get();
  context.writer->post([store, id = now_on->id, group, at = now(context)](const Worker::Mailbox& mailbox) {
    mailbox(read_all(*store, id, group, at));
  });
}

void members_read(Context& context, const MembersRead& read) {
  const session::GroupSession* now_on = screens::session_shown(context.state);
  if (now_on == nullptr || now_on->id != read.session) return;  // another one goes on meanwhile
  if (!read.outcome) note(context, "a session's learners", read.outcome.error());
  context.members = read.members;
  context.session_drafts = read.drafts;
  show_members(context);
}

void look_at(Context& context, base::Id session) {
  if (context.state.sessions.looked_at == session) return;
  context.state.sessions.looked_at = session;
  context.members.clear();
  context.state.sessions.members.clear();
  read_members(context);
}

void forget_members(Context& context) {
  context.state.sessions.members.clear();
  look_at(context, {});
}

void need_members(Context& context) {
  if (context.state.sessions.members.empty()) show_members(context);
}

store::Deed session_deed(const Context& context, base::Id about, std::string_view kind, Body body) {
  store::Deed deed;
  deed.about = about;
  deed.who = context.state.staff.account;
  deed.kind = kind;
  deed.body = std::move(body);
  const session::GroupSession* now_on = screens::session_shown(context.state);
  if (now_on != nullptr) deed.body.try_emplace("session", base::hex(now_on->id));
  const content::Pack& pack = screens::programme_of(context.state);
  deed.pack = {pack.name, pack.version};
  deed.at = now(context);
  return deed;
}

void keep_in_session(Context& context, std::vector<store::Deed> deeds,
                     std::function<void(Context&)> once_kept) {
  context.state.waiting = true;
  context.once_kept = std::move(once_kept);
  store::Store* store = context.store.get();
  context.writer->post([store, deeds = std::move(deeds)](const Worker::Mailbox& mailbox) {
    SessionKept kept{base::Done{}, {}};
    for (const store::Deed& deed : deeds) {
      const base::Result<learner::Event> event = store->append(deed);
      if (event) kept.events.push_back(*event);
      if (event) continue;
      kept.outcome = event.error();
      break;
    }
    mailbox(kept);
  });
}

void session_kept(Context& context, const SessionKept& kept) {
  context.state.waiting = false;
  const session::GroupSession* was_on = screens::session_shown(context.state);
  const base::Id before = was_on == nullptr ? base::Id{} : was_on->id;
  for (const learner::Event& event : kept.events) {
    take_event(context, event);
    context.session_drafts.erase({event.about, std::string(learner::field(event, "slot"))});
  }
  context.state.sessions.all = session::sessions_of(context.session_facts);
  const session::GroupSession* now_on = screens::session_shown(context.state);
  if ((now_on == nullptr ? base::Id{} : now_on->id) == before)
    show_members(context);
  else
    read_members(context);
  const auto then = std::exchange(context.once_kept, {});
  if (!kept.outcome) {
    note(context, "a session", kept.outcome.error());
    return tell_on(context.state.screen, screens::store_sentence(context.state, kept.outcome.error().fault),
                   "");
  }
  if (then) then(context);
}

// --- a learner's turn at this PC -----------------------------------------------------

void begin_turn_here(Context& context) {
  context.turn_began = now(context).seconds;
  context.turn_kept_at = context.machine.clock.seconds();
  const base::Id id = context.state.learner->learner;
  const auto lost = context.drafts.find(std::string(turn_slot));
  if (lost == context.drafts.end()) return tell_next(context);
  // The power went while the same learner sat here: what was known of that turn is kept as one.
  if (!lost->second.text.empty())
    post_deed(context, turn_deed(id, turn_from(lost->second.text), now(context)));
  context.drafts.erase(lost);
  tell_next(context);
}

void keep_turn(Context& context) {
  if (!context.state.learner || !context.store || context.state.is_preview) return;
  Body body = turn_until_now(context);
  const base::Id id = context.state.learner->learner;
  if (!is_long_enough(body)) return;
  store::Store* store = context.store.get();
  const store::Deed deed = turn_deed(id, std::move(body), now(context));
  context.writer->post([store, deed](const Worker::Mailbox& mailbox) {
    const base::Result<learner::Event> kept = store->append(deed);
    mailbox(TurnKept{deed.about, kept});
  });
}

void turn_kept(Context& context, const TurnKept& kept) {
  if (!kept.event) return note(context, "a turn was not kept", kept.event.error());
  take_event(context, *kept.event);
  show_members(context);
}

void keep_turn_so_far(Context& context, double seconds) {
  const screens::State& state = context.state;
  if (!state.learner || !context.store || state.is_preview || state.waiting) return;
  const bool is_due = state.turn.last_input >= context.turn_kept_at + turn_kept_each;
  if (!is_due) return;
  context.turn_kept_at = seconds;
  const Body body = turn_until_now(context);
  store::Store* store = context.store.get();
  const store::Draft draft{std::string(turn_slot), turn_text(body), now(context)};
  // Where it is not kept, some minutes are not counted: no harm that a learner must hear of.
  context.writer->post([store, id = state.learner->learner, draft](const Worker::Mailbox&) {
    (void)store->keep_draft(id, draft);
  });
}

}  // namespace app
