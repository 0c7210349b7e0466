// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restore.h"

#include <set>

#include "store/backup_check.h"
#include "store/database.h"
#include "store/files.h"
#include "store/folder_lock.h"
#include "store/format_change.h"
#include "store/keyring_file.h"
#include "store/keys.h"
#include "store/local_values.h"
#include "store/marker.h"
#include "store/quarantine.h"
#include "store/survey.h"

namespace store {
namespace {

constexpr std::string_view half_made_folder = "db.restored";
constexpr std::size_t most_in_batch = 256 * 1024;  // bytes

// --- who was forgotten --------------------------------------------------------------

struct Buried {
  std::set<base::Id> learners;
  std::vector<Change> tombstones;  // plain
};

// As far as the present store can be read. A backup from before would bring them back.
Buried buried_in(Disk& disk, const std::string& folder, const vault::StoreKeys& keys) {
  Buried buried;
  const std::string path = path_in(folder, database_folder);
  if (!exists(disk, path)) return buried;
  const auto database = Database::open(disk, path, Database::Access::look, {keys});
  if (!database) return buried;
  const auto look = [&](std::string_view key, const base::Result<std::string>& value) {
    const auto about = tombstone_from(key);
    if (!about) return;
    buried.learners.insert(*about);
    buried.tombstones.push_back({std::string(key), value ? *value : std::string()});
  };
  (void)(*database)->scan(tombstone_prefix, look);
  return buried;
}

bool is_buried(const Buried& buried, std::string_view key) {
  const auto record = key_record_key_from(key);
  const auto about = record ? record->about : about_of(key).value_or(base::Id{});
  return buried.learners.contains(about);
}

// --- building -----------------------------------------------------------------------

// Entries on their way into the new database, some at a time.
class Batch {
 public:
  explicit Batch(Database& database) : database_(database) {}

  base::Outcome add(BackupEntry entry) {
    size_ += entry.key.size() + entry.sealed.size();
    changes_.push_back({std::move(entry.key), std::move(entry.sealed)});
    return size_ < most_in_batch ? base::Outcome(base::Done{}) : flush();
  }
  base::Outcome flush() {
    const base::Outcome written = database_.write_sealed(changes_);
    changes_.clear();
    size_ = 0;
    return written;
  }

