// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include <leveldb/env.h>

#include <algorithm>

#include "store/backup_plan.h"
#include "store/database.h"
#include "store/files.h"
#include "store/keyring_file.h"
#include "store/local_values.h"
#include "store/logbook.h"

namespace store {
namespace {

constexpr std::string_view unfinished = ".new";

// What one backup is made from and to.
struct Task {
  Disk& place;
  const std::string& folder;
  const vault::Keyring& keyring;
  const vault::StoreKeys& keys;
  BackupHead head;
  const Progress& progress;

  std::string name() const { return backup_name(head); }
  std::string path() const { return folder + "/" + name() + std::string(unfinished); }
};

// Which side failed decides what is closed: the store, or nothing.
struct Copied {
  base::Result<std::string> digest = base::Error{};
  base::Outcome store = base::Done{};
  std::uint64_t entries = 0;
};

void copy_into(BackupWriter& writer, const Database& database, const Task& task, Copied& copied) {
  base::Outcome placed = base::Done{};
  const auto copy = [&](std::string_view key, std::string_view stored, std::uint64_t total) {
    placed = writer.add(key, stored);
    if (placed) placed = tell(task.progress, ++copied.entries, 2 * total);
    return placed;
  };
  const base::Outcome scanned = database.scan_copy(copy);
  if (!placed) {
    copied.digest = placed.error();
  } else if (!scanned) {
    copied.store = scanned.error();
    copied.digest = scanned.error();
  } else {
    copied.digest = writer.end();
  }
}

Copied write_entries(const Database& database, const Task& task) {
  Copied copied;
  const auto writer =
      BackupWriter::begin(task.place, task.path(), task.head, task.keyring, task.keys.current);
  if (writer) {
    copy_into(**writer, database, task, copied);
  } else {
    copied.digest = writer.error();
  }
  return copied;
}

base::Result<CheckReport> prove(const Task& task, const Copied& copied) {
  const auto progress = [&](std::uint64_t done, std::uint64_t total) {
    const std::uint64_t part = total == 0 ? 0 : copied.entries * done / total;
    return !task.progress || task.progress(copied.entries + part, 2 * copied.entries);
  };
  base::Result<CheckReport> report = check_backup(task.place, task.path(), &task.keys, progress);
  if (!report) return report.error();
  if (!report->is_whole) return base::Error{base::Fault::corrupt, report->problem};
  if (report->digest != *copied.digest)
    return base::Error{base::Fault::corrupt, "what is read is not what was written"};
  return report;
}

base::Result<BackedUp> finish(const Task& task, const Copied& copied) {
  if (!copied.digest) return copied.digest.error();
  const base::Result<CheckReport> report = prove(task, copied);
  if (!report) return report.error();
  if (exists(task.place, task.folder + "/" + task.name()))
    return base::Error{base::Fault::invalid, "a backup of this name is there already"};
  const base::Outcome placed =
      rename_in(task.place, task.folder, task.name() + std::string(unfinished), task.name());
  if (!placed) return placed.error();
  return BackedUp{task.name(), *report};
}

// A place that is gone says so in many ways.
base::Error reason(const Task& task, const base::Error& error) {
  const bool may_be_gone = error.fault == base::Fault::denied || error.fault == base::Fault::not_found;
  if (may_be_gone && !exists(task.place, task.folder)) return {base::Fault::removed, error.detail};
  return error;
}

base::Result<std::vector<std::string>> names_in(Disk& place, const std::string& folder) {
  std::vector<std::string> names;
  const leveldb::Status listed = place.env().GetChildren(folder, &names);
  if (!listed.ok()) return error_from(listed);
  return names;
}

// What an earlier try left half-made. Where that does not go away, it is only in the way of room.
void clear_unfinished(Disk& place, const std::string& folder, base::Id store) {
  const base::Result<std::vector<std::string>> names = names_in(place, folder);
  if (!names) return;
  for (const std::string& name : *names) {
    if (!name.ends_with(unfinished)) continue;
    const auto half = backup_name_from(std::string_view(name).substr(0, name.size() - unfinished.size()));
    if (half && half->store == store) (void)place.env().RemoveFile(folder + "/" + name);
  }
}

base::Result<std::uint32_t> next_serial(Logbook& logbook, Disk& place, const std::string& folder,
                                        base::Id store) {
  const base::Result<std::optional<BackupHead>> last = last_backup(logbook);
  if (!last) return last.error();
  std::uint32_t highest = *last && (*last)->store == store ? (*last)->serial : 0;
  const base::Result<std::vector<std::string>> names = list_backups(place, folder);
  if (!names) return names.error();
  for (const std::string& name : *names) {
    const auto known = backup_name_from(name);
    if (known->store == store) highest = std::max(highest, known->serial);
  }
  if (highest >= most_serial) return base::Error{base::Fault::invalid, "no serial is left"};
  return highest + 1;
}

base::Result<BackedUp> back_up_to(Logbook& logbook, const Task& task) {
  Copied copied;
  const base::Outcome read = logbook.attempt([&](Database& database) {
    copied = write_entries(database, task);
    return copied.store;
  });
  if (!read) return read.error();
  base::Result<BackedUp> made = finish(task, copied);
  if (!made) clear_unfinished(task.place, task.folder, task.head.store);
  if (!made) return reason(task, made.error());
  // Where one of these fails the backup is good all the same, and the next one puts it right.
  (void)thin_backups(task.place, task.folder, task.head.store, base::date_of(task.head.at));
  (void)logbook.attempt([&](Database& database) {
    return database.write({{std::string(last_backup_key), to_bytes(task.head)}});
  });
  return made;
}

}  // namespace

base::Result<BackedUp> back_up(Logbook& logbook, Disk& place, const std::string& folder, base::WallTime at,
                               const Progress& progress) {
  // Never made here: where a drive is not plugged in, its folder is only a name on this PC's own disk.
  if (!exists(place, folder)) return base::Error{base::Fault::not_found, "the place is not there"};
  const base::Result<vault::Keyring> keyring = read_keyring(logbook.disk(), logbook.folder());
  if (!keyring) return keyring.error();
  clear_unfinished(place, folder, keyring->store());
  const base::Result<std::uint32_t> serial = next_serial(logbook, place, folder, keyring->store());
  if (!serial) return serial.error();
  return back_up_to(logbook,
                    {place, folder, *keyring, logbook.keys(), {keyring->store(), *serial, at}, progress});
}

base::Result<std::optional<BackupHead>> last_backup(Logbook& logbook) {
  std::optional<BackupHead> last;
  const base::Outcome read = logbook.attempt([&](Database& database) -> base::Outcome {
    const base::Result<std::optional<std::string>> bytes = read_local(database, last_backup_key);
    if (!bytes) return bytes.error();
    last = *bytes ? backup_head_from(**bytes) : std::nullopt;
    return base::Done{};
  });
  if (!read) return read.error();
  return last;
}

base::Result<std::vector<std::string>> list_backups(Disk& place, const std::string& folder) {
  base::Result<std::vector<std::string>> names = names_in(place, folder);
  if (!names) return names.error();
  std::erase_if(*names, [](const std::string& name) { return !backup_name_from(name); });
  const auto is_newer = [](const std::string& one, const std::string& other) {
    const std::uint32_t first = backup_name_from(one)->serial;
    const std::uint32_t second = backup_name_from(other)->serial;
    return first != second ? first > second : one > other;
  };
  std::sort(names->begin(), names->end(), is_newer);
  return names;
}

base::Result<std::optional<std::string>> newest_good_backup(Disk& place, const std::string& folder,
                                                            const vault::StoreKeys& keys) {
  const base::Result<std::vector<std::string>> names = list_backups(place, folder);
  if (!names) return names.error();
  for (const std::string& name : *names) {
    const std::string path = folder + "/" + name;
    const base::Result<CheckReport> report = check_backup(place, path, &keys, {});
    if (report && report->is_whole) return std::optional(path);
  }
  return std::optional<std::string>();
}

base::Result<vault::Keyring> keyring_of_backup(Disk& place, const std::string& path) {
  const base::Result<std::unique_ptr<BackupReader>> reader = BackupReader::open(place, path, nullptr);
  if (!reader) return reader.error();
  return (*reader)->keyring();
}

}  // namespace store
