// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup_check.h"

#include <optional>
#include <set>

#include "base/bytes.h"
#include "store/database.h"
#include "store/files.h"
#include "store/folder_lock.h"
#include "store/journal.h"
#include "store/keyring_file.h"
#include "store/keys.h"
#include "store/mend.h"
#include "store/seals.h"
#include "store/survey.h"

namespace store {
namespace {

// Whose name a key is of.
std::optional<base::Id> named_by(std::string_view key) {
  return key.starts_with(learner_prefix) ? about_of(key) : std::nullopt;
}

// Counts what passes. With keys everything is opened, and the heads are held against the events.
class Count {
 public:
  explicit Count(const vault::StoreKeys* keys) {
    if (keys != nullptr) seals_.emplace(*keys);
  }

  void see(const BackupEntry& entry) {
    ++report_.entries;
    if (event_key_from(entry.key)) ++report_.events;
    if (const auto learner = named_by(entry.key)) learners_.insert(*learner);
    if (seals_ && !opens(entry)) ++report_.unreadable;
  }

  CheckReport end(const BackupReader& reader) {
    finish_count(survey_);
    report_.learners = learners_.size();
    report_.missing = seals_ ? missing_from(survey_) : 0;
    report_.head = reader.head();
    report_.digest = reader.digest();
    return report_;
  }

 private:
  bool opens(const BackupEntry& entry) {
    if (const auto about = tombstone_from(entry.key)) seals_->forget(*about);
    const bool is_record = entry.key.starts_with(key_record_prefix);
    if (is_record && !seals_->take(entry.key, entry.sealed, Seals::From::elsewhere)) return false;
    return count_entry(survey_, entry.key, seals_->open(entry.key, entry.sealed));
  }

  std::optional<Seals> seals_;
  Survey survey_;
  std::set<base::Id> learners_;
  CheckReport report_;
};

std::string answers(std::uint64_t count, const char* what) {
  return std::to_string(count) + (count == 1 ? " saved answer " : " saved answers ") + what;
}

// What is wrong, the worst first.
void judge(CheckReport& report) {
  if (report.unreadable > 0) {
    report.problem = answers(report.unreadable, "cannot be read.");
  } else if (report.missing > 0) {
    report.problem = answers(report.missing, "cannot be found.");
  }
  report.is_whole = report.problem.empty();
}

bool is_verdict(const base::Error& error) {
  return error.fault == base::Fault::corrupt || error.fault == base::Fault::too_new;
}

base::Result<CheckReport> not_whole(CheckReport report, const base::Error& error) {
  if (!is_verdict(error)) return error;
  report.is_whole = false;
  report.problem = error.detail;
  return report;
}

}  // namespace

base::Result<CheckReport> check_backup(Disk& place, const std::string& path, const vault::StoreKeys* keys,
                                       const Progress& progress) {
  const base::Result<std::unique_ptr<BackupReader>> reader = BackupReader::open(place, path, keys);
  if (!reader) return not_whole({}, reader.error());
  Count count(keys);
  base::Result<std::optional<BackupEntry>> entry = (*reader)->next();
  for (; entry && *entry; entry = (*reader)->next()) {
    count.see(**entry);
    const base::Outcome told = tell(progress, (*reader)->bytes_read(), (*reader)->size());
    if (!told) return told.error();
  }
  CheckReport report = count.end(**reader);
  if (!entry) return not_whole(report, entry.error());
  const base::Outcome told = tell(progress, (*reader)->size(), (*reader)->size());
  if (!told) return told.error();
  judge(report);
  return report;
}

// --- a store as it lies there -------------------------------------------------------

namespace {

// The owner's lock while the folder is read, so that none comes meanwhile. None where there is no lock to
// take, or where nothing may be written: there no program is at work.
base::Result<std::unique_ptr<FolderLock>> keep_others_out(Disk& disk, const std::string& folder) {
  if (!exists(disk, folder + "/lock")) return std::unique_ptr<FolderLock>();
  base::Result<std::unique_ptr<FolderLock>> lock = FolderLock::take(disk, folder);
  if (!lock && lock.error().fault != base::Fault::busy) return std::unique_ptr<FolderLock>();
  return lock;
}

base::Error no_opening(const base::Error& error) {
  if (error.fault != base::Fault::corrupt && error.fault != base::Fault::not_found) return error;
  return {base::Fault::corrupt, "The saved work cannot be opened."};
}

base::Outcome count_all(const Database& database, Survey& survey, CheckReport& report,
                        const Progress& progress) {
  std::set<base::Id> learners;
  const auto look = [&](std::string_view key, std::string_view stored, std::uint64_t total) {
    if (const auto learner = named_by(key)) learners.insert(*learner);
    if (!count_entry(survey, key, database.seals().open(key, stored))) ++report.unreadable;
    return tell(progress, ++report.entries, total);
  };
  const base::Outcome scanned = database.scan_copy(look);
  report.learners = learners.size();
  return scanned;
}

// What the next start would put right by itself is said as well.
void judge_store(CheckReport& report, const Survey& survey, bool has_journal) {
  judge(report);
  if (report.is_whole && !survey.to_restore.empty())
    report.problem = "Some saved answers lie in the journal only. The next start puts them back.";
  if (report.is_whole && !has_journal && report.events > 0)
    report.problem = "The journal is gone. The next start makes a new one.";
  report.is_whole = report.problem.empty();
}

}  // namespace

base::Result<CheckReport> verify_store(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                                       const Progress& progress) {
  const base::Result<std::unique_ptr<FolderLock>> lock = keep_others_out(disk, folder);
  if (!lock) return lock.error();
  const base::Result<vault::Keyring> keyring = read_keyring(disk, folder);
  if (!keyring && keyring.error().fault == base::Fault::corrupt)
    return not_whole({}, {base::Fault::corrupt, "The keyring is damaged."});
  const base::Result<JournalPages> journal = read_journal(disk, folder, Seals(keys));
  if (!journal) return journal.error();
  const auto database = Database::open(disk, path_in(folder, database_folder), Database::Access::look,
                                       {keys, journal->all_key_records()});
  if (!database) return not_whole({}, no_opening(database.error()));
  CheckReport report;
  Survey survey;
  const base::Outcome counted = count_all(**database, survey, report, progress);
  if (!counted) return not_whole(report, no_opening(counted.error()));
  const base::Outcome compared = count_journal(survey, **database, *journal);
  if (!compared) return not_whole(report, no_opening(compared.error()));
  finish_count(survey);
  report.events = survey.events;  // with those of the journal
  report.missing = missing_from(survey);
  judge_store(report, survey, journal->readable);
  return report;
}

}  // namespace store
