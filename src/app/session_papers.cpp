// SPDX-License-Identifier: GPL-3.0-or-later
// What of a group session goes on paper: its register, a talk's record, a learner's hours.
#include <algorithm>

#include "app/papers.h"
#include "app/session_log.h"
#include "app/update_session.h"
#include "base/text.h"
#include "documents/group_record.h"
#include "documents/hours_sheet.h"
#include "documents/register_sheet.h"
#include "screens/common.h"
#include "screens/people.h"
#include "screens/session_words.h"

namespace app {
namespace {

using namespace screens;
using session::GroupSession;

documents::SheetHead head_of(const State& state, base::Id group) {
  const centre::Staff* me = state.roster.staff_member(state.staff.account);
  return {names_here(state).centre, name_of_group(state, group), me == nullptr ? std::string() : me->name};
}

std::vector<std::string> titles(const State& state, const GroupSession& session) {
  std::vector<std::string> titles;
  for (const std::string& id : session.activities) titles.push_back(titles_of(state, {id}));
  return titles;
}

// Times that cannot be right are left to be written by hand.
struct Lasted {
  std::string when, from, to;
};
Lasted lasted(const GroupSession& session, std::int64_t now) {
  const std::optional<session::Span> span = session::span_of(session, now);
  if (!span) return {};
  Lasted times{base::in_words(base::date_of(session.began)), base::clock_of(session.began), {}};
  if (session.ended) times.to = base::clock_of(*session.ended);
  return times;
}

documents::RegisterLine register_line(const State& state, const GroupSession& session,
                                      const session::Member& member) {
  using enum documents::RegisterLine::Here;
  documents::RegisterLine line;
  line.name = learners_name(state, member.learner);
  const session::Presence presence = session::presence_of(member, session.id);
  if (presence.here == session::Here::not_said) return line;
  line.here = presence.here == session::Here::absent ? absent : here;
  const std::optional<session::Span> span = session::span_of(session, state.at.seconds);
  if (line.here == absent || !span) return line;
  const session::Span there = session::span_of(presence, session, state.at.seconds).value_or(*span);
  line.from = base::clock_of({there.from, session.began.offset_minutes});
  if (session.ended || presence.here == session::Here::left)
    line.to = base::clock_of({there.to, session.began.offset_minutes});
  const std::vector<session::Worked> worked = session::worked_by(member, {session}, state.at.seconds);
  std::vector<session::Worked> guided;
  std::copy_if(worked.begin(), worked.end(), std::back_inserter(guided), [&](const session::Worked& each) {
    return each.guidance == session::Guidance::guided && each.span.from >= span->from &&
           each.span.to <= span->to;
  });
  line.guided_minutes = session::hours_of(guided).guided_minutes;
  return line;
}

documents::Document register_of(const State& state, const GroupSession& session) {
  const Lasted times = lasted(session, state.at.seconds);
  documents::Register sheet;
  sheet.head = head_of(state, session.group);
  sheet.when = times.when;
  sheet.from = times.from;
  sheet.to = times.to;
  sheet.activities = titles(state, session);
  for (const session::Member& member : state.sessions.members)
    sheet.lines.push_back(register_line(state, session, member));
  return documents::register_sheet(sheet, state.today);
}

documents::Document record_on_paper(const State& state, const GroupSession& session,
                                    const std::string& card) {
  const Lasted times = lasted(session, state.at.seconds);
  documents::GroupRecord record;
  record.head = head_of(state, session.group);
  record.activity =
      talk_named(state, session, card).title + " (" + titles_of(state, session.activities) + ")";
  record.when = times.when;
  record.from = times.from;
  record.to = times.to;
  record.place = session.pc;
  record.talk = record_of(state, session, card);
  for (const session::TalkLine& line : record.talk.lines) {
    record.names[line.learner] = learners_name(state, line.learner);
    const centre::Staff* writer = state.roster.staff_member(line.written_by);
    if (writer != nullptr) record.names[line.written_by] = writer->name;
  }
  const centre::Staff* me = state.roster.staff_member(state.staff.account);
  if (me != nullptr) record.witness = me->name;
  if (me != nullptr) record.role = roles_in_words(state, *me);
  return documents::group_record(record, programme_of(state).unit, state.today);
}

documents::HoursLine hours_line(const State& state, const session::Worked& worked, const std::string& what) {
  const base::WallTime from{worked.span.from, state.at.offset_minutes};
  const base::WallTime to{worked.span.to, state.at.offset_minutes};
  const session::Hours hours = session::hours_of({worked});
  return {base::in_words(base::date_of(from)),
          base::clock_of(from),
          base::clock_of(to),
          what,
          worked.guidance,
          hours.minutes()};
}

documents::Document hours_on_paper(const State& state, const session::Member& member) {
  const centre::Learner* one = state.roster.learner(member.learner);
  documents::LearnersHours sheet;
  sheet.head = head_of(state, one == nullptr ? base::Id{} : one->group);
  sheet.name = learners_name(state, member.learner);
  std::vector<session::Worked> all = session::worked_by(member, state.sessions.all, state.at.seconds);
  sheet.hours = session::hours_of(all);
  std::erase_if(all, [](const session::Worked& each) { return session::hours_of({each}).minutes() == 0; });
  std::sort(all.begin(), all.end(), [](const session::Worked& one_turn, const session::Worked& other) {
    return one_turn.span < other.span;
  });
  for (const session::Worked& each : all) {
    // The session that it lies in, if it was guided.
    std::string what;
    for (const GroupSession& session : state.sessions.all) {
      const std::optional<session::Span> span = session::span_of(session, state.at.seconds);
      const bool is_in = span && each.span.from >= span->from && each.span.to <= span->to;
      if (is_in && each.guidance == session::Guidance::guided) what = titles_of(state, session.activities);
    }
    sheet.lines.push_back(hours_line(state, each, what));
  }
  return documents::hours_sheet(sheet, state.today);
}

}  // namespace

void make_session_paper(Context& context, const MakeSessionPaper& wish) {
  const State& state = context.state;
  const content::Words& say = *state.say;
  const GroupSession* session = session_shown(state);
  if (session == nullptr) return;
  if (wish.what == SessionPaper::names)
    return offer_paper(context, say("session.register"), register_of(state, *session));
  if (wish.what == SessionPaper::record) {
    const std::string title =
        base::fill(say("lines.record_of"), {{"talk", talk_named(state, *session, wish.card).title}});
    return offer_paper(context, title, record_on_paper(state, *session, wish.card));
  }
  const session::Member* member = member_in(state, wish.learner);
  if (member == nullptr) return;
  const std::string title =
      base::fill(say("session.hours_paper"), {{"name", learners_name(state, wish.learner)}});
  offer_paper(context, title, hours_on_paper(state, *member), wish.learner);
}

}  // namespace app
