// SPDX-License-Identifier: GPL-3.0-or-later
// What staff see of learners' work, and for how long.
#include <iterator>

#include "app/beside.h"
#include "app/session_log.h"
#include "app/update.h"
#include "screens/centre_words.h"
#include "screens/common.h"

namespace app {
namespace {

using namespace screens;

template <typename... Kinds>
bool is_one_of(const Screen& screen) {
  return (std::holds_alternative<Kinds>(screen) || ...);
}

}  // namespace

bool is_for_staff(const Screen& screen) {
  return is_one_of<StaffRoom, MyLearners, ReadWork, AskForMore, CentreSetUp, StaffList, Groups, GroupPage,
                   LearnerPage, AskWords, Evidence, TalkPreparation, Talk, Worry, Worries, BreakGlass,
                   PrivatePages, GroupSessions, BeginSession, SessionPage, TalkCards, GroupTalk, GroupSaid,
                   GroupLines, GroupLine, RoomScreen, Paper, Papers, PlanPage, LearnerList>(screen);
}

base::Result<std::vector<learner::Event>> events_of(store::Store& store, const std::vector<base::Id>& all) {
  std::vector<learner::Event> events;
  for (const base::Id id : all) {
    base::Result<std::vector<learner::Event>> read = store.events(id);
    if (!read) return read;
    std::move(read->begin(), read->end(), std::back_inserter(events));
  }
  return events;
}

void read_sight(Context& context, base::Id learner) {
  context.state.sight.reset();
  const std::optional<learner::Ring> ring = ring_in_sight(context.state);
  if (!ring) return;
  context.state.waiting = true;
  store::Store* store = context.store.get();
  const std::vector<base::Id> all = context.state.roster.all_of(learner);
  context.writer->post([store, learner, all, ring = *ring](const Worker::Mailbox& mailbox) {
    base::Result<std::vector<learner::Event>> events = events_of(*store, all);
    if (!events) return mailbox(SightRead{events.error()});
    mailbox(SightRead{learner::sight_of(learner::fold_together(learner, std::move(*events)), ring)});
  });
}

void sight_read(Context& context, const SightRead& read) {
  context.state.waiting = false;
  if (!read.sight) {
    note(context, "sight", read.sight.error());
    return tell_on(context.state.screen, store_sentence(context.state, read.sight.error().fault), "");
  }
  if (context.state.staff.account == base::Id{}) return;  // the door has closed meanwhile
  context.state.sight = *read.sight;
  show_work_in_sight(context);
}

void close_staff_door(Context& context) {
  context.state.staff.account = {};
  context.state.sight.reset();
  context.state.learner_rows.clear();
  ++context.counting;
  context.state.evidence.reset();
  turn_back_to_staff(context);
  close_talk(context);
  forget_members(context);
}

}  // namespace app
