// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "store/draft_value.h"
#include "store/keys.h"
#include "store/local_values.h"
#include "store/logbook.h"
#include "store/origin.h"
#include "vault/digest.h"

namespace store {
namespace {

constexpr std::int64_t earliest_sensible = 1767225600;  // 1 January 2026: no clock is right before it
constexpr std::int64_t longest_rest = std::int64_t{400} * 24 * 60 * 60;  // a PC may stand still over a summer

base::Error no_such(const char* what) { return {base::Fault::invalid, what}; }

// Every key of these drafts, or of all slots where none is given.
using DraftSeer = std::function<void(const DraftKey& key, const DraftValue& value)>;

base::Outcome scan_drafts(const Database& database, base::Id about, const DraftSeer& see) {
  return database.scan(drafts_of(about), [&](std::string_view key, const base::Result<std::string>& stored) {
    const auto draft = draft_key_from(key);
    const auto value = stored ? draft_from_bytes(*stored) : std::nullopt;
    if (draft && value) see(*draft, *value);
  });
}

base::Result<std::vector<Change>> forget_drafts(const Database& database, base::Id about,
                                                const std::string& slot) {
  std::vector<Change> changes;
  const base::Outcome scanned = scan_drafts(database, about, [&](const DraftKey& key, const DraftValue&) {
    if (key.slot == slot) changes.push_back({draft_key(key), std::nullopt});
  });
  if (!scanned) return scanned.error();
  return changes;
}

bool settles_a_slot(const learner::Event& event) {
  return event.kind == learner::kind::answered || event.kind == learner::kind::skipped;
}

// Seconds of the newest event whose time was not in doubt, the newest of all or one of the store's own:
// every run begins with one. A wrong clock that nobody has set right stays in doubt at the next start.
std::int64_t newest_trusted_second(const Survey& seen, const std::vector<learner::Event>& own) {
  const base::Result<learner::Event> newest = learner::event_from_line(seen.newest_line);
  if (newest && !newest->suspect_clock) return newest->at.seconds;
  const auto is_trusted = [](const learner::Event& event) { return !event.suspect_clock; };
  const auto trusted = std::find_if(own.rbegin(), own.rend(), is_trusted);
  return trusted == own.rend() ? 0 : trusted->at.seconds;
}

std::string origin_sentence(std::vector<learner::Event> own, const Opening& opening) {
  std::erase_if(own, [](const learner::Event& event) { return event.kind != learner::kind::run_began; });
  return sentence_for(origin_of(own, opening.pc, opening.last_run));
}

}  // namespace

struct Store::State {
  std::unique_ptr<Logbook> logbook;
  base::Id writer;
  std::uint64_t number = 0;  // of the last event tried: a number is never used for two
  std::uint64_t tick = 0;
  std::uint64_t draft = 0;
  std::int64_t newest_second = 0;
  std::string last_digest;  // of the last event saved, hex
  std::string this_run;     // of the event that began this run, likewise
  Room room = Room::enough;
  bool clock_is_doubtful = false;

