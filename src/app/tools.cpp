// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools.h"

#include <cstdio>
#include <filesystem>

#include "app/opening.h"
#include "store/backup.h"
#include "store/keyring_file.h"
#include "store/restore.h"

namespace app {
namespace {

using platform::Exit;

// Behind the line of the progress.
Exit say(const std::string& sentence, Exit exit) {
  std::fprintf(stderr, "\n");
  std::fprintf(exit == Exit::planned ? stdout : stderr, "%s\n", sentence.c_str());
  return exit;
}

std::string in_words(const base::Error& error) {
  switch (error.fault) {
    case base::Fault::not_found:
      return "Nothing of ours is there. Look at the path again.";
    case base::Fault::corrupt:
      return "It is damaged, or not of this work. Nothing was changed.";
    case base::Fault::full:
      return "The disk is full. Make room, then try again. Nothing was changed.";
    case base::Fault::denied:
      return "This PC does not let us read or write there. Nothing was changed.";
    case base::Fault::removed:
      return "The place went away. Nothing was changed.";
    case base::Fault::too_new:
      return "It was made by a newer Fingerpost. Update this one.";
    case base::Fault::busy:
      return "Fingerpost is running there. Close it first.";
    case base::Fault::invalid:
      return "It is of a kind that this Fingerpost does not read.";
  }
  return "It could not be done.";
}

Exit fail(const base::Error& error) {
  return say(in_words(error), error.fault == base::Fault::busy ? Exit::already_running : Exit::failed);
}

// What unlock() could not do.
Exit fail_to_open(const base::Error& error) {
  if (error.fault == base::Fault::denied)
    return say("That did not open it. Nothing was changed.", Exit::failed);
  if (error.fault == base::Fault::not_found)
    return say("Nothing was typed. Nothing was changed.", Exit::failed);
  return fail(error);
}

Exit fail_to_back_up(const base::Error& error) {
  const bool is_gone = error.fault == base::Fault::not_found || error.fault == base::Fault::removed;
  if (is_gone) return say("The second place is not there. No backup was made.", Exit::failed);
  return fail(error);
}

// "… 40 %", again and again on one line.
store::Progress progress(const char* what) {
  return [what, last = -1](std::uint64_t done, std::uint64_t total) mutable {
    const int percent = total == 0 ? 100 : static_cast<int>(100 * done / total);
    if (percent != last) std::fprintf(stderr, "\r%s %d %%", what, percent);
    last = percent;
    return true;
  };
}

// By this PC's own secret, else by what a person types. denied: it does not open it; not_found: none was
// typed.
base::Result<vault::Unlocked> unlock(const vault::Keyring& keyring, const Makers& makers) {
  const std::unique_ptr<platform::Safe> safe = makers.safe();
  base::Result<vault::Unlocked> by_machine = unlock_by_machine(*safe, keyring);
  if (by_machine || !is_locked(by_machine.error())) return by_machine;
  base::Result<std::string> words = makers.secret("Staff passphrase or recovery code:");
  if (!words) return words.error();
  base::Result<vault::Unlocked> by_person = unlock_by_person(keyring, *words);
  vault::wipe(*words);
  return by_person;
}

Exit tell(const store::CheckReport& report) {
  std::printf("%llu learners, %llu events, %llu values; %llu do not open, %llu events are missing.\n",
              static_cast<unsigned long long>(report.learners),
              static_cast<unsigned long long>(report.events), static_cast<unsigned long long>(report.entries),
              static_cast<unsigned long long>(report.unreadable),
              static_cast<unsigned long long>(report.missing));
  if (report.is_whole) return say("All of it is whole.", Exit::planned);
  return say(report.problem, Exit::failed);
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

}  // namespace

Exit run_verify(const Verify& wish, const Makers& makers) {
  store::RealDisk disk;
  const bool is_store = is_folder(wish.path);
  const base::Result<vault::Keyring> keyring =
      is_store ? store::read_keyring(disk, wish.path) : store::keyring_of_backup(disk, wish.path);
  if (!keyring) return fail(keyring.error());
  const base::Result<vault::Unlocked> unlocked = unlock(*keyring, makers);
  if (!unlocked) return fail_to_open(unlocked.error());
  const base::Result<store::CheckReport> report =
      is_store ? store::verify_store(disk, wish.path, unlocked->keys, progress("Reading"))
               : store::check_backup(disk, wish.path, &unlocked->keys, progress("Reading"));
  return report ? tell(*report) : fail(report.error());
}

Exit run_backup(const BackUp& wish, const Makers& makers) {
  store::RealDisk disk;
  const std::string folder = makers.paths(wish.data)->data();
  base::Result<vault::Keyring> keyring = store::read_keyring(disk, folder);
  if (!keyring) return fail(keyring.error());
  base::Result<vault::Unlocked> unlocked = unlock(*keyring, makers);
  if (!unlocked) return fail_to_open(unlocked.error());
  const std::unique_ptr<platform::Safe> safe = makers.safe();
  const base::WallTime now = makers.clock()->wall_time();
  const base::Result<OpenStore> opened =
      open_unlocked({disk, *safe, folder}, {makers.random()->id(), now, FINGERPOST_VERSION},
                    std::move(*keyring), std::move(*unlocked));
  if (!opened) return fail(opened.error());
  const base::Result<store::BackedUp> made =
      opened->store->back_up(disk, wish.to, now, progress("Writing and proving"));
  if (!made) return fail_to_back_up(made.error());
  return say("The backup is made and proven: " + wish.to + "/" + made->name, Exit::planned);
}

Exit run_restore(const Restore& wish, const Makers& makers) {
  store::RealDisk disk;
  const std::string folder = makers.paths(wish.data)->data();
  const base::Result<vault::Keyring> keyring = store::keyring_of_backup(disk, wish.backup);
  if (!keyring) return fail(keyring.error());
  const base::Result<vault::Unlocked> unlocked = unlock(*keyring, makers);
  if (!unlocked) return fail_to_open(unlocked.error());
  const base::Result<store::Restored> restored =
      store::restore_backup(disk, folder, disk, wish.backup, unlocked->keys, progress("Proving and copying"));
  if (!restored) return fail(restored.error());
  return say("The work of " + base::in_words(base::date_of(restored->head.at)) + " is back in " + folder +
                 ". What was there is kept in its quarantine.",
             Exit::planned);
}

}  // namespace app
