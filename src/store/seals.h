// SPDX-License-Identifier: GPL-3.0-or-later
// Seals: which key each stored value is sealed with; the one pair of functions that
// every stored value passes through.
//
// What concerns a learner (events, drafts, the name) is sealed with that learner's own
// random key, everything else with a key made from the store key. The learner's key
// lies in the database itself, wrapped by the store key: its "key record". Once that
// record is gone, nothing of the learner can be read again. README.md has the bytes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "store/change.h"
#include "vault/keyring.h"

namespace store {

class Seals {
 public:
  explicit Seals(const vault::StoreKeys& keys);

  // Where a key record comes from: only what lies in the database need not be written there.
  enum class From { database, elsewhere };
  // A record as it is stored. corrupt: it does not open. Older and forgotten ones, and one that is known, are
  // passed over unseen.
  base::Outcome take(const std::string& key, const std::string& stored, From from);
  void forget(base::Id about);  // its key is wiped and never taken again
  bool is_forgotten(base::Id about) const { return forgotten_.contains(about); }

  // corrupt: changed, moved, or its key is not here. Of a key record: whether it opens; no bytes of it.
  base::Result<std::string> open(std::string_view key, std::string_view stored) const;
  // Sealed, and led by the key records that the database does not have yet.
  std::vector<Change> seal(const std::vector<Change>& changes);
  // One of the store's own values, sealed for a place outside of the database.
  Change seal_apart(const std::string& place, const std::string& plain);
  // The record of the key that a value at this place is sealed with; none for the store's own values.
  std::optional<Change> record_for(std::string_view key) const;
  std::vector<Change> records() const;            // of all learners
  std::vector<Change> unwritten_records() const;  // those that the database does not have
  void mark_written();                            // the database has them now
  // All records anew under the newest store key; the old ones are removed.
  std::vector<Change> wrapped_anew();
  bool is_newest(std::string_view stored) const;  // sealed with the newest store key

 private:
  struct Record {
    std::uint64_t number = 0;
    std::string stored;
    bool is_written = false;
  };
  struct Derived {  // from one store key
    std::uint32_t number = 0;
    vault::Secret data_keys, store_values;
  };
  static Derived derive(std::uint32_t number, const vault::Secret& store_key);
  const Derived* derived(std::string_view stored) const;
  base::Result<vault::Secret> unwrap(std::string_view key, std::string_view stored) const;
  bool is_whole_record(std::string_view key, std::string_view stored) const;
  const vault::Secret* key_of(base::Id about) const;
  std::string seal_one(const std::string& key, const std::string& plain);
  void make_key(base::Id about);

  std::vector<Derived> derived_;  // the newest first
  std::map<base::Id, Record> records_;
  std::set<base::Id> forgotten_;
  mutable std::map<base::Id, vault::Secret> opened_;  // a few at a time: locked memory is scarce
};

}  // namespace store
