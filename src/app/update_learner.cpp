// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "app/evidence_form.h"
#include "app/session_log.h"
#include "app/update.h"
#include "base/text.h"
#include "centre/list_file.h"

namespace app {
namespace {

void sit_down(Context& context, learner::Record record) {
  context.state.learner = std::move(record);
  context.state.turn = session::begin_turn(context.machine.clock.seconds());
  context.nudges_this_turn = 0;
  context.state.saving = screens::Saving::nothing;
}

// When the newest of what was kept was written: "We kept your work from 10:42".
std::string kept_from(const learner::Record& record, const std::map<std::string, store::Draft>& drafts) {
  base::WallTime newest = record.last_seen;
  for (const auto& [slot, draft] : drafts) {
    // What staff began to write down is none of the learner's own.
    const bool is_work = slot != comfort_slot && slot != misses_slot && slot != talk_slot &&
                         slot != talk_words_slot && slot != turn_slot && !slot.starts_with(form_slots) &&
                         !slot.starts_with("said/") && !slot.starts_with("line/");
    if (is_work && draft.at.seconds > newest.seconds) newest = draft.at;
  }
  return base::clock_of(newest);
}

}  // namespace

base::Id group_here(const screens::State& state) {
  const auto group = state.roster.groups.find(state.site.group);
  const bool is_here = group != state.roster.groups.end() && !group->second.is_archived;
  return is_here ? group->first : base::Id{};
}

namespace {

// Who begins at a PC of one group is of that group: else there would be no tile to come back to.
base::Outcome place_in(store::Store& store, base::Id id, base::Id group, base::WallTime at) {
  if (group == base::Id{}) return base::Done{};
  store::Deed placed;
  placed.about = placed.who = id;
  placed.kind = learner::kind::placed;
  placed.body = {{"group", base::hex(group)}};
  placed.at = at;
  const base::Result<learner::Event> kept = store.append(placed);
  return kept ? base::Outcome(base::Done{}) : base::Outcome(kept.error());
}

void add_learner(Context& context, const std::string& name, bool is_guest) {
  const base::Id id = context.machine.random.id();
  store::Store* store = context.store.get();
  const base::WallTime at = now(context);
  context.state.waiting = true;
  context.state.saving = screens::Saving::saving;
  const content::Pack& pack = screens::programme_of(context.state);
  const learner::Pack programme{pack.name, pack.version};
  const base::Id group = group_here(context.state);
  context.writer->post([store, id, name, at, programme, is_guest, group](const Worker::Mailbox& mailbox) {
    const base::Result<base::Id> added = store->add_learner(id, name, at, programme, is_guest);
    if (!added) return mailbox(LearnerAdded{id, name, added.error()});
    mailbox(LearnerAdded{id, name, place_in(*store, id, group, at)});
  });
}

}  // namespace

void give_name(Context& context, const screens::GiveName& given) {
  if (auto* claim = std::get_if<screens::ClaimWork>(&context.state.screen))
    return claim_work(context, *claim, given);
  const std::string name(base::trimmed(given.name));
  if (name.empty() || name.size() > centre::longest_name) {
    std::get<screens::NewLearner>(context.state.screen).name_missing = true;
    return;
  }
  add_learner(context, name, false);
}

// "Guest 10:42": a name to find the tile by.
void start_as_guest(Context& context) {
  if (!std::holds_alternative<screens::NewLearner>(context.state.screen)) return;
  const std::string name =
      base::fill((*context.state.say)("new.guest"), {{"time", base::clock_of(now(context))}});
  add_learner(context, name, true);
}

void learner_added(Context& context, const LearnerAdded& added) {
  context.state.waiting = false;
  if (!added.outcome) {
    context.state.saving = screens::Saving::failed;
    context.state.save_fault = added.outcome.error().fault;
    return;
  }
  choose_learner(context, {added.id});
  read_tiles(context);
}

void facts_read(Context& context, const FactsRead& read) {
  if (read.facts) context.state.plans = session::kept_plans(*read.facts);
  if (read.facts) context.state.roster = centre::roster_of(*read.facts);
  if (!read.facts) note(context, "facts", read.facts.error());
  if (read.facts) take_session_facts(context, *read.facts);
  show_tiles(context);
  say_where_it_stands(context);
}

void show_tiles(Context& context) {
  screens::State& state = context.state;
  state.tiles.clear();
  for (const centre::Learner* one : state.roster.present(group_here(state)))
    state.tiles.push_back({one->id, one->name, one->is_guest});
}

void choose_learner(Context& context, const screens::ChooseLearner& chosen) {
  context.pictures_forgotten = false;
  if (!pictures_of(context.state, chosen.id).empty()) return ask_pictures(context, chosen.id);
  read_learner(context, chosen.id);
}

void read_learner(Context& context, base::Id id) {
  store::Store* store = context.store.get();
  context.state.waiting = true;
  context.writer->post([store, id, all = context.state.roster.all_of(id)](const Worker::Mailbox& mailbox) {
    base::Result<std::vector<store::Draft>> drafts = store->drafts(id);
    mailbox(LearnerRead{id, events_of(*store, all), drafts ? *drafts : std::vector<store::Draft>{}});
  });
}

void learner_read(Context& context, const LearnerRead& read) {
  context.state.waiting = false;
  if (!read.events) {
    show(context, screens::Trouble{read.events.error().fault});
    return;
  }
  const bool is_new = std::holds_alternative<screens::NewLearner>(context.state.screen);
  sit_down(context, learner::fold_together(read.id, *read.events));
  context.drafts.clear();
  for (const store::Draft& draft : read.drafts) context.drafts[draft.slot] = draft;
  begin_turn_here(context);
  // What was chosen before the sign-in holds for who has no choices kept yet.
  const auto comfort = context.drafts.find(std::string(comfort_slot));
  const int volume = context.state.comfort.volume;  // was set today, for this room
  if (comfort != context.drafts.end()) context.state.comfort = a11y::comfort_from(comfort->second.text);
  context.state.comfort.volume = volume;
  keep_comfort(context);
  const auto place = context.drafts.find(std::string(place_slot));
  const bool was_inside = place != context.drafts.end() && !place->second.text.empty();
  const bool anew = std::exchange(context.pictures_forgotten, false);
  show(context, screens::Hub{});
  if (!was_inside) offer_pictures(context, anew);
  if (is_new) show_above(context, screens::SetUp{});
  if (!was_inside) return set_for_learner(context);
  const std::vector<std::string> parts = base::split(place->second.text, '\n');
  context.state.kept_from = kept_from(*context.state.learner, context.drafts);
  open_activity(context, parts.front(), parts.size() > 1 ? parts[1] : "");
  offer_pictures(context, anew);
  set_for_learner(context);
}

}  // namespace app
