// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/session_words.h"

#include <algorithm>

#include "base/text.h"
#include "screens/common.h"

namespace screens {
namespace {

const std::vector<steps::Option>* bank_of(const content::Pack& pack, const std::string& name) {
  const auto found = pack.banks.find(name);
  return found == pack.banks.end() ? nullptr : &found->second;
}

// A programme without talk cards: what the session is about, in questions that fit everything.
TalkCard talk_about(const State& state, const std::string& activity) {
  const content::Words& say = *state.say;
  const content::Activity* known = state.catalogue->activity(activity);
  TalkCard card;
  card.id = activity;
  card.title = known == nullptr ? activity : known->title;
  card.icon = "people";
  card.prompts = {{"first", say("together.open_first")},
                  {"good", say("together.open_good")},
                  {"hard", say("together.open_hard")},
                  {"next", say("together.open_next")}};
  return card;
}

}  // namespace

std::vector<TalkCard> talks_of(const State& state, const session::GroupSession& session) {
  const content::Pack& pack = programme_of(state);
  const std::vector<steps::Option>* cards = bank_of(pack, "talk_cards");
  const std::vector<steps::Option>* prompts = bank_of(pack, "talk_prompts");
  std::vector<TalkCard> talks;
  if (cards != nullptr && prompts != nullptr) {
    for (const steps::Option& card : *cards) {
      TalkCard talk{card.id, card.words, card.detail, card.icon, card.group, {}};
      for (const steps::Option& prompt : *prompts) {
        if (prompt.of == card.id) talk.prompts.push_back({prompt.id, prompt.words});
      }
      if (!talk.prompts.empty()) talks.push_back(std::move(talk));
    }
  }
  if (!talks.empty()) return talks;
  for (const std::string& activity : session.activities) talks.push_back(talk_about(state, activity));
  return talks;
}

TalkCard talk_named(const State& state, const session::GroupSession& session, std::string_view id) {
  for (TalkCard& talk : talks_of(state, session)) {
    if (talk.id == id) return std::move(talk);
  }
  return talk_about(state, std::string(id));
}

std::vector<std::string> words_of(const std::vector<TalkPrompt>& prompts) {
  std::vector<std::string> words;
  for (const TalkPrompt& prompt : prompts) words.push_back(prompt.words);
  return words;
}

const session::GroupSession* session_shown(const State& state) {
  const session::GroupSession* looked_at = session::session_in(state.sessions.all, state.sessions.looked_at);
  return looked_at != nullptr ? looked_at : session::in_hand(state.sessions.all);
}

std::string learners_name(const State& state, base::Id id) {
  const centre::Learner* one = state.roster.learner(state.roster.whose(id));
  return one == nullptr ? std::string() : one->name;
}

std::string name_of_group(const State& state, base::Id group) {
  const auto found = state.roster.groups.find(group);
  return found == state.roster.groups.end() ? std::string((*state.say)("groups.none")) : found->second.name;
}

std::string titles_of(const State& state, const std::vector<std::string>& activities) {
  std::vector<std::string> titles;
  for (const std::string& id : activities) {
    const content::Activity* activity = state.catalogue->activity(id);
    titles.push_back(activity == nullptr ? id : activity->title);
  }
  return base::join(titles, ", ");
}

std::string session_in_words(const State& state, const session::GroupSession& session) {
  return name_of_group(state, session.group) + ": " + titles_of(state, session.activities);
}

std::string time_so_far(const State& state, const session::GroupSession& session) {
  const content::Words& say = *state.say;
  const std::optional<session::Span> span = session::span_of(session, state.at.seconds);
  if (!span) return say("session.times_wrong");
  const auto minutes = static_cast<std::size_t>((span->to - span->from) / 60);
  if (!session.is_open()) return counted(state, minutes, "session.lasted_one", "session.lasted");
  return counted(state, minutes, "session.minute", "session.minutes");
}

const session::Member* member_in(const State& state, base::Id learner) {
  const auto& all = state.sessions.members;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.learner == learner; });
  return found == all.end() ? nullptr : &*found;
}

std::string_view draw_keep_bar(const State& state, ui::Kit& kit) {
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", (*state.say)("bar.back"), "arrow-left"};
  bar.saved = save_state(state);
  bar.next = ui::ButtonLook{"keep", (*state.say)("ask.keep"), "check", ui::Importance::primary};
  return kit.bottom_bar(bar);
}

session::Talk record_of(const State& state, const session::GroupSession& session, std::string_view card) {
  const TalkCard talk = talk_named(state, session, card);
  std::vector<std::string> used;
  for (const TalkPrompt& prompt : talk.prompts) {
    const bool was_shown = std::any_of(
        session.prompts.begin(), session.prompts.end(),
        [&](const session::Prompted& shown) { return shown.talk == card && shown.prompt == prompt.id; });
    if (was_shown) used.push_back(prompt.words);
  }
  return session::talk_of(session, card, used, session::criteria_of(programme_of(state), session.activities),
                          state.sessions.members);
}

std::vector<session::RoomCount> counts_of(const State& state, const session::GroupSession& session,
                                          std::string_view activity) {
  const content::Words& say = *state.say;
  std::vector<session::RoomCount> counts = {
      {say("projector.not_begun"), 0}, {say("projector.begun"), 0}, {say("projector.finished"), 0}};
  for (const session::Member& member : state.sessions.members) {
    if (!session::is_in_room(member, session.id)) continue;
    const bool is_finished = member.finished.contains(std::string(activity));
    const bool is_begun = member.begun.contains(std::string(activity));
    ++counts[is_finished ? 2 : is_begun ? 1 : 0].learners;
  }
  return counts;
}

}  // namespace screens