 private:
  Database& database_;
  std::vector<Change> changes_;
  std::size_t size_ = 0;
};

base::Outcome copy_entries(BackupReader& reader, Database& database, const Buried& buried,
                           const Progress& progress) {
  Batch batch(database);
  for (;;) {
    base::Result<std::optional<BackupEntry>> entry = reader.next();
    if (!entry) return entry.error();
    if (!*entry) break;
    if (is_buried(buried, (*entry)->key)) continue;
    const base::Outcome added = batch.add(std::move(**entry));
    if (!added) return added.error();
    // The first half was the proof.
    const base::Outcome told = tell(progress, reader.size() + reader.bytes_read(), 2 * reader.size());
    if (!told) return told.error();
  }
  const base::Outcome flushed = batch.flush();
  return flushed ? tell(progress, 2 * reader.size(), 2 * reader.size()) : flushed;
}

// What the next run has to know, and who stays forgotten.
base::Outcome add_remarks(Database& database, const BackupHead& head, const Buried& buried) {
  std::vector<Change> changes = buried.tombstones;
  changes.push_back({std::string(restored_key), to_bytes(head)});
  return database.write(changes);
}

base::Outcome new_database(Disk& disk, const std::string& path) {
  const base::Outcome cleared = remove_folder(disk, path);
  if (!cleared) return cleared.error();
  return Database::create(disk, path);
}

base::Outcome build(Disk& disk, const std::string& path, BackupReader& reader, const vault::StoreKeys& keys,
                    const Buried& buried, const Progress& progress) {
  const base::Outcome created = new_database(disk, path);
  if (!created) return created.error();
  const auto database = Database::open(disk, path, Database::Access::keep, {keys});
  if (!database) return database.error();
  const base::Outcome copied = copy_entries(reader, **database, buried, progress);
  if (!copied) return copied.error();
  return add_remarks(**database, reader.head(), buried);
}

// --- into its place -----------------------------------------------------------------

// The next journal holds only the newest lines, and none of another store key.
base::Outcome keep_old_journal(Disk& disk, const std::string& folder) {
  if (!exists(disk, path_in(folder, "journal"))) return base::Done{};
  const base::Result<std::string> bytes = read_file(disk, path_in(folder, "journal"));
  if (!bytes) return bytes.error();
  const std::string quarantine = path_in(folder, quarantine_folder);
  const base::Outcome made = make_folder(disk, quarantine);
  if (!made) return made.error();
  int number = 1;
  while (exists(disk, quarantine + "/journal." + std::to_string(number))) ++number;
  return write_file(disk, quarantine, "journal." + std::to_string(number), *bytes);
}

base::Result<Mended> finish_copy(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                                 const JournalPages& journal) {
  const std::string copy = path_in(folder, half_made_folder);
  const base::Result<Mended> mended = set_right_copy(disk, copy, keys, journal);
  if (!mended) return mended.error();
  const base::Outcome kept = keep_old_journal(disk, folder);
  if (!kept) return kept.error();
  const base::Outcome cleared = remove_folder(disk, path_in(folder, mended_folder));
  if (!cleared) return cleared.error();
  const base::Outcome synced = disk.sync_folder(copy);
  if (!synced) return synced.error();
  // From here on it is whole, and an interrupted swap is finished with it.
  const base::Outcome named =
      rename_in(disk, folder, std::string(half_made_folder), std::string(mended_folder));
  if (!named) return named.error();
  return mended;
}

base::Outcome promise_what_opens_it(Disk& disk, const std::string& folder, const vault::Keyring& keyring,
                                    const vault::StoreKeys& keys) {
  const base::Result<vault::Keyring> present = read_keyring(disk, folder);
  if (present && present->is_of(keys.current)) return base::Done{};
  return promise_keyring(disk, folder, keyring);
}

// Heads as they are now: those of before may promise what nobody has any more.
base::Outcome begin_journal(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                            const JournalPages& journal) {
  const auto database =
      Database::open(disk, path_in(folder, database_folder), Database::Access::keep, {keys});
  if (!database) return database.error();
  const base::Result<Survey> seen = survey(**database, {});
  if (!seen) return seen.error();
  const auto begun = Journal::begin(disk, folder, (*database)->seals(), seen->found, journal.lines);
  if (!begun) return begun.error();
  return base::Done{};
}

base::Result<CheckReport> prove(Disk& place, const std::string& path, const vault::StoreKeys& keys,
                                const Progress& progress) {
  const auto half = [&progress](std::uint64_t done, std::uint64_t total) {
    return !progress || progress(done, 2 * total);
  };
  base::Result<CheckReport> report = check_backup(place, path, &keys, half);
  if (!report) return report.error();
  if (!report->is_whole) return base::Error{base::Fault::corrupt, report->problem};
  return report;
}

base::Outcome mark_where_unmarked(Disk& disk, const std::string& folder) {
  const base::Result<int> format = read_marker(disk, folder);
  if (!format) return format.error();
  if (*format != 0) return base::Done{};
  return write_marker(disk, folder, our_formats().ours);
}

}  // namespace

base::Result<Restored> put_back(Disk& disk, const std::string& folder, Disk& place, const std::string& path,
                                const vault::StoreKeys& keys, const JournalPages& journal,
                                const Progress& progress) {
  const base::Result<CheckReport> proven = prove(place, path, keys, progress);
  if (!proven) return proven.error();
  const base::Result<std::unique_ptr<BackupReader>> reader = BackupReader::open(place, path, &keys);
  if (!reader) return reader.error();
  const base::Outcome built =
      build(disk, path_in(folder, half_made_folder), **reader, keys, buried_in(disk, folder, keys), progress);
  if (!built) return built.error();
  if ((*reader)->digest() != proven->digest)
    return base::Error{base::Fault::corrupt, "The safety copy changed while it was read."};
  const base::Result<Mended> mended = finish_copy(disk, folder, keys, journal);
  if (!mended) return mended.error();
  const base::Outcome promised = promise_what_opens_it(disk, folder, (*reader)->keyring(), keys);
  if (!promised) return promised.error();
  const base::Outcome swapped = swap_in_mended(disk, folder);
  if (!swapped) return swapped.error();
  return Restored{(*reader)->head(), *mended};
}

base::Result<Restored> restore_backup(Disk& disk, const std::string& folder, Disk& place,
                                      const std::string& path, const vault::StoreKeys& keys,
                                      const Progress& progress) {
  const base::Outcome made = make_folder(disk, folder);
  if (!made) return made.error();
  const base::Result<std::unique_ptr<FolderLock>> lock = FolderLock::take(disk, folder);
  if (!lock) return lock.error();
  const base::Outcome before = finish_swap(disk, folder);
  if (!before) return before.error();
  const base::Result<JournalPages> journal = read_journal(disk, folder, Seals(keys));
  if (!journal) return journal.error();
  const base::Result<Restored> restored = put_back(disk, folder, place, path, keys, *journal, progress);
  if (!restored) return restored.error();
  const base::Outcome begun = begin_journal(disk, folder, keys, *journal);
  if (!begun) return begun.error();
  const base::Outcome marked = mark_where_unmarked(disk, folder);
  if (!marked) return marked.error();
  return restored;
}

base::Result<Mended> begin_anew(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                                const JournalPages& journal) {
  const base::Outcome created = new_database(disk, path_in(folder, half_made_folder));
  if (!created) return created.error();
  const base::Result<Mended> mended = finish_copy(disk, folder, keys, journal);
  if (!mended) return mended.error();
  const base::Outcome swapped = swap_in_mended(disk, folder);
  if (!swapped) return swapped.error();
  return mended;
}

}  // namespace store
