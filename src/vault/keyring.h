// SPDX-License-Identifier: GPL-3.0-or-later
// Keyring: the store key, locked once for each way in: staff passphrases, recovery
// codes, this machine. The file holds no secret and no name.
//
// Each slot owns a pair of keys. The secret half is sealed with what its owner has,
// the store key is sealed to the public half: so the store key can be changed without
// anybody's passphrase. A change is sealed with the store key (the "stamp"), so that a
// slot that a stranger put in is never given the next store key.
// README.md describes every byte.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "vault/passphrase.h"
#include "vault/secret.h"

namespace vault {

enum class SlotKind : std::uint8_t { passphrase = 1, recovery = 2, machine = 3 };

struct Slot {
  SlotKind kind = SlotKind::passphrase;
  base::Id account;  // whose it is; of a machine: 0
  Cost cost;
  std::string salt;
  std::string public_key;         // 32 bytes
  std::string sealed_secret_key;  // under what its owner has
  std::string sealed_store_key;   // to the public key

  friend bool operator==(const Slot&, const Slot&) = default;
};

// What an unlocked keyring gives. `before` is there while a change of the store key is under way.
struct StoreKeys {
  std::uint32_t number = 1;  // of the store key: one more at each change
  Secret current;
  std::optional<Secret> before;

  StoreKeys copy() const;
};

struct Unlocked {
  StoreKeys keys;
  base::Id account;
  SlotKind by = SlotKind::machine;
};

class Keyring {
 public:
  static constexpr std::size_t most_slots = 64;

  // A new store key and no way in yet: add() one before it is written.
  static Keyring create(base::Id store, StoreKeys& keys);
  // corrupt: not one whole keyring; too_new: of a later format. Reads at most 32 KiB.
  static base::Result<Keyring> from_bytes(std::string_view bytes);
  std::string to_bytes() const;

  base::Id store() const { return store_; }
  std::uint32_t changes() const { return changes_; }  // of two copies the one with more is the newer
  const std::vector<Slot>& slots() const { return slots_; }
  bool has(SlotKind kind) const;
  bool is_of(const Secret& store_key) const;  // its last change was sealed with this store key
  bool is_changing_store_key() const { return !sealed_before_.empty(); }

  // denied: no slot of this kind opens with it; corrupt: one opens, but the keyring was changed by a
  // stranger.
  base::Result<Unlocked> unlock(SlotKind kind, std::string_view secret) const;

  // A slot of the same kind and account is replaced: a changed passphrase, a new recovery code.
  // invalid: too many slots. For a machine the cost is of no matter: its secret is random.
  base::Outcome add(const StoreKeys& keys, SlotKind kind, base::Id account, std::string_view secret,
                    Cost cost);
  // invalid: nothing would be left that a person can open the store with.
  base::Outcome remove(const StoreKeys& keys, SlotKind kind, base::Id account);

  // A new store key, sealed to every slot. Until finish_change() the one before is kept in the keyring.
  void begin_change(StoreKeys& keys);
  void finish_change(StoreKeys& keys);

 private:
  std::string body() const;  // all but the stamp and the check
  void stamp(const StoreKeys& keys);
  base::Result<StoreKeys> keys_from(Secret store_key) const;

  base::Id store_;
  std::uint32_t changes_ = 0;
  std::uint32_t key_number_ = 1;
  std::string sealed_before_;
  std::vector<Slot> slots_;
  std::string stamp_;
};

}  // namespace vault
