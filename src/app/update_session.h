// SPDX-License-Identifier: GPL-3.0-or-later
// UpdateSession: what staff do in a group session, and learners who talk there.
#pragma once

#include "app/context.h"

namespace app {

void do_in_session(Context& context, const screens::InSession& action);
void enter_sessions(Context& context);  // the session that goes on, or the list of all
void call_for_help(Context& context);

// A page of these is kept open longer than the staff room: a group that talks presses little.
bool is_with_group(const screens::Screen& screen);
// What may stay on a projector once staff have gone: they are signed out, and it leads nowhere but home.
void leave_room_screen(Context& context);
// Words that are typed of a learner, as a draft of that learner. False: there are none on this screen.
bool keep_session_draft(Context& context);
// Seconds until the minutes on this screen are others; infinity where there are none.
double seconds_to_next_minute(const Context& context);

// --- the talk (update_group_talk.cpp) ---
void open_talk(Context& context, const screens::OpenTalk& wish);
void turn_prompt(Context& context, const screens::TurnPrompt& wish);
void press_name(Context& context, const screens::PressName& wish);
void write_said(Context& context);
void keep_said(Context& context, const screens::KeepSaid& wish);
void show_lines(Context& context, const screens::ShowLines& wish);
void open_line(Context& context, const screens::OpenLine& wish);
void keep_line(Context& context, const screens::KeepLine& wish);
void show_room(Context& context);
void name_in_room(Context& context, const screens::NameInRoom& wish);
// --- on paper (session_papers.cpp) ---
void make_session_paper(Context& context, const screens::MakeSessionPaper& wish);

}  // namespace app
