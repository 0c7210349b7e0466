// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys.h"

#include "base/bytes.h"

namespace store {
namespace {

constexpr std::size_t number_size = 8;

void add(std::string& key, std::uint64_t number) {
  key.push_back('/');
  base::put_u64(key, number);
}

std::string prefix_of(std::string_view kind, base::Id id) {
  std::string key(kind);
  base::put_u64(key, id.value);
  key.push_back('/');
  return key;
}

// <prefix><first>/<tick>/<writer>/<n>
std::string ordered_key(std::string_view prefix, base::Id first, const learner::Event& event) {
  std::string key = prefix_of(prefix, first);
  base::put_u64(key, event.tick);
  add(key, event.writer.value);
  add(key, event.number);
  return key;
}

std::uint64_t number_at(std::string_view key, std::size_t place) { return base::get_u64(key.substr(place)); }

}  // namespace

std::string events_of(base::Id about) { return prefix_of(event_prefix, about); }
std::string event_key(const learner::Event& event) { return ordered_key(event_prefix, event.about, event); }
std::string drafts_of(base::Id about) { return prefix_of(draft_prefix, about); }
std::string learner_facts_of(base::Id learner) { return prefix_of(learner_prefix, learner); }
std::string learner_fact_key(const learner::Event& began) {
  return ordered_key(learner_prefix, began.about, began);
}

std::string draft_key(const DraftKey& key) {
  std::string bytes = prefix_of(draft_prefix, key.about) + key.slot;
  add(bytes, key.number);
  return bytes;
}

std::string head_key(const HeadKey& key) {
  std::string bytes = prefix_of(head_prefix, key.writer);
  base::put_u64(bytes, key.number);
  return bytes;
}

std::string key_records_of(base::Id about) { return prefix_of(key_record_prefix, about); }
std::string key_record_key(const KeyRecordKey& key) {
  std::string bytes = key_records_of(key.about);
  base::put_u64(bytes, key.number);
  return bytes;
}

std::string tombstone_key(base::Id about) {
  std::string bytes(tombstone_prefix);
  base::put_u64(bytes, about.value);
  return bytes;
}

std::optional<base::Id> about_of(std::string_view key) {
  for (const std::string_view prefix : {event_prefix, draft_prefix, learner_prefix}) {
    if (key.starts_with(prefix) && key.size() >= prefix.size() + number_size)
      return base::Id{number_at(key, prefix.size())};
  }
  return std::nullopt;
}

std::optional<base::Id> learner_of(std::string_view key) {
  if (const auto record = key_record_key_from(key)) return record->about;
  return about_of(key);
}

std::optional<EventKey> event_key_from(std::string_view key) {
  constexpr std::size_t step = number_size + 1;
  if (!key.starts_with(event_prefix) || key.size() != event_key_size) return std::nullopt;
  const std::size_t start = event_prefix.size();
  return EventKey{{number_at(key, start)},
                  number_at(key, start + step),
                  {number_at(key, start + 2 * step)},
                  number_at(key, start + 3 * step)};
}

std::optional<DraftKey> draft_key_from(std::string_view key) {
  const std::size_t slot = draft_prefix.size() + number_size + 1;
  if (!key.starts_with(draft_prefix) || key.size() < slot + number_size + 1) return std::nullopt;
  const std::size_t number = key.size() - number_size;
  return DraftKey{{number_at(key, draft_prefix.size())},
                  std::string(key.substr(slot, number - 1 - slot)),
                  number_at(key, number)};
}

std::optional<HeadKey> head_key_from(std::string_view key) {
  const std::size_t number = head_prefix.size() + number_size + 1;
  if (!key.starts_with(head_prefix) || key.size() != number + number_size) return std::nullopt;
  return HeadKey{{number_at(key, head_prefix.size())}, number_at(key, number)};
}

std::optional<KeyRecordKey> key_record_key_from(std::string_view key) {
  const std::size_t number = key_record_prefix.size() + number_size + 1;
  if (!key.starts_with(key_record_prefix) || key.size() != number + number_size) return std::nullopt;
  return KeyRecordKey{{number_at(key, key_record_prefix.size())}, number_at(key, number)};
}

std::optional<base::Id> tombstone_from(std::string_view key) {
  if (!key.starts_with(tombstone_prefix) || key.size() != tombstone_prefix.size() + number_size)
    return std::nullopt;
  return base::Id{number_at(key, tombstone_prefix.size())};
}

}  // namespace store
