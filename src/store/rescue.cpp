// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rescue.h"

#include <optional>

#include "store/backup.h"
#include "store/files.h"
#include "store/gaps.h"
#include "store/keyring_file.h"
#include "store/restore.h"

namespace store {
namespace {

constexpr const char* beyond_repair = "The saved work could not be opened.";
constexpr const char* nothing_deleted = "The damaged files are kept.";

// Where the backups are out of reach, a later restore by hand can still bring them back.
std::optional<std::string> find_backup(Disk& disk, const std::string& backups_folder,
                                       const vault::StoreKeys& keys) {
  if (backups_folder.empty() || !exists(disk, backups_folder)) return std::nullopt;
  const base::Result<std::optional<std::string>> found = newest_good_backup(disk, backups_folder, keys);
  return found ? *found : std::nullopt;
}

base::Result<Rescued> from_backup(Disk& disk, const std::string& folder, const std::string& path,
                                  const vault::StoreKeys& keys, const JournalPages& journal) {
  const base::Result<Restored> restored = put_back(disk, folder, disk, path, keys, journal, {});
  if (!restored) return restored.error();
  const std::string day = base::in_words(base::date_of(restored->head.at));
  return Rescued{{std::string(beyond_repair) + " We put back the safety copy from " + day +
                      ". Work after that may be missing. Tell your adviser.",
                  nothing_deleted}};
}

base::Result<Rescued> from_both(Disk& disk, const std::string& folder, const std::string& path,
                                const vault::StoreKeys& keys, const JournalPages& journal) {
  const base::Result<Filled> filled = fill_gaps(disk, folder, path, keys, journal);
  if (!filled) return filled.error();
  if (filled->events == 0) return Rescued{};
  const std::string day = base::in_words(base::date_of(filled->head.at));
  const std::string what =
      filled->events == 1 ? "1 saved answer" : std::to_string(filled->events) + " saved answers";
  return Rescued{{"We put back " + what + " from the safety copy from " + day + "."}};
}

// With the wrong key a whole store looks like a lost one.
bool is_another_key(Disk& disk, const std::string& folder, const vault::StoreKeys& keys) {
  const base::Result<vault::Keyring> keyring = read_keyring(disk, folder);
  return keyring && !keyring->is_of(keys.current);
}

std::string words_for_none(const std::string& backups_folder) {
  if (backups_folder.empty()) return "There is no safety copy.";
  return "We found no good safety copy.";
}

}  // namespace

base::Result<Rescued> rescue(Disk& disk, const std::string& folder, const std::string& backups_folder,
                             const vault::StoreKeys& keys, const JournalPages& journal, Need need) {
  if (is_another_key(disk, folder, keys))
    return base::Error{base::Fault::corrupt, "not the folder's store key"};
  const std::optional<std::string> backup = find_backup(disk, backups_folder, keys);
  if (backup && need == Need::events) return from_both(disk, folder, *backup, keys, journal);
  if (backup) return from_backup(disk, folder, *backup, keys, journal);
  if (need != Need::store) return Rescued{};
  const base::Result<Mended> anew = begin_anew(disk, folder, keys, journal);
  if (!anew) return anew.error();
  return Rescued{{std::string(beyond_repair) + " " + words_for_none(backups_folder) +
                      " You can start again now, but old work is missing. Tell your adviser.",
                  nothing_deleted}};
}

}  // namespace store
