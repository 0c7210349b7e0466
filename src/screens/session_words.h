// SPDX-License-Identifier: GPL-3.0-or-later
// SessionWords: what a group can talk about, and how times and persons of a session are told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

struct TalkPrompt {
  std::string id, words;
};
struct TalkCard {
  std::string id, title, help, icon, group;
  std::vector<TalkPrompt> prompts;  // one at least
};

// The talk cards of the programme; where it has none, one for each activity of the session.
std::vector<TalkCard> talks_of(const State& state, const session::GroupSession& session);
// The one of this id; one without a prompt where there is none.
TalkCard talk_named(const State& state, const session::GroupSession& session, std::string_view id);
std::vector<std::string> words_of(const std::vector<TalkPrompt>& prompts);

// The one that goes on, or the one that is over and looked at; null where there is none.
const session::GroupSession* session_shown(const State& state);

std::string learners_name(const State& state, base::Id id);
std::string name_of_group(const State& state, base::Id group);
std::string titles_of(const State& state, const std::vector<std::string>& activities);
// "Tuesday group: My skills check"
std::string session_in_words(const State& state, const session::GroupSession& session);
// "12 minutes so far"; what cannot be right is said.
std::string time_so_far(const State& state, const session::GroupSession& session);
const session::Member* member_in(const State& state, base::Id learner);

// The foot of a page where what somebody said is written: "back" or "keep" when it was pressed.
std::string_view draw_keep_bar(const State& state, ui::Kit& kit);

// The group's record of a talk as it stands.
session::Talk record_of(const State& state, const session::GroupSession& session, std::string_view card);

// How many of the room have begun what the session is about; its first activity that not all have finished.
std::vector<session::RoomCount> counts_of(const State& state, const session::GroupSession& session,
                                          std::string_view activity);

}  // namespace screens
