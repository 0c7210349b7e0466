// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyring.h"

#include <algorithm>

#include "vault/sealing.h"
#include "vault/sodium.h"

namespace vault {
namespace {

constexpr std::string_view secret_key_place = "fingerpost slot";
constexpr std::string_view before_place = "fingerpost store key before";

std::string place_of(const Slot& slot) {
  return std::string(secret_key_place) + static_cast<char>(slot.kind) + base::hex(slot.account) + slot.salt;
}

// A machine's secret is random already; a person's passphrase is made costly to guess.
base::Result<Secret> key_of(const Slot& slot, std::string_view secret) {
  if (slot.kind != SlotKind::machine) return key_from(secret, slot.salt, slot.cost);
  Secret key(Secret::key_size);
  crypto_generichash(key.data(), key.size(), raw(secret), secret.size(), raw(slot.salt), slot.salt.size());
  return key;
}

std::string seal_to(const std::string& public_key, const Secret& store_key) {
  std::string sealed(crypto_box_SEALBYTES + store_key.size(), '\0');
  crypto_box_seal(raw(sealed), store_key.data(), store_key.size(), raw(public_key));
  return sealed;
}

base::Result<Secret> open_slot(const Slot& slot, std::string_view secret) {
  const base::Result<Secret> key = key_of(slot, secret);
  if (!key) return key.error();
  const base::Result<Secret> pair = open_secret(*key, place_of(slot), slot.sealed_secret_key);
  if (!pair) return base::Error{base::Fault::denied, "the secret does not open the slot"};
  Secret store_key(Secret::key_size);
  const int failed = crypto_box_seal_open(store_key.data(), raw(slot.sealed_store_key),
                                          slot.sealed_store_key.size(), raw(slot.public_key), pair->data());
  if (failed != 0) return base::Error{base::Fault::corrupt, "the slot's store key does not open"};
  return store_key;
}

bool is_for_people(const Slot& slot) { return slot.kind != SlotKind::machine; }

}  // namespace

StoreKeys StoreKeys::copy() const {
  StoreKeys keys{number, current.copy(), std::nullopt};
  if (before) keys.before = before->copy();
  return keys;
}

Keyring Keyring::create(base::Id store, StoreKeys& keys) {
  Keyring ring;
  ring.store_ = store;
  keys = {1, Secret::random(), std::nullopt};
  ring.stamp(keys);
  return ring;
}

bool Keyring::has(SlotKind kind) const {
  return std::any_of(slots_.begin(), slots_.end(), [kind](const Slot& slot) { return slot.kind == kind; });
}

// Every change passes through here: counted, and sealed with the store key.
void Keyring::stamp(const StoreKeys& keys) {
  ++changes_;
  key_number_ = keys.number;
  stamp_ = keyed_digest(subkey(keys.current, Purpose::keyring), body());
}

bool Keyring::is_of(const Secret& store_key) const {
  return keyed_digest(subkey(store_key, Purpose::keyring), body()) == stamp_;
}

base::Result<StoreKeys> Keyring::keys_from(Secret store_key) const {
  if (!is_of(store_key))
    return base::Error{base::Fault::corrupt, "the keyring was changed without the store key"};
  StoreKeys keys{key_number_, std::move(store_key), std::nullopt};
  if (sealed_before_.empty()) return keys;
  base::Result<Secret> before = open_secret(keys.current, before_place, sealed_before_);
  if (!before) return before.error();
  keys.before = std::move(*before);
  return keys;
}

base::Result<Unlocked> Keyring::unlock(SlotKind kind, std::string_view secret) const {
  base::Error why{base::Fault::denied, "no slot opens with this secret"};
  for (const Slot& slot : slots_) {
    if (slot.kind != kind) continue;
    base::Result<Secret> store_key = open_slot(slot, secret);
    if (!store_key) {
      if (store_key.error().fault != base::Fault::denied) why = store_key.error();
      continue;
    }
    base::Result<StoreKeys> keys = keys_from(std::move(*store_key));
    if (!keys) return keys.error();
    return Unlocked{std::move(*keys), slot.account, kind};
  }
  return why;
}

base::Outcome Keyring::add(const StoreKeys& keys, SlotKind kind, base::Id account, std::string_view secret,
                           Cost cost) {
  Slot slot{kind, account, cost, random_bytes(salt_size), std::string(crypto_box_PUBLICKEYBYTES, '\0'),
            {},   {}};
  const base::Result<Secret> key = key_of(slot, secret);
  if (!key) return key.error();
  Secret secret_key(crypto_box_SECRETKEYBYTES);
  crypto_box_keypair(raw(slot.public_key), secret_key.data());
  slot.sealed_secret_key = seal(*key, place_of(slot), secret_key.view());
  slot.sealed_store_key = seal_to(slot.public_key, keys.current);
  const auto same = [&slot](const Slot& known) {
    return known.kind == slot.kind && known.account == slot.account;
  };
  const auto known = std::find_if(slots_.begin(), slots_.end(), same);
  if (known == slots_.end() && slots_.size() >= most_slots)
    return base::Error{base::Fault::invalid, "the keyring has no room for another slot"};
  if (known == slots_.end()) {
    slots_.push_back(std::move(slot));
  } else {
    *known = std::move(slot);
  }
  stamp(keys);
  return base::Done{};
}

base::Outcome Keyring::remove(const StoreKeys& keys, SlotKind kind, base::Id account) {
  std::vector<Slot> left;
  for (const Slot& slot : slots_) {
    if (slot.kind != kind || slot.account != account) left.push_back(slot);
  }
  if (std::none_of(left.begin(), left.end(), is_for_people))
    return base::Error{base::Fault::invalid, "no passphrase and no recovery code would be left"};
  slots_ = std::move(left);
  stamp(keys);
  return base::Done{};
}

void Keyring::begin_change(StoreKeys& keys) {
  StoreKeys next{keys.number + 1, Secret::random(), std::move(keys.current)};
  sealed_before_ = seal(next.current, before_place, next.before->view());
  for (Slot& slot : slots_) slot.sealed_store_key = seal_to(slot.public_key, next.current);
  stamp(next);
  keys = std::move(next);
}

void Keyring::finish_change(StoreKeys& keys) {
  sealed_before_.clear();
  keys.before.reset();
  stamp(keys);
}

}  // namespace vault