  bool is_doubtful(std::int64_t second) const;
  learner::Event stamp(const Deed& deed) const;
  base::Outcome refuse_forgotten(base::Id about) const;
  base::Result<learner::Event> append(const Deed& deed);
  base::Outcome begin_run(const Opening& opening);
  base::Result<std::vector<learner::Event>> events(base::Id about);
  base::Result<std::vector<learner::Event>> learner_facts();
  base::Outcome say_restored(base::WallTime now);
};

// A clock that leaps far ahead is as wrong as one that goes back, and would put every later time in doubt.
bool Store::State::is_doubtful(std::int64_t second) const {
  if (second < std::max(earliest_sensible, newest_second)) return true;
  return newest_second > 0 && second - newest_second > longest_rest;
}

learner::Event Store::State::stamp(const Deed& deed) const {
  learner::Event event;
  event.writer = writer;
  event.number = number + 1;
  event.tick = tick + 1;
  event.at = deed.at;
  event.suspect_clock = is_doubtful(deed.at.seconds);
  event.who = deed.who;
  event.about = deed.about;
  event.way = deed.way;
  event.supports = deed.supports;
  event.kind = deed.kind;
  event.body = deed.body;
  event.pack = deed.pack;
  event.previous = last_digest;
  return event;
}

// A new event or draft would make the learner a new key.
base::Outcome Store::State::refuse_forgotten(base::Id about) const {
  bool is_forgotten = false;
  const base::Outcome asked = logbook->attempt([&](Database& database) -> base::Outcome {
    is_forgotten = database.seals().is_forgotten(about);
    return base::Done{};
  });
  if (!asked) return asked.error();
  if (is_forgotten) return no_such("the learner was forgotten");
  return base::Done{};
}

base::Result<learner::Event> Store::State::append(const Deed& deed) {
  const base::Outcome allowed = refuse_forgotten(deed.about);
  if (!allowed) return allowed.error();
  const std::string line = learner::to_line(stamp(deed));
  // What is handed back is what the line says, to the byte.
  base::Result<learner::Event> event = learner::event_from_line(line);
  if (!event) return no_such("the deed is no event, or longer than a line may be");
  const auto more = [&event](const Database& database) -> base::Result<std::vector<Change>> {
    if (event->kind == learner::kind::restored)
      return std::vector<Change>{{std::string(restored_key), std::nullopt}};
    if (!settles_a_slot(*event)) return std::vector<Change>{};
    return forget_drafts(database, event->about, std::string(learner::field(*event, "slot")));
  };
  const base::Outcome added = logbook->add_event(*event, line, more);
  number = event->number;
  tick = event->tick;
  if (!added) return added.error();
  last_digest = vault::digest_hex(line);
  if (!event->suspect_clock) newest_second = std::max(newest_second, event->at.seconds);
  clock_is_doubtful = clock_is_doubtful || event->suspect_clock;
  return event;
}

base::Result<std::vector<learner::Event>> Store::State::events(base::Id about) {
  std::vector<learner::Event> events;
  const base::Outcome scanned = logbook->attempt([&](Database& database) {
    events.clear();
    return database.scan(events_of(about), [&](std::string_view, const base::Result<std::string>& line) {
      base::Result<learner::Event> event = line ? learner::event_from_line(*line) : line.error();
      if (event)
        events.push_back(std::move(*event));
      else
        logbook->note("Some work is from a newer program. It is kept, but not shown.");
    });
  });
  if (!scanned) return scanned.error();
  return events;
}

base::Result<std::vector<learner::Event>> Store::State::learner_facts() {
  std::vector<learner::Event> facts;
  const base::Outcome scanned = logbook->attempt([&](Database& database) {
    facts.clear();
    return database.scan(learner_prefix, [&](std::string_view, const base::Result<std::string>& line) {
      base::Result<learner::Event> fact = line ? learner::event_from_line(*line) : line.error();
      if (fact) facts.push_back(std::move(*fact));
    });
  });
  if (!scanned) return scanned.error();
  return facts;
}

base::Outcome Store::State::begin_run(const Opening& opening) {
  const Survey& seen = logbook->seen();
  writer = opening.writer;
  tick = seen.highest_tick;
  draft = seen.highest_draft;
  // Where they cannot be read, nothing is said of them, and the clock is trusted.
  const base::Result<std::vector<learner::Event>> read = events({});
  const std::vector<learner::Event> own = read ? *read : std::vector<learner::Event>();
  newest_second = newest_trusted_second(seen, own);
  // The same writer twice would mix two chains; then the newer goes on where the older stopped.
  const auto known = seen.found.find(writer);
  if (known != seen.found.end()) number = known->second.number;
  Deed deed;
  deed.kind = learner::kind::run_began;
  deed.at = opening.now;
  deed.body["program"] = opening.program_version;
  deed.body["pc"] = base::hex(opening.pc);
  if (!seen.newest_line.empty()) deed.body["before"] = vault::digest_hex(seen.newest_line);
  const std::string origin = origin_sentence(own, opening);
  if (!origin.empty()) logbook->note(origin);
  const base::Result<learner::Event> began = append(deed);
  if (!began) return began.error();
  this_run = last_digest;
  room = logbook->look_for_room();
  return say_restored(opening.now);
}

// A backup that was put back becomes an event of the first run after it.
base::Outcome Store::State::say_restored(base::WallTime now) {
  std::optional<BackupHead> head;
  const base::Outcome read = logbook->attempt([&head](Database& database) -> base::Outcome {
    const base::Result<std::optional<std::string>> bytes = read_local(database, restored_key);
    if (!bytes) return bytes.error();
    head = *bytes ? backup_head_from(**bytes) : std::nullopt;
    return base::Done{};
  });
  if (!read) return read.error();
  if (!head) return base::Done{};
  Deed deed;
  deed.kind = learner::kind::restored;
  deed.at = now;
  deed.body["serial"] = std::to_string(head->serial);
  deed.body["date"] = base::iso(base::date_of(head->at));
  deed.body["backup"] = backup_name(*head);
  const base::Result<learner::Event> said = append(deed);
  if (!said) return said.error();
  return base::Done{};
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;

bool Store::exists(Disk& disk, const std::string& folder) { return Logbook::exists(disk, folder); }

base::Result<std::unique_ptr<Store>> Store::begin(base::Result<std::unique_ptr<Logbook>> logbook,
                                                  const Opening& opening) {
  if (!logbook) return logbook.error();
  auto state = std::make_unique<State>();
  state->logbook = std::move(*logbook);
  const base::Outcome begun = state->begin_run(opening);
  if (!begun) return begun.error();
  return std::unique_ptr<Store>(new Store(std::move(state)));
}

base::Result<std::unique_ptr<Store>> Store::open(Disk& disk, const std::string& folder,
                                                 const vault::StoreKeys& keys, const Opening& opening) {
  return begin(Logbook::open(disk, folder, keys, opening.formats, opening.backups_folder), opening);
}

base::Result<std::unique_ptr<Store>> Store::create(Disk& disk, const std::string& folder,
                                                   const vault::StoreKeys& keys, const Opening& opening) {
  return begin(Logbook::create(disk, folder, keys, opening.formats), opening);
}

base::Result<learner::Event> Store::append(const Deed& deed) { return state_->append(deed); }

base::Outcome Store::keep_draft(base::Id about, const Draft& draft) {
  if (draft.text.size() > learner::longest_line) return no_such("the draft is longer than a line may be");
  const base::Outcome allowed = state_->refuse_forgotten(about);
  if (!allowed) return allowed.error();
  const DraftKey key{about, draft.slot, ++state_->draft};
  const DraftValue value{state_->tick, draft.at, draft.text};
  return state_->logbook->attempt([&](Database& database) -> base::Outcome {
    if (!draft.text.empty()) return database.write({{draft_key(key), to_bytes(value)}});
    const base::Result<std::vector<Change>> changes = forget_drafts(database, about, draft.slot);
    if (!changes) return changes.error();
    return database.write(*changes);
  });
}

base::Result<std::vector<Draft>> Store::drafts(base::Id about) {
  std::map<std::string, Draft> newest;  // keys come in the order of their numbers
  const base::Outcome scanned = state_->logbook->attempt([&](Database& database) {
    newest.clear();
    return scan_drafts(database, about, [&](const DraftKey& key, const DraftValue& value) {
      newest[key.slot] = {key.slot, value.text, value.at};
    });
  });
  if (!scanned) return scanned.error();
  std::vector<Draft> drafts;
  for (auto& [slot, draft] : newest) drafts.push_back(std::move(draft));
  return drafts;
}

base::Result<std::vector<learner::Event>> Store::events(base::Id about) { return state_->events(about); }

base::Result<std::vector<learner::Event>> Store::facts() {
  base::Result<std::vector<learner::Event>> facts = state_->learner_facts();
  if (!facts) return facts;
  base::Result<std::vector<learner::Event>> of_centre = state_->events(learner::the_centre);
  if (!of_centre) return of_centre;
  std::move(of_centre->begin(), of_centre->end(), std::back_inserter(*facts));
  return facts;
}

base::Result<std::vector<LearnerName>> Store::learners() {
  base::Result<std::vector<learner::Event>> read = state_->learner_facts();
  if (!read) return read.error();
  std::vector<learner::Event> facts = std::move(*read);
  std::erase_if(facts, [](const learner::Event& fact) {
    return fact.kind != learner::kind::began && fact.kind != learner::kind::renamed;
  });
  const auto is_earlier = [](const learner::Event& a, const learner::Event& b) { return a.tick < b.tick; };
  std::stable_sort(facts.begin(), facts.end(), is_earlier);
  std::vector<LearnerName> names;
  for (const learner::Event& fact : facts) {
    const auto is_known = [&fact](const LearnerName& known) { return known.id == fact.about; };
    const auto known = std::find_if(names.begin(), names.end(), is_known);
    const std::string name(learner::field(fact, "name"));
    if (known == names.end())
      names.push_back({fact.about, name});
    else
      known->name = name;  // the newest fact wins
  }
  return names;
}

base::Result<base::Id> Store::add_learner(base::Id id, const std::string& name, base::WallTime at,
                                          const learner::Pack& programme, bool is_guest) {
  const base::Result<std::vector<LearnerName>> known = learners();
  if (!known) return known.error();
  for (const LearnerName& learner : *known) {
    if (learner.id != id) continue;
    // The same call again, after one whose answer never came.
    if (learner.name == name) return id;
    return no_such("the id is taken");
  }
  state_->room = state_->logbook->look_for_room();
  if (state_->room == Room::too_low)
    return base::Error{base::Fault::full, "too little room for a new session"};
  Deed deed;
  deed.about = id;
  deed.who = id;
  deed.kind = learner::kind::began;
  deed.pack = programme;
  deed.body["name"] = name;
  if (is_guest) deed.body["guest"] = "1";
  deed.at = at;
  const base::Result<learner::Event> began = append(deed);
  if (!began) return began.error();
  return id;
}

const std::string& Store::this_run() const { return state_->this_run; }

bool Store::clock_is_doubtful() const { return state_->clock_is_doubtful; }

base::Result<learner::Event> Store::attest_clock(base::Id who, base::WallTime at) {
  if (at.seconds < earliest_sensible) return no_such("a time before this program was made");
  // What is said to be right is what later times are held against, even where earlier ones lay ahead.
  const std::int64_t before = std::exchange(state_->newest_second, at.seconds);
  Deed deed;
  deed.who = who;
  deed.kind = learner::kind::clock_attested;
  deed.at = at;
  base::Result<learner::Event> event = append(deed);
  state_->clock_is_doubtful = !event;
  if (!event) state_->newest_second = before;
  return event;
}

base::Outcome Store::forget(base::Id about, base::WallTime at) {
  // About nobody stands what the program itself did.
  if (about == base::Id{} || about == learner::the_centre) return no_such("no learner has this id");
  return state_->logbook->forget(about, at);
}

base::Outcome Store::take_keys(const vault::StoreKeys& keys) { return state_->logbook->take_keys(keys); }

base::Result<BackedUp> Store::back_up(Disk& place, const std::string& place_folder, base::WallTime at,
                                      const Progress& progress) {
  return store::back_up(*state_->logbook, place, place_folder, at, progress);
}

base::Result<std::optional<BackupHead>> Store::last_backup() { return store::last_backup(*state_->logbook); }

Room Store::room() const { return state_->room; }
const std::vector<Note>& Store::notes() const { return state_->logbook->notes(); }

}  // namespace store
