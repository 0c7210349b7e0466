// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seals.h"

#include "base/bytes.h"
#include "store/keys.h"
#include "vault/sealing.h"

namespace store {
namespace {

constexpr char format = 2;
constexpr std::size_t header_size = 1 + 4;
constexpr std::size_t most_opened = 32;

std::string header(std::uint32_t store_key_number) {
  std::string bytes(1, format);
  base::put_u32(bytes, store_key_number);
  return bytes;
}

base::Error unreadable(const char* why) { return {base::Fault::corrupt, why}; }

}  // namespace

Seals::Derived Seals::derive(std::uint32_t number, const vault::Secret& store_key) {
  return {number, vault::subkey(store_key, vault::Purpose::data_keys),
          vault::subkey(store_key, vault::Purpose::store_values)};
}

Seals::Seals(const vault::StoreKeys& keys) {
  derived_.push_back(derive(keys.number, keys.current));
  if (keys.before) derived_.push_back(derive(keys.number - 1, *keys.before));
}

const Seals::Derived* Seals::derived(std::string_view stored) const {
  if (stored.size() < header_size || stored[0] != format) return nullptr;
  const std::uint32_t number = base::get_u32(stored.substr(1));
  for (const Derived& each : derived_) {
    if (each.number == number) return &each;
  }
  return nullptr;
}

bool Seals::is_newest(std::string_view stored) const { return derived(stored) == &derived_.front(); }

base::Result<vault::Secret> Seals::unwrap(std::string_view key, std::string_view stored) const {
  const Derived* with = derived(stored);
  if (with == nullptr) return unreadable("a key record of an unknown store key");
  return vault::open_secret(with->data_keys, key, stored.substr(header_size));
}

// Thousands of records are proven at a start, and each key taken out costs pages of locked memory.
bool Seals::is_whole_record(std::string_view key, std::string_view stored) const {
  const Derived* with = derived(stored);
  return with != nullptr && vault::opens(with->data_keys, key, stored.substr(header_size));
}

base::Outcome Seals::take(const std::string& key, const std::string& stored, From from) {
  const std::optional<KeyRecordKey> place = key_record_key_from(key);
  if (!place) return unreadable("a key record at no place of ours");
  if (is_forgotten(place->about)) return base::Done{};
  const auto known = records_.find(place->about);
  if (known != records_.end() && known->second.number >= place->number) return base::Done{};
  if (!is_whole_record(key, stored)) return unreadable("a key record that does not open");
  records_[place->about] = {place->number, stored, from == From::database};
  opened_.erase(place->about);
  return base::Done{};
}

void Seals::forget(base::Id about) {
  forgotten_.insert(about);
  records_.erase(about);
  opened_.erase(about);
}

const vault::Secret* Seals::key_of(base::Id about) const {
  const auto known = opened_.find(about);
  if (known != opened_.end()) return &known->second;
  const auto record = records_.find(about);
  if (record == records_.end()) return nullptr;
  base::Result<vault::Secret> opened =
      unwrap(key_record_key({about, record->second.number}), record->second.stored);
  if (!opened) return nullptr;
  if (opened_.size() >= most_opened) opened_.clear();
  return &opened_.emplace(about, std::move(*opened)).first->second;
}

base::Result<std::string> Seals::open(std::string_view key, std::string_view stored) const {
  if (stored.size() < header_size || stored[0] != format) return unreadable("a value of unknown format");
  if (key.starts_with(key_record_prefix)) {
    if (!is_whole_record(key, stored)) return unreadable("a key record that does not open");
    return std::string();
  }
  const std::string_view sealed = stored.substr(header_size);
  if (const std::optional<base::Id> about = about_of(key)) {
    const vault::Secret* own = key_of(*about);
    if (own == nullptr) return unreadable("the key of this value is not here");
    return vault::open(*own, key, sealed);
  }
  const Derived* with = derived(stored);
  if (with == nullptr) return unreadable("a value of an unknown store key");
  return vault::open(with->store_values, key, sealed);
}

void Seals::make_key(base::Id about) {
  const Derived& newest = derived_.front();
  const std::string place = key_record_key({about, 1});
  const vault::Secret fresh = vault::Secret::random();
  records_[about] = {1, header(newest.number) + vault::seal(newest.data_keys, place, fresh.view()), false};
}

std::string Seals::seal_one(const std::string& key, const std::string& plain) {
  const std::optional<base::Id> about = about_of(key);
  if (!about) {
    const Derived& newest = derived_.front();
    return header(newest.number) + vault::seal(newest.store_values, key, plain);
  }
  if (!records_.contains(*about)) make_key(*about);
  return header(0) + vault::seal(*key_of(*about), key, plain);
}

std::vector<Change> Seals::seal(const std::vector<Change>& changes) {
  std::vector<Change> sealed;
  for (const Change& change : changes) {
    // What is sealed already passes as it is: a key record.
    const bool is_plain = change.value && !change.key.starts_with(key_record_prefix);
    sealed.push_back(is_plain ? Change{change.key, seal_one(change.key, *change.value)} : change);
  }
  std::vector<Change> all = unwritten_records();
  all.insert(all.end(), std::make_move_iterator(sealed.begin()), std::make_move_iterator(sealed.end()));
  return all;
}

Change Seals::seal_apart(const std::string& place, const std::string& plain) {
  return {place, seal_one(place, plain)};
}

std::optional<Change> Seals::record_for(std::string_view key) const {
  const std::optional<base::Id> about = about_of(key);
  if (!about) return std::nullopt;
  const auto record = records_.find(*about);
  if (record == records_.end()) return std::nullopt;
  return Change{key_record_key({*about, record->second.number}), record->second.stored};
}

std::vector<Change> Seals::records() const {
  std::vector<Change> all;
  for (const auto& [about, record] : records_)
    all.push_back({key_record_key({about, record.number}), record.stored});
  return all;
}

std::vector<Change> Seals::unwritten_records() const {
  std::vector<Change> all;
  for (const auto& [about, record] : records_) {
    if (!record.is_written) all.push_back({key_record_key({about, record.number}), record.stored});
  }
  return all;
}

void Seals::mark_written() {
  for (auto& [about, record] : records_) record.is_written = true;
}

std::vector<Change> Seals::wrapped_anew() {
  const Derived& newest = derived_.front();
  std::vector<Change> changes;
  for (auto& [about, record] : records_) {
    const vault::Secret* own = is_newest(record.stored) ? nullptr : key_of(about);
    if (own == nullptr) continue;
    const std::string place = key_record_key({about, record.number + 1});
    changes.push_back({key_record_key({about, record.number}), std::nullopt});
    record = {record.number + 1, header(newest.number) + vault::seal(newest.data_keys, place, own->view()),
              true};
    changes.push_back({place, record.stored});
  }
  return changes;
}

}  // namespace store
