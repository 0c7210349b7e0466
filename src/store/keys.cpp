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

}  // namespace store
