// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup_plan.h"

#include <leveldb/env.h>

#include <algorithm>
#include <set>
#include <utility>

#include "store/backup.h"
#include "store/files.h"

namespace store {
namespace {

constexpr std::size_t fewest = 10;  // with so many one clock that was wrong for a day has no say
constexpr int most_ahead = 31;      // days
constexpr int all_days = 1;
constexpr int single_days = 14;
constexpr int single_weeks = single_days + 8 * 7;
constexpr int most_months = 40;
constexpr std::size_t always_kept = 2;

bool is_newer(const KnownBackup& one, const KnownBackup& other) { return one.serial > other.serial; }

// Today, unless the backups themselves say that the clock has run far ahead of them.
base::Date sensible_day(const std::vector<KnownBackup>& newest_first, base::Date today) {
  return std::min(today, base::add_days(newest_first[fewest - 1].date, most_ahead));
}

// Of those that share a span only the newest stays. No span: too old. Numbered by kind and by calendar.
using Span = std::pair<int, std::int64_t>;
std::optional<Span> span_of(const KnownBackup& backup, base::Date day) {
  const std::int64_t date = base::days_since_1970(backup.date);
  const std::int64_t age = base::days_since_1970(day) - date;
  if (age <= all_days) return Span{0, backup.serial};
  if (age <= single_days) return Span{1, date};
  if (age <= single_weeks) return Span{2, date / 7};
  if (base::add_months(backup.date, most_months) < day) return std::nullopt;
  return Span{3, backup.date.year * 12 + backup.date.month};
}

// Good ones are found from the newest on; a damaged one is no reason to remove an older one.
std::vector<KnownBackup> known_in(Disk& place, const std::string& folder,
                                  const std::vector<std::string>& names, base::Id store) {
  std::vector<KnownBackup> known;
  std::size_t good = 0;
  for (const std::string& name : names) {
    const auto read = backup_name_from(name);
    if (read->store != store) continue;
    KnownBackup each{read->date, read->serial, false};
    if (good < always_kept) {
      const base::Result<CheckReport> report = check_backup(place, folder + "/" + name, nullptr, {});
      each.is_good = report && report->is_whole;
      good += each.is_good ? 1 : 0;
    }
    known.push_back(each);
  }
  return known;
}

}  // namespace

std::int64_t seconds_until_backup(const BackupTimes& times, std::int64_t now) {
  const auto is_past = [now](const std::optional<std::int64_t>& time) { return time && *time <= now; };
  const std::int64_t due = is_past(times.last_good) ? *times.last_good + times.every : now;
  const bool has_failed =
      is_past(times.last_try) && (!times.last_good || *times.last_try != *times.last_good);
  const std::int64_t earliest = has_failed ? *times.last_try + a_quarter_hour : now;
  return std::max<std::int64_t>(0, std::max(due, earliest) - now);
}

std::vector<KnownBackup> backups_to_remove(std::vector<KnownBackup> all, base::Date today) {
  std::vector<KnownBackup> removed;
  if (all.size() < fewest) return removed;
  std::sort(all.begin(), all.end(), is_newer);
  const base::Date day = sensible_day(all, today);
  std::set<Span> taken;
  std::size_t good = 0;
  for (const KnownBackup& each : all) {
    const std::optional<Span> span = span_of(each, day);
    const bool is_first = span && taken.insert(*span).second;
    const bool is_newest_good = each.is_good && good < always_kept;
    good += each.is_good ? 1 : 0;
    if (!is_first && !is_newest_good) removed.push_back(each);
  }
  return removed;
}

base::Result<std::uint64_t> thin_backups(Disk& place, const std::string& folder, base::Id store,
                                         base::Date today) {
  const base::Result<std::vector<std::string>> names = list_backups(place, folder);
  if (!names) return names.error();
  std::uint64_t count = 0;
  const std::vector<KnownBackup> known = known_in(place, folder, *names, store);
  for (const KnownBackup& old : backups_to_remove(known, today)) {
    const auto is_it = [&](const std::string& name) {
      const auto read = backup_name_from(name);
      return read->store == store && read->serial == old.serial && read->date == old.date;
    };
    const auto name = std::find_if(names->begin(), names->end(), is_it);
    const leveldb::Status removed = place.env().RemoveFile(folder + "/" + *name);
    if (!removed.ok()) return error_from(removed);
    ++count;
  }
  const base::Outcome synced = place.sync_folder(folder);
  if (!synced) return synced.error();
  return count;
}

}  // namespace store
