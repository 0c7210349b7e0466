// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at random moments of random work, again and again on the same disk. Each time the
// store opens by itself: nothing acknowledged is missing, nothing had to be mended.
#include <algorithm>
#include <iostream>
#include <map>
#include <random>
#include <set>

#include "learner/record.h"
#include "store/backup.h"
#include "support/backup_samples.h"
#include "support/catch.h"

using samples::answer;
using samples::BackedUpKiosk;
using samples::folder;
using samples::noon;
using samples::place;
using store::DiskFault;
using store::Store;

namespace {

// What one learner was promised. Of what was under way when the power went, old and new are both right.
struct PromisedInLife {
  std::map<learner::Order, learner::Event> events;
  std::map<std::string, std::vector<std::string>> drafts;  // by slot: what it may hold, "" for nothing
  std::vector<std::string> names;
  bool may_be_gone = false;
};

struct CutTally {
  int cuts = 0;
  int answers = 0;
  int drafts = 0;
  int names = 0;
  int forgotten = 0;
  int backups = 0;
  int in_opening = 0;  // cuts before the store was open
};

// One disk with its store, from its making on.
class Life {
 public:
  Life(std::uint64_t seed, CutTally& tally) : dice_(seed), kiosk_(seed), tally_(tally) {
    REQUIRE(store::make_folder(kiosk_.disk, place));
  }

  // Work until the power goes, then a start or a cut one, then a look at everything.
  void live_once() {
    // Mostly soon; now and then after so many operations as a forgetting takes.
    const std::uint64_t farthest = dice_() % 4 == 0 ? 900 : 150;
    kiosk_.disk.plan({DiskFault::What::power_cut, 1 + dice_() % farthest, false, false});
    {
      const auto store = start();
      if (!store) ++tally_.in_opening;
      const std::uint64_t deeds = dice_() % 30;
      for (std::uint64_t i = 0; store && i < deeds && !kiosk_.disk.fault_happened(); ++i)
        do_something(**store);
    }
    cut();
    if (dice_() % 4 == 0) {
      kiosk_.disk.plan({DiskFault::What::power_cut, 1 + dice_() % 50, false, false});
      (void)start();
      cut();
    }
    look();
  }

 private:
  base::Result<std::unique_ptr<Store>> start() {
    store::Opening how = samples::opening(++runs_);
    how.backups_folder = place;  // what a mended store would be made from
    if (Store::exists(kiosk_.disk, folder)) return Store::open(kiosk_.disk, folder, kiosk_.keys, how);
    return Store::create(kiosk_.disk, folder, kiosk_.keys, how);
  }

  void cut() {
    kiosk_.disk.cut_power();
    kiosk_.disk.power_on();
    ++tally_.cuts;
  }

  void do_something(Store& store) {
    const std::uint64_t chance = dice_() % 100;
    if (here_.empty() || chance < 4) return add_learner(store);
    auto chosen = std::next(here_.begin(), static_cast<std::ptrdiff_t>(dice_() % here_.size()));
    if (chance < 40) return save(store, chosen->first, chosen->second);
    if (chance < 88) return keep(store, chosen->first, chosen->second);
    if (chance < 94) return rename(store, chosen->first, chosen->second);
    if (chance < 96) return back_up(store);
    if (chance < 98) forget(store, chosen);
  }

  std::string some_slot() { return "A0" + std::to_string(dice_() % 5) + "/q"; }
  std::string some_words() { return "words " + std::to_string(++words_) + std::string(dice_() % 3000, '.'); }

  void add_learner(Store& store) {
    const base::Id id{1000 + ++learners_};
    const std::string name = "Learner " + std::to_string(learners_);
    if (store.add_learner(id, name, noon)) {
      here_[id].names = {name};
    } else {
      unsure_.insert(id);
    }
  }

  void save(Store& store, base::Id about, PromisedInLife& promised) {
    const std::string slot = some_slot();
    store::Deed deed = answer(slot, some_words());
    deed.about = about;
    const auto saved = store.append(deed);
    std::vector<std::string>& may_be = promised.drafts[slot];
    if (saved) may_be.clear();
    may_be.emplace_back();
    if (!saved) return;
    promised.events[learner::order_of(*saved)] = *saved;
    ++tally_.answers;
  }

  void keep(Store& store, base::Id about, PromisedInLife& promised) {
    const std::string slot = some_slot();
    const std::string text = dice_() % 9 == 0 ? "" : some_words();
    std::vector<std::string>& may_be = promised.drafts[slot];
    if (may_be.empty()) may_be.emplace_back();
    if (store.keep_draft(about, {slot, text, noon})) {
      may_be.clear();
      ++tally_.drafts;
    }
    may_be.push_back(text);
  }

  void rename(Store& store, base::Id about, PromisedInLife& promised) {
    store::Deed deed = answer("", "");
    deed.about = about;
    deed.kind = learner::kind::began;
    deed.body = {{"name", "Newly " + std::to_string(++words_)}};
    const auto saved = store.append(deed);
    if (saved) promised.names.clear();
    promised.names.push_back(deed.body["name"]);
    if (!saved) return;
    promised.events[learner::order_of(*saved)] = *saved;
    ++tally_.names;
  }

