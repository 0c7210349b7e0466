// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "app/opening.h"

#include <algorithm>

#include "app/demo_answers.h"
#include "content/way.h"
#include "screens/state.h"
#include "steps/all.h"
#include "store/store.h"

namespace app {
namespace {

constexpr int seconds_a_step = 40;

// How many of the activities a made-up learner has done.
struct MadeUp {
  std::string_view name;
  int activities;
};
constexpr MadeUp people[] = {{demo_name, 3}, {"Asha", 2}, {"Leon", 1}, {"Mrs Novak", 0}};

store::Deed deed_for(const content::Pack& pack, const content::Stop& stop, const learner::Record& record,
                     const content::Activity& activity, base::WallTime at) {
  const steps::AnswerIn answer_in = screens::answers_of(record);
  const std::string text = demo_answer(stop, answer_in, activity, base::date_of(at));
  store::Deed deed;
  deed.about = record.learner;
  deed.who = record.learner;
  deed.kind = learner::kind::answered;
  deed.way = learner::Way::chosen;
  deed.pack = {pack.name, pack.version};
  deed.at = at;
  deed.body = {{"slot", stop.slot},
               {"question", stop.question},
               {"answer", text},
               {"words", steps::words_of(*stop.step, text, answer_in, activity.id)},
               {"ring", stop.step->ring}};
  return deed;
}

learner::Event event_from(const store::Deed& deed, std::uint64_t tick) {
  learner::Event event;
  event.number = tick;
  event.tick = tick;
  event.at = deed.at;
  event.who = deed.who;
  event.about = deed.about;
  event.way = deed.way;
  event.kind = deed.kind;
  event.body = deed.body;
  event.pack = deed.pack;
  return event;
}

base::Outcome add_person(store::Store& store, const content::Pack& pack, const MadeUp& person, base::Id id,
                         base::WallTime at) {
  const base::Result<base::Id> added = store.add_learner(id, std::string(person.name), at);
  if (!added) return added.error();
  learner::Record record;
  record.learner = id;
  const KeepDeed keep = into_store(store, record);
  for (int i = 0; i < person.activities && i < static_cast<int>(pack.activities.size()); ++i) {
    const base::Outcome done =
        answer_activity(pack, pack.activities[static_cast<std::size_t>(i)], record, at, keep);
    if (!done) return done;
  }
  return base::Done{};
}

}  // namespace

KeepDeed into_store(store::Store& store, learner::Record& record) {
  return [&store, &record](const store::Deed& deed) -> base::Outcome {
    const base::Result<learner::Event> event = store.append(deed);
    if (!event) return event.error();
    learner::apply(record, *event);
    return base::Done{};
  };
}

base::Outcome answer_activity(const content::Pack& pack, const content::Activity& activity,
                              learner::Record& record, base::WallTime& at, const KeepDeed& keep) {
  for (std::size_t i = 0;; ++i) {
    const std::vector<content::Stop> stops = content::stops_of(activity, screens::answers_of(record));
    if (i >= stops.size()) break;
    const bool is_there = record.answer(stops[i].slot) != nullptr;
    if (is_there || std::holds_alternative<steps::Show>(stops[i].step->kind)) continue;
    at.seconds += seconds_a_step;
    const base::Outcome kept = keep(deed_for(pack, stops[i], record, activity, at));
    if (!kept) return kept;
  }
  if (record.finished.contains(activity.id)) return base::Done{};
  store::Deed finished;
  finished.about = record.learner;
  finished.who = record.learner;
  finished.kind = learner::kind::finished;
  finished.body = {{"activity", activity.id}};
  finished.at = at;
  return keep(finished);
}

std::string demo_folder(const platform::Paths& paths) { return paths.data() + "-demo"; }

base::Outcome make_demo(store::Disk& disk, const platform::Paths& paths, const platform::Clock& clock,
                        platform::Random& random, platform::Safe& safe) {
  const std::string folder = paths.data();
  if (store::Store::exists(disk, folder)) return base::Done{};
  const content::Loaded loaded = content::load_packs(paths.assets() + "/packs");
  if (!loaded.mistakes.empty() || loaded.catalogue.packs.empty()) {
    return base::Error{base::Fault::invalid, "the packs have mistakes"};
  }
  base::WallTime at = clock.wall_time();
  at.seconds -= 7 * 86400;
  const base::Result<OpenStore> made =
      open_by_machine({disk, safe, folder}, {random.id(), at, FINGERPOST_VERSION});
  if (!made) return made.error();
  for (const MadeUp& person : people) {
    const base::Outcome added =
        add_person(*made->store, loaded.catalogue.packs.front(), person, random.id(), at);
    if (!added) return added;
  }
  return base::Done{};
}

learner::Record demo_record(const content::Pack& pack, base::WallTime at) {
  learner::Record record;
  record.learner = base::Id{1};
  record.name = demo_name;
  record.programme = pack.name;
  at.seconds -= 7 * 86400;
  std::uint64_t tick = 0;
  const auto keep = [&record, &tick](const store::Deed& deed) -> base::Outcome {
    learner::apply(record, event_from(deed, ++tick));
    return base::Done{};
  };
  for (const content::Activity& activity : pack.activities) {
    if (!answer_activity(pack, activity, record, at, keep)) return record;
  }
  return record;
}

}  // namespace app
