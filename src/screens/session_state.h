// SPDX-License-Identifier: GPL-3.0-or-later
// SessionState: the screens of a group session, and what can be done on them.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/one_of.h"
#include "session/group_session.h"
#include "session/room_summary.h"

namespace screens {

// --- the screens ------------------------------------------------------------------

struct GroupSessions {  // those that are open, and groups that can begin one
  base::Id to_end;      // is ended if staff say so once more
  std::string wrong, done;
};
struct BeginSession {  // what it is about, and on how many PCs
  base::Id group;
  std::vector<std::string> picked;  // activities
  int pcs = 1;
  int planned = 0;  // the session of the plan that these come from, from 1; 0: there is no plan
  std::string wrong;
};
enum class SessionPart { first, names, turns, hours, papers };
struct SessionPage {
  SessionPart part = SessionPart::first;
  bool asks_end = false;
  std::string wrong, done;
};
struct TalkCards {  // what the group talks about
  std::string wrong, done;
};
struct GroupTalk {  // "Talk together"
  std::string card;
  std::size_t at = 0;  // of its prompts
  base::Id speaker;    // who pressed their name last; 0: nobody yet
  std::string wrong;
};
struct GroupSaid {  // what somebody said to a prompt is written down
  std::string card;
  std::size_t at = 0;
  base::Id learner;
  std::string wrong;
};
struct GroupLines {  // the group's record: a line a learner
  std::string card;
  std::string wrong, done;
};
struct GroupLine {  // one of them, and what it shows
  std::string card;
  base::Id learner;
  std::string wrong, done;
};
struct RoomScreen {  // for a projector: nothing on it is anybody's own
  bool names = false;
  std::string card;     // of a talk that was begun, or ""
  std::size_t at = 0;   // of its prompts
  base::Id session;     // which it is about, also once staff have gone
  std::string started;  // the activity that is counted, or ""
  std::vector<session::RoomCount> counts;
};
struct CallForHelp {  // to be read across the room
  bool named = false;
};

// --- what of it the state keeps -----------------------------------------------------

struct NextInTurn {
  base::Id id;
  std::string name;
};

struct SessionsHere {
  std::vector<session::GroupSession> all;  // the newest first
  std::vector<session::Member> members;    // of the one that goes on, by name; for staff alone
  std::vector<NextInTurn> next;            // who sits down at a PC, in turn
  base::Id looked_at;                      // one that is over, whose record staff look at; 0: none
};

// --- what can be done ----------------------------------------------------------------

struct PrepareSession {
  base::Id group;
};
struct PickActivity {
  std::string id;
};
struct ChangePcs {
  int by = 0;
};
struct StartSession {};
struct ChooseSession {  // of several that are open
  base::Id id;
};
struct EndSession {  // asks first; again for the same: ends it
  base::Id id;
};
struct ShowSessionPart {
  SessionPart part = SessionPart::first;
};
struct SetHere {
  base::Id learner;
  session::Here here = session::Here::not_said;
};
struct CallUp {  // to the PC next, whatever would be fair
  base::Id learner;
};
struct HandOver {};  // the PC to the learners: who is staff goes out, the names are shown
struct ChooseTalk {};
struct OpenTalk {
  std::string card;
};
struct TurnPrompt {
  int by = 1;
};
struct PressName {
  base::Id learner;
};
struct WriteSaid {};
struct KeepSaid {
  std::string words;
};
struct ShowLines {
  std::string card;
};
struct OpenLine {
  base::Id learner;
};
struct KeepLine {
  std::string words;
  std::string criterion = {};  // ticked, or not any more; "": the words alone
};
struct ShowRoom {};
struct NameInRoom {
  bool names = false;
};
struct NameInCall {};
enum class SessionPaper { names, record, hours };
struct MakeSessionPaper {
  SessionPaper what = SessionPaper::names;
  std::string card = {};
  base::Id learner = {};
};

struct InSession : base::OneOf<PrepareSession, PickActivity, ChangePcs, StartSession, ChooseSession,
                               EndSession, ShowSessionPart, SetHere, CallUp, HandOver, ChooseTalk, OpenTalk,
                               TurnPrompt, PressName, WriteSaid, KeepSaid, ShowLines, OpenLine, KeepLine,
                               ShowRoom, NameInRoom, NameInCall, MakeSessionPaper> {
  using OneOf::OneOf;
};

}  // namespace screens
