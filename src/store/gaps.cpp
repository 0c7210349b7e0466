// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gaps.h"

#include <optional>

#include "store/database.h"
#include "store/files.h"
#include "store/keys.h"
#include "store/local_values.h"
#include "store/mend.h"

namespace store {
namespace {

constexpr std::size_t most_in_batch = 256 * 1024;  // bytes

// Whether the entry is one that a database may lack: an event, or the fact that it gave.
bool is_deed(std::string_view key) { return event_key_from(key) || key.starts_with(learner_prefix); }

class Filler {
 public:
  explicit Filler(Database& database) : database_(database) {}

  base::Outcome see(const BackupEntry& entry) {
    // A record that the database has already is passed over, and so is one of who was forgotten.
    if (entry.key.starts_with(key_record_prefix))
      (void)database_.seals().take(entry.key, entry.sealed, Seals::From::elsewhere);
    if (!is_deed(entry.key)) return base::Done{};
    const base::Result<bool> here = database_.holds(entry.key);
    if (!here) return here.error();
    if (*here || !database_.seals().open(entry.key, entry.sealed)) return base::Done{};
    if (event_key_from(entry.key)) ++events;
    size_ += entry.key.size() + entry.sealed.size();
    waiting_.push_back({entry.key, entry.sealed});
    return size_ < most_in_batch ? base::Outcome(base::Done{}) : write(waiting_);
  }

  base::Outcome end(const BackupHead& head) {
    if (events == 0) return base::Done{};
    const std::vector<Change> remark = database_.seal({{std::string(restored_key), to_bytes(head)}});
    waiting_.insert(waiting_.end(), remark.begin(), remark.end());
    return write(waiting_);
  }

  std::uint64_t events = 0;

 private:
  base::Outcome write(std::vector<Change>& sealed) {
    std::vector<Change> changes = database_.seals().unwritten_records();
    changes.insert(changes.end(), sealed.begin(), sealed.end());
    sealed.clear();
    size_ = 0;
    return database_.write_sealed(changes);
  }

  Database& database_;
  std::vector<Change> waiting_;
  std::size_t size_ = 0;
};

base::Result<std::uint64_t> fill(Database& database, BackupReader& reader) {
  Filler filler(database);
  base::Result<std::optional<BackupEntry>> entry = reader.next();
  for (; entry && *entry; entry = reader.next()) {
    const base::Outcome seen = filler.see(**entry);
    if (!seen) return seen.error();
  }
  if (!entry) return entry.error();
  const base::Outcome ended = filler.end(reader.head());
  if (!ended) return ended.error();
  return filler.events;
}

}  // namespace

base::Result<Filled> fill_gaps(Disk& disk, const std::string& folder, const std::string& backup,
                               const vault::StoreKeys& keys, JournalPages journal) {
  const std::string path = path_in(folder, database_folder);
  const auto reader = BackupReader::open(disk, backup, &keys);
  if (!reader) return reader.error();
  Filled filled{(*reader)->head(), 0};
  {
    const auto database =
        Database::open(disk, path, Database::Access::keep, {keys, journal.all_key_records()});
    if (!database) return database.error();
    const base::Result<std::uint64_t> events = fill(**database, **reader);
    if (!events) return events.error();
    filled.events = *events;
  }
  if (filled.events == 0) return filled;
  // The heads count them as well from now on.
  journal.heads.clear();
  const base::Result<Mended> counted = set_right_copy(disk, path, keys, journal);
  if (!counted) return counted.error();
  return filled;
}

}  // namespace store
