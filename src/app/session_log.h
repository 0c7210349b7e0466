// SPDX-License-Identifier: GPL-3.0-or-later
// SessionLog: how what happens in a group session comes to the log and back from it.
//
// The centre's part is among the facts, which are read at each start. What lies in the learners' own logs is
// read while a session goes on, by the writer's thread, and added to as it is kept. Words that were said
// are in the State for staff alone: who goes out of the staff door leaves none of them there.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/context.h"
#include "app/report.h"

namespace app {

// All facts were read: those of sessions are kept, and who is in the one that goes on is read.
void take_session_facts(Context& context, const std::vector<learner::Event>& facts);
void read_members(Context& context);
void members_read(Context& context, const MembersRead& read);
// No words of anybody are left for who is no staff; who is next stays.
void forget_members(Context& context);
// Of a session that is over, for its record; 0: of the one that goes on, again.
void look_at(Context& context, base::Id session);
// The same where staff are signed in, who have not read them yet.
void need_members(Context& context);

// One after the other; then `once_kept`, where all of them are on the disk. What failed is said.
void keep_in_session(Context& context, std::vector<store::Deed> deeds,
                     std::function<void(Context&)> once_kept);
void session_kept(Context& context, const SessionKept& kept);
// By who is signed in. The session that goes on is named in the body.
store::Deed session_deed(const Context& context, base::Id about, std::string_view kind,
                         std::map<std::string, std::string> body);

// --- a learner's turn at this PC -----------------------------------------------------
void begin_turn_here(Context& context);  // after it was begun in the state
void keep_turn(Context& context);        // of who gets up
void turn_kept(Context& context, const TurnKept& kept);
void keep_turn_so_far(Context& context, double seconds);
inline constexpr std::string_view turn_slot = "turn";

}  // namespace app
