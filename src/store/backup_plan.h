// SPDX-License-Identifier: GPL-3.0-or-later
// Backup plan: when the next backup is due, and which older ones are not needed any more.
//
// Nothing here reads a clock or a folder. A clock may be wrong: one that runs ahead must neither put
// the next backup off nor age the others all at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "store/disk.h"

namespace store {

inline constexpr std::int64_t a_day = 24 * 60 * 60;
inline constexpr std::int64_t a_quarter_hour = 15 * 60;

// All in seconds of the wall clock.
struct BackupTimes {
  std::optional<std::int64_t> last_good;
  std::optional<std::int64_t> last_try;  // whatever came of it
  std::int64_t every = a_day;
};
// How long to wait; 0: it is due. Due at once where there is none, or where the last is in the future;
// a quarter of an hour at least after a try that failed.
std::int64_t seconds_until_backup(const BackupTimes& times, std::int64_t now);

struct KnownBackup {
  base::Date date;
  std::uint32_t serial = 0;
  bool is_good = true;

  friend bool operator==(const KnownBackup&, const KnownBackup&) = default;
};
// Which to remove. Of today and yesterday all are kept, of 14 days one each, of 8 weeks before them one
// each, of the months before those one each, up to 40 months. The newest two good ones always stay, and
// with fewer than ten nothing is removed.
std::vector<KnownBackup> backups_to_remove(std::vector<KnownBackup> all, base::Date today);

// Removes those of one store; how many. Only ever after a backup that was proven good.
base::Result<std::uint64_t> thin_backups(Disk& place, const std::string& folder, base::Id store,
                                         base::Date today);

}  // namespace store
