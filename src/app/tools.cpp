// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools.h"

#include <cstdio>
#include <filesystem>

#include "app/opening.h"
#include "base/private_words.h"
#include "store/backup.h"
#include "store/keyring_file.h"
#include "store/restore.h"
#include "vault/recovery_code.h"

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
  base::wipe(*words);
  return by_person;
}

// The work in the place, open; or why not, which was said already.
std::variant<OpenStore, Exit> open_work(const Place& place, base::WallTime now, const Makers& makers) {
  base::Result<vault::Keyring> keyring = store::read_keyring(place.disk, place.folder);
  if (!keyring) return fail(keyring.error());
  base::Result<vault::Unlocked> unlocked = unlock(*keyring, makers);
  if (!unlocked) return fail_to_open(unlocked.error());
  base::Result<OpenStore> opened = open_unlocked(place, {makers.random()->id(), now, FINGERPOST_VERSION},
                                                 std::move(*keyring), std::move(*unlocked));
  if (!opened) return fail(opened.error());
  return std::move(*opened);
}

// Typed twice, since nobody sees it. invalid: the two are not the same; denied: too short.
base::Result<base::PrivateWords> ask_for_new_passphrase(const Makers& makers) {
  base::Result<std::string> first = makers.secret("New staff passphrase, 8 letters or more:");
  if (!first) return first.error();
  base::PrivateWords words(*first);
  base::wipe(*first);
  if (!vault::is_long_enough(words.view())) return base::Error{base::Fault::denied, "too short"};
  base::Result<std::string> again = makers.secret("The same once more:");
  if (!again) return again.error();
  const bool is_same = *again == words.view();
  base::wipe(*again);
  if (!is_same) return base::Error{base::Fault::invalid, "not the same"};
  return words;
}

Exit fail_to_choose(const base::Error& error) {
  if (error.fault == base::Fault::denied)
    return say("That is too short. Use 8 letters or more. Nothing was changed.", Exit::failed);
  if (error.fault == base::Fault::invalid)
    return say("The two are not the same. Nothing was changed.", Exit::failed);
  return fail_to_open(error);
}

// In the place of every passphrase and code that there was.
base::Outcome replace_people(vault::Keyring& keyring, const vault::StoreKeys& keys, base::Id account,
                             std::string_view passphrase, const std::string& code, vault::Cost cost) {
  const std::vector<vault::Slot> earlier = keyring.slots();
  base::Outcome done = keyring.add(keys, vault::SlotKind::passphrase, account, passphrase, cost);
  if (done) done = keyring.add(keys, vault::SlotKind::recovery, account, code, cost);
  for (const vault::Slot& slot : earlier) {
    if (done && slot.kind != vault::SlotKind::machine) done = keyring.remove(keys, slot.kind, slot.account);
  }
  return done;
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
  const std::unique_ptr<platform::Safe> safe = makers.safe();
  const base::WallTime now = makers.clock()->wall_time();
  const std::variant<OpenStore, Exit> opened = open_work({disk, *safe, folder}, now, makers);
  if (const Exit* const told = std::get_if<Exit>(&opened)) return *told;
  const base::Result<store::BackedUp> made =
      std::get<OpenStore>(opened).store->back_up(disk, wish.to, now, progress("Writing and proving"));
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

Exit run_new_passphrase(const NewPassphrase& wish, const Makers& makers) {
  store::RealDisk disk;
  const std::string folder = makers.paths(wish.data)->data();
  const std::unique_ptr<platform::Safe> safe = makers.safe();
  const std::unique_ptr<platform::Clock> clock = makers.clock();
  // Nobody else may change the keyring meanwhile: the open store holds the folder.
  std::variant<OpenStore, Exit> opened = open_work({disk, *safe, folder}, clock->wall_time(), makers);
  if (const Exit* const told = std::get_if<Exit>(&opened)) return *told;
  vault::Keyring& keyring = std::get<OpenStore>(opened).keyring;
  const vault::StoreKeys& keys = std::get<OpenStore>(opened).keys;
  const base::Result<base::PrivateWords> words = ask_for_new_passphrase(makers);
  if (!words) return fail_to_choose(words.error());
  const vault::Cost cost =
      vault::cost_for_this_pc([&clock] { return clock->seconds(); }, makers.paths(wish.data)->memory_bytes());
  const std::string code = vault::new_recovery_code();
  const base::Outcome replaced =
      replace_people(keyring, keys, makers.random()->id(), words->view(), code, cost);
  if (!replaced) return fail(replaced.error());
  const base::Outcome kept = store::write_keyring(disk, folder, keyring);
  if (!kept) return fail(kept.error());
  std::printf("The new recovery code, shown only now:\n\n    %s\n\nWrite it down and lock it away.\n",
              code.c_str());
  return say("The new passphrase is set. Earlier ones, and earlier codes, no longer open the work.",
             Exit::planned);
}

}  // namespace app
