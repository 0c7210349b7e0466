// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mend.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "learner/event.h"
#include "store/draft_value.h"
#include "store/files.h"
#include "store/keyring_file.h"
#include "store/keys.h"
#include "store/quarantine.h"

namespace store {
namespace {

// The newest tick at which each slot of each learner was answered or skipped.
using SlotTicks = std::map<std::pair<base::Id, std::string>, std::uint64_t>;

base::Result<SlotTicks> answered_slots(const Database& database) {
  SlotTicks ticks;
  const auto look = [&ticks](std::string_view, const base::Result<std::string>& line) {
    const base::Result<learner::Event> event = line ? learner::event_from_line(*line) : line.error();
    if (!event || learner::field(*event, "slot").empty()) return;
    std::uint64_t& tick = ticks[{event->about, std::string(learner::field(*event, "slot"))}];
    tick = std::max(tick, event->tick);
  };
  const base::Outcome scanned = database.scan(event_prefix, look);
  if (!scanned) return scanned.error();
  return ticks;
}

// Repair can bring back drafts whose answer was committed long ago.
base::Result<std::vector<Change>> forget_old_drafts(const Database& database) {
  const base::Result<SlotTicks> answered = answered_slots(database);
  if (!answered) return answered.error();
  std::vector<Change> changes;
  const auto look = [&](std::string_view key, const base::Result<std::string>& value) {
    const auto draft = draft_key_from(key);
    const auto kept = value ? draft_from_bytes(*value) : std::nullopt;
    if (!draft || !kept) return;
    const auto answer = answered->find({draft->about, draft->slot});
    if (answer != answered->end() && answer->second > kept->tick)
      changes.push_back({std::string(key), std::nullopt});
  };
  const base::Outcome scanned = database.scan(draft_prefix, look);
  if (!scanned) return scanned.error();
  return changes;
}

// Heads say again what is there; else every start would find the same loss once more.
base::Result<std::vector<Change>> heads_as_found(const Database& database, const Heads& found) {
  std::vector<Change> changes;
  const auto look = [&changes](std::string_view key, const base::Result<std::string>&) {
    changes.push_back({std::string(key), std::nullopt});
  };
  const base::Outcome scanned = database.scan(head_prefix, look);
  if (!scanned) return scanned.error();
  for (const auto& [writer, head] : found)
    changes.push_back({head_key({writer, head.number}), to_bytes(head)});
  return changes;
}

void add(std::vector<Change>& changes, std::vector<Change> more) {
  changes.insert(changes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

base::Result<Mended> set_right(Database& database, const JournalPages& journal) {
  const base::Result<Survey> seen = survey(database, journal);
  if (!seen) return seen.error();
  base::Result<std::vector<Change>> heads = heads_as_found(database, seen->found);
  if (!heads) return heads.error();
  base::Result<std::vector<Change>> drafts = forget_old_drafts(database);
  if (!drafts) return drafts.error();
  std::vector<Change> changes;
  for (const std::string& key : seen->unreadable) changes.push_back({key, std::nullopt});
  add(changes, std::move(*heads));
  add(changes, std::move(*drafts));
  add(changes, seen->to_restore);
  const base::Outcome written = database.write(changes);
  if (!written) return written.error();
  return Mended{seen->events, missing_from(*seen)};
}

base::Result<Mended> repair(Disk& disk, const std::string& damaged, const std::string& copy,
                            const vault::StoreKeys& keys, const JournalPages& journal) {
  const base::Outcome copied = copy_folder(disk, damaged, copy);
  if (!copied) return copied.error();
  const base::Outcome repaired = Database::repair_copy(disk, copy);
  if (!repaired) return repaired.error();
  // What LevelDB sets aside of the copy lies untouched in the quarantine.
  const base::Outcome cleared = remove_folder(disk, copy + "/lost");
  if (!cleared) return cleared.error();
  return set_right_copy(disk, copy, keys, journal);
}

// Where nothing can be repaired, a young store may still be whole in its journal.
base::Result<Mended> rebuild(Disk& disk, const std::string& copy, const vault::StoreKeys& keys,
                             const JournalPages& journal) {
  const base::Outcome cleared = remove_folder(disk, copy);
  if (!cleared) return cleared.error();
  const base::Outcome created = Database::create(disk, copy);
  if (!created) return created.error();
  return set_right_copy(disk, copy, keys, journal);
}

base::Result<Mended> mend_copy(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                               const JournalPages& journal) {
  const std::string damaged = path_in(folder, database_folder);
  const std::string copy = path_in(folder, mended_folder);
  const base::Outcome cleared = remove_folder(disk, copy);
  if (!cleared) return cleared.error();
  base::Error why{base::Fault::corrupt, "nothing of the store can be read"};
  if (exists(disk, damaged)) {
    const base::Result<Mended> repaired = repair(disk, damaged, copy, keys, journal);
    // An empty one was not mended, whatever nobody promised: every store holds at least its first run.
    if (repaired && repaired->found > 0) return repaired;
    if (!repaired) why = repaired.error();
  }
  const base::Result<Mended> rebuilt = rebuild(disk, copy, keys, journal);
  const bool is_whole = rebuilt && journal.readable && rebuilt->missing == 0;
  return is_whole ? rebuilt : base::Result<Mended>(why);
}

}  // namespace

base::Result<Mended> set_right_copy(Disk& disk, const std::string& copy, const vault::StoreKeys& keys,
                                    const JournalPages& journal) {
  const base::Result<std::unique_ptr<Database>> database =
      Database::open(disk, copy, Database::Access::keep, {keys, journal.all_key_records()});
  if (!database) return database.error();
  return set_right(**database, journal);
}

base::Outcome swap_in_mended(Disk& disk, const std::string& folder) {
  const base::Outcome aside = set_database_aside(disk, folder, database_folder);
  if (!aside) return aside.error();
  return finish_swap(disk, folder);
}

base::Result<Mended> mend(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                          const JournalPages& journal) {
  const base::Result<Mended> mended = mend_copy(disk, folder, keys, journal);
  if (!mended) return mended.error();
  const base::Outcome whole = disk.sync_folder(path_in(folder, mended_folder));
  if (!whole) return whole.error();
  const base::Outcome swapped = swap_in_mended(disk, folder);
  if (!swapped) return swapped.error();
  return *mended;
}

base::Outcome finish_swap(Disk& disk, const std::string& folder) {
  const bool has_mended = exists(disk, path_in(folder, mended_folder));
  // A keyring is promised only once the database that it opens is whole.
  const bool is_restoring = has_mended && has_promised_keyring(disk, folder);
  if (is_restoring) {
    const base::Outcome aside = set_database_aside(disk, folder, database_folder);
    if (!aside) return aside.error();
  }
  // Otherwise the damaged one moves away only after the mended one is whole.
  if (has_mended && !exists(disk, path_in(folder, database_folder))) {
    const base::Outcome placed =
        rename_in(disk, folder, std::string(mended_folder), std::string(database_folder));
    if (!placed) return placed.error();
  }
  return keep_keyring_promise(disk, folder);
}

}  // namespace store
