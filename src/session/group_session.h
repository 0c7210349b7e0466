// SPDX-License-Identifier: GPL-3.0-or-later
// GroupSession: what the log says of group sessions and of those who were in them.
//
// Folded from events: in any order, and any of them twice, they come to the same; two PCs' logs that were
// joined tell of the sessions of both. A session itself holds no name: who was there, who sat at a PC and
// who said what lies in each learner's own log, so that forgetting takes it along. Times are those of a
// wall clock that may have jumped: what cannot be right is left out, and counted.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "content/catalogue.h"
#include "learner/record.h"
#include "session/hours.h"
#include "session/plan.h"
#include "session/talk.h"
#include "session/turns.h"

namespace session {

// --- the centre's log ---------------------------------------------------------------

struct Prompted {
  std::string talk, prompt;  // cards
  learner::Order order;
};

struct GroupSession {
  base::Id id, group;
  std::vector<std::string> activities;
  int pcs = 1;
  std::string pc;  // where it began
  base::Id who;    // began it
  base::WallTime began;
  std::optional<base::WallTime> ended;
  bool is_doubtful = false;       // the clock was, when it told one of these
  learner::Order order;           // of its beginning
  learner::Order chosen;          // when staff last said that this one goes on
  std::vector<Prompted> prompts;  // as they were shown
  base::WallTime last_sign;       // the newest time that the centre's log tells of it

  bool is_open() const { return !ended.has_value(); }
};

// The newest first. What ended without having begun is none; so is what names no session.
std::vector<GroupSession> sessions_of(std::vector<learner::Event> facts);
const GroupSession* session_in(const std::vector<GroupSession>& sessions, base::Id id);  // null: none
std::vector<const GroupSession*> open_in(const std::vector<GroupSession>& sessions);
// Of those that are open, the one that began or was chosen last; null where none is.
const GroupSession* in_hand(const std::vector<GroupSession>& sessions);
// From its beginning to its end, or to `now` while it is open. None: its times cannot be right, or it was
// left open, since no session lasts so long.
std::optional<Span> span_of(const GroupSession& session, std::int64_t now);
inline constexpr std::int64_t longest_session = 12 * 60 * 60;

// Which session of the newest plan that was kept for a group comes next, and what it holds; 0: none.
struct FromPlan {
  int number = 0;
  std::vector<std::string> activities;
};
FromPlan next_of_plan(const std::vector<learner::Event>& facts, base::Id group);

// --- a learner's log ----------------------------------------------------------------

enum class Here { not_said, here, late, absent, left };
std::string_view name_of(Here here);
Here here_from(std::string_view name);

// What one learner's log says of sessions, in its own order.
struct Member {
  base::Id learner;
  std::map<learner::Order, learner::Event> deeds;  // of the kinds that are asked for below
  std::set<std::string> begun, finished;           // activities
};
void apply(Member& member, const learner::Event& event);
Member member_of(base::Id learner, const std::vector<learner::Event>& events);

struct Presence {
  Here here = Here::not_said;
  base::WallTime since;  // when who is late came
  base::WallTime until;  // when who left early went

  bool was_there() const { return here == Here::here || here == Here::late || here == Here::left; }
  bool came_late = false;  // of who left, too
  learner::Order said;     // when it was said last
};
Presence presence_of(const Member& member, base::Id session);
// From coming to leaving, within the session; none where nobody was there, or its times cannot be right. Who
// left and came back is there for all of it: how long they were away is told nowhere.
std::optional<Span> span_of(const Presence& presence, const GroupSession& session, std::int64_t now);
// Neither absent nor gone: who is not on the list yet may be.
bool is_in_room(const Member& member, base::Id session);

int times_spoken(const Member& member, base::Id session, std::string_view talk);
// What was said to this prompt, as it was written down last; null for nothing.
const learner::Event* said_to(const Member& member, base::Id session, std::string_view talk,
                              std::string_view prompt);
// All that was written down of this learner in a talk, in order.
std::vector<const learner::Event*> said_in(const Member& member, base::Id session, std::string_view talk);
const learner::Event* witnessed(const Member& member, base::Id session, std::string_view talk);

// --- turns and hours -----------------------------------------------------------------

// As a body keeps a turn: from, to and idle of a `worked`.
std::map<std::string, std::string> body_of(const Worked& worked);
Worked worked_from(base::Id learner, const std::map<std::string, std::string>& body);

// All that counts: turns at a PC, and the sessions that the learner was in.
std::vector<Worked> worked_by(const Member& member, const std::vector<GroupSession>& sessions,
                              std::int64_t now);
// Whose turn it is, who staff called before all others.
std::vector<base::Id> order_at_pcs(const std::vector<Member>& members, const GroupSession& session);

// --- the talk -------------------------------------------------------------------------

// The criteria that these activities' questions are evidence for, in the order of the unit.
std::vector<std::string> criteria_of(const content::Pack& pack, const std::vector<std::string>& activities);
// The group's record as it stands: a line a member. Where no line was written yet, it is what was said.
Talk talk_of(const GroupSession& session, std::string_view talk, const std::vector<std::string>& prompts,
             const std::vector<std::string>& criteria, const std::vector<Member>& members);

}  // namespace session
