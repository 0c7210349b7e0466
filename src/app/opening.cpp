// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opening.h"

#include "base/private_words.h"
#include "store/files.h"
#include "store/keyring_file.h"
#include "store/keyring_rescue.h"
#include "store/store_key_change.h"
#include "vault/recovery_code.h"

namespace app {
namespace {

using vault::SlotKind;

constexpr std::string_view locked = "locked: this PC has no secret that opens the store";

std::string secret_name(const vault::Keyring& keyring) { return base::hex(keyring.store()) + ".key"; }

// This PC's secret for a store, made where there is none. Wiped by whoever is done with it.
base::Result<std::string> machine_secret(platform::Safe& safe, const std::string& name) {
  base::Result<std::string> known = safe.read(name);
  if (known || known.error().fault != base::Fault::not_found) return known;
  const vault::Secret fresh = vault::Secret::random();
  const base::Outcome kept = safe.keep(name, fresh.view());
  if (!kept) return kept.error();
  return std::string(fresh.view());
}

base::Outcome add_machine(platform::Safe& safe, vault::Keyring& keyring, const vault::StoreKeys& keys) {
  base::Result<std::string> secret = machine_secret(safe, secret_name(keyring));
  if (!secret) return secret.error();
  const base::Outcome added = keyring.add(keys, SlotKind::machine, {}, *secret, vault::least_cost);
  base::wipe(*secret);
  return added;
}

std::string last_run_name(const vault::Keyring& keyring) { return base::hex(keyring.store()) + ".last-run"; }

// A folder of backups may serve many PCs: another PC's keyring would bring another PC's work.
std::optional<store::BackupKeyring> keyring_of_this_pc(const Place& place,
                                                       const std::string& backups_folder) {
  if (backups_folder.empty() || !store::exists(place.disk, backups_folder)) return std::nullopt;
  const auto kept = store::keyrings_in_backups(place.disk, backups_folder);
  if (!kept) return std::nullopt;
  for (const store::BackupKeyring& known : *kept) {
    if (place.safe.read(last_run_name(known.keyring))) return known;
  }
  return std::nullopt;
}

// This PC's own number, drawn once.
base::Id this_pc(platform::Safe& safe, base::Id drawn) {
  const base::Result<std::string> known = safe.read("pc");
  const std::optional<base::Id> id = known ? base::id_from_hex(*known) : std::nullopt;
  if (id) return *id;
  const base::Outcome kept = safe.keep("pc", base::hex(drawn));
  return kept ? drawn : base::Id{};
}

store::Opening with_memory(const Place& place, const vault::Keyring& keyring, store::Opening opening) {
  opening.pc = this_pc(place.safe, opening.writer);
  const base::Result<std::string> last = place.safe.read(last_run_name(keyring));
  if (last) opening.last_run = *last;
  return opening;
}

base::Result<OpenStore> opened(const Place& place, base::Result<std::unique_ptr<store::Store>> store,
                               vault::Keyring keyring, vault::Unlocked unlocked) {
  if (!store) return store.error();
  // Without it the next start cannot tell an old copy that was put back, and no more.
  (void)place.safe.keep(last_run_name(keyring), (*store)->this_run());
  const base::Outcome finished =
      store::finish_store_key_change({place.disk, place.folder, keyring, unlocked.keys}, **store);
  if (!finished) return finished.error();
  return OpenStore{std::move(*store), std::move(keyring), std::move(unlocked.keys), unlocked.account,
                   unlocked.by};
}

base::Result<OpenStore> create(const Place& place, const store::Opening& opening) {
  const base::Outcome made = store::make_data_folder(place.disk, place.folder);
  if (!made) return made.error();
  // Left by a start that was cut off before its store was made. Nothing was ever sealed with it, but
  // backups of a store that somebody took away might be.
  if (store::has_keyring(place.disk, place.folder)) {
    const base::Outcome aside = store::set_keyring_aside(place.disk, place.folder);
    if (!aside) return aside.error();
  }
  vault::Unlocked unlocked;
  vault::Keyring keyring = vault::Keyring::create(opening.writer, unlocked.keys);
  const base::Outcome added = add_machine(place.safe, keyring, unlocked.keys);
  if (!added) return added.error();
  const base::Outcome written = store::write_keyring(place.disk, place.folder, keyring);
  if (!written) return written.error();
  auto store =
      store::Store::create(place.disk, place.folder, unlocked.keys, with_memory(place, keyring, opening));
  return opened(place, std::move(store), std::move(keyring), std::move(unlocked));
}

}  // namespace

base::Result<vault::Unlocked> unlock_by_machine(platform::Safe& safe, const vault::Keyring& keyring) {
  base::Result<std::string> secret = safe.read(secret_name(keyring));
  if (!secret) return base::Error{base::Fault::denied, std::string(locked)};
  base::Result<vault::Unlocked> unlocked = keyring.unlock(SlotKind::machine, *secret);
  base::wipe(*secret);
  if (!unlocked && unlocked.error().fault == base::Fault::denied)
    return base::Error{base::Fault::denied, std::string(locked)};
  return unlocked;
}

bool is_locked(const base::Error& error) {
  return error.fault == base::Fault::denied && error.detail == locked;
}

base::Result<std::string> mend_keyring(const Place& place, const std::string& backups_folder) {
  if (!store::is_keyring_lost(place.disk, place.folder)) return std::string();
  if (const std::optional<store::BackupKeyring> found = keyring_of_this_pc(place, backups_folder)) {
    const base::Outcome replaced = store::replace_lost_keyring(place.disk, place.folder, found->keyring);
    if (!replaced) return replaced.error();
    return "The keys to the saved work were damaged. We put back those of " +
           base::in_words(base::date_of(found->at)) + ". A newer passphrase does not open it.";
  }
  const base::Outcome aside = store::set_store_aside(place.disk, place.folder);
  if (!aside) return aside.error();
  return std::string(
      "The keys to the saved work are lost, so nobody can read it. It is kept. You can start again now. "
      "Tell your adviser.");
}

base::Result<OpenStore> open_by_machine(const Place& place, const store::Opening& opening) {
  if (!store::Store::exists(place.disk, place.folder)) return create(place, opening);
  base::Result<vault::Keyring> keyring = store::read_keyring(place.disk, place.folder);
  if (!keyring) return keyring.error();
  base::Result<vault::Unlocked> unlocked = unlock_by_machine(place.safe, *keyring);
  if (!unlocked) return unlocked.error();
  return open_unlocked(place, opening, std::move(*keyring), std::move(*unlocked));
}

base::Result<vault::Unlocked> unlock_by_person(const vault::Keyring& keyring, std::string_view words) {
  if (const std::optional<std::string> code = vault::recovery_code_from(words))
    return keyring.unlock(SlotKind::recovery, *code);
  return keyring.unlock(SlotKind::passphrase, words);
}

base::Result<OpenStore> open_unlocked(const Place& place, const store::Opening& opening,
                                      vault::Keyring keyring, vault::Unlocked unlocked) {
  auto store =
      store::Store::open(place.disk, place.folder, unlocked.keys, with_memory(place, keyring, opening));
  return opened(place, std::move(store), std::move(keyring), std::move(unlocked));
}

base::Outcome let_machine_open(const Place& place, vault::Keyring& keyring, const vault::StoreKeys& keys,
                               bool may_open) {
  const base::Outcome changed =
      may_open ? add_machine(place.safe, keyring, keys) : keyring.remove(keys, SlotKind::machine, {});
  if (!changed) return changed;
  return store::write_keyring(place.disk, place.folder, keyring);
}

}  // namespace app
