// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_key_change.h"

#include <utility>

#include "store/keyring_file.h"
#include "store/quarantine.h"

namespace store {
namespace {

// Nothing is sealed with the new key before both copies of the keyring have it.
base::Outcome begin(const OpenKeyring& ring) {
  if (!ring.keyring.is_changing_store_key()) ring.keyring.begin_change(ring.keys);
  return write_keyring(ring.disk, ring.folder, ring.keyring);
}

}  // namespace

base::Outcome finish_store_key_change(const OpenKeyring& ring, Store& store) {
  if (!ring.keyring.is_changing_store_key()) return base::Done{};
  const base::Outcome sealed = store.take_keys(ring.keys);
  if (!sealed) return sealed.error();
  // Nobody can read what lies there any more, but for whoever has a keyring of before and its passphrase.
  const base::Outcome emptied = empty_quarantine(ring.disk, ring.folder);
  if (!emptied) return emptied.error();
  // On copies: where the file cannot be written the change is still under way.
  vault::Keyring finished = ring.keyring;
  vault::StoreKeys keys = ring.keys.copy();
  finished.finish_change(keys);
  const base::Outcome written = write_keyring(ring.disk, ring.folder, finished);
  if (!written) return written.error();
  ring.keyring = std::move(finished);
  ring.keys = std::move(keys);
  return store.take_keys(ring.keys);
}

base::Outcome change_store_key(const OpenKeyring& ring, Store& store) {
  const base::Outcome begun = begin(ring);
  if (!begun) return begun.error();
  return finish_store_key_change(ring, store);
}

base::Outcome forget_learner(const OpenKeyring& ring, Store& store, base::Id about, base::WallTime at) {
  // Begun first: after a power cut in between, the change is still finished at the next start.
  const base::Outcome begun = begin(ring);
  if (!begun) return begun.error();
  const base::Outcome forgotten = store.forget(about, at);
  if (!forgotten) return forgotten.error();
  return finish_store_key_change(ring, store);
}

}  // namespace store