  void back_up(Store& store) {
    const auto made = store.back_up(kiosk_.disk, place, noon, {});
    if (!made) return;
    backup_ = made->name;
    ++tally_.backups;
  }

  void forget(Store& store, std::map<base::Id, PromisedInLife>::iterator chosen) {
    if (!store.forget(chosen->first, noon)) {
      chosen->second.may_be_gone = true;
      return;
    }
    gone_.insert(chosen->first);
    here_.erase(chosen);
    ++tally_.forgotten;
  }

  // --- a look at everything ---

  void look() {
    const auto store = start();
    INFO((store ? "" : store.error().detail));
    REQUIRE(store);
    for (const store::Note& note : (*store)->notes()) FAIL_CHECK(note.sentence);
    CHECK_FALSE(store::exists(kiosk_.disk, folder + "/quarantine"));
    std::map<base::Id, std::string> names;
    const auto learners = (*store)->learners();
    REQUIRE(learners);
    for (const store::LearnerName& each : *learners) names[each.id] = each.name;
    take_in_unsure(names);
    for (auto each = here_.begin(); each != here_.end();)
      each = is_here(**store, each->first, each->second, names) ? std::next(each) : here_.erase(each);
    for (const base::Id id : gone_) {
      CHECK_FALSE(names.contains(id));
      CHECK((*store)->events(id)->empty());
      CHECK((*store)->drafts(id)->empty());
    }
    look_at_backup();
  }

  void look_at_backup() {
    if (backup_.empty()) return;
    const auto report = store::check_backup(kiosk_.disk, place + "/" + backup_, &kiosk_.keys, {});
    INFO(backup_ << ": " << (report ? report->problem : report.error().detail));
    REQUIRE(report);
    CHECK(report->is_whole);
    backup_.clear();
  }

  // Whoever was being added when the power went is there or not.
  void take_in_unsure(const std::map<base::Id, std::string>& names) {
    for (const base::Id id : unsure_) {
      if (names.contains(id)) here_[id].names = {names.at(id)};
    }
    unsure_.clear();
  }

  bool is_here(Store& store, base::Id id, PromisedInLife& promised,
               const std::map<base::Id, std::string>& names) {
    if (promised.may_be_gone && !names.contains(id)) {
      gone_.insert(id);
      return false;
    }
    promised.may_be_gone = false;
    REQUIRE(names.contains(id));
    CHECK(std::count(promised.names.begin(), promised.names.end(), names.at(id)) > 0);
    promised.names = {names.at(id)};
    const auto events = store.events(id);
    REQUIRE(events);
    std::map<learner::Order, learner::Event> found;
    for (const learner::Event& event : *events) found[learner::order_of(event)] = event;
    CHECK(found.size() == events->size());
    for (const auto& [order, event] : promised.events)
      CHECK((found.contains(order) && found[order] == event));
    look_at_drafts(store, id, promised);
    return true;
  }

  static void look_at_drafts(Store& store, base::Id id, PromisedInLife& promised) {
    const auto drafts = store.drafts(id);
    REQUIRE(drafts);
    std::map<std::string, std::string> found;
    for (const store::Draft& draft : *drafts) found[draft.slot] = draft.text;
    for (auto& [slot, may_be] : promised.drafts) {
      CHECK(std::count(may_be.begin(), may_be.end(), found[slot]) > 0);
      may_be = {found[slot]};
    }
  }

  std::mt19937_64 dice_;
  BackedUpKiosk kiosk_;
  CutTally& tally_;
  std::uint64_t runs_ = 0;
  std::uint64_t learners_ = 0;
  int words_ = 0;
  std::map<base::Id, PromisedInLife> here_;
  std::set<base::Id> unsure_;
  std::set<base::Id> gone_;
  std::string backup_;  // the last one that was said to be made, until it is looked at
};

void cut_many_times(int cuts) {
  constexpr int times_a_life = 25;
  CutTally tally;
  for (std::uint64_t seed = 1; tally.cuts < cuts; ++seed) {
    INFO("disk " << seed);
    Life life(seed, tally);
    for (int i = 0; i < times_a_life && tally.cuts < cuts; ++i) {
      INFO("time " << i);
      life.live_once();
    }
  }
  std::cout << tally.cuts << " power cuts, " << tally.in_opening
            << " of them in an opening: " << tally.answers << " answers, " << tally.drafts << " drafts, "
            << tally.names << " new names, " << tally.backups << " backups, " << tally.forgotten
            << " forgotten, all as promised\n";
  CHECK(tally.in_opening > cuts / 20);
  CHECK(tally.answers > cuts);
  CHECK(tally.drafts > cuts);
  CHECK(tally.names > cuts / 20);
  CHECK(tally.backups > cuts / 100);
  CHECK(tally.forgotten > cuts / 100);
}

}  // namespace

TEST_CASE("power cuts at random moments of random work lose nothing and leave nothing to mend", "[faults]") {
  cut_many_times(200);
}

TEST_CASE("ten thousand power cuts at random moments lose nothing and leave nothing to mend", "[.long]") {
  cut_many_times(10000);
}
