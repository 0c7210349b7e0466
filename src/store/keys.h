// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: how LevelDB's keys are spelled. Fixed width and big-endian, so that they sort
// as their numbers do. No key holds a name: LevelDB keeps keys in clear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "learner/event.h"

namespace store {

inline constexpr std::string_view event_prefix = "e/";
inline constexpr std::string_view draft_prefix = "d/";
inline constexpr std::string_view head_prefix = "w/";
inline constexpr std::string_view learner_prefix = "f/learner/";
inline constexpr std::string_view key_record_prefix = "k/";
inline constexpr std::string_view tombstone_prefix = "t/";
inline constexpr std::string_view local_prefix = "l/";
// Local: the database is to be rewritten, since removed bytes lie in it.
inline constexpr std::string_view rewriting_key = "l/rewriting";
// Local: what of the journal is older than this database (survey.h, JournalTrust).
inline constexpr std::string_view journal_key = "l/journal";
// Local: the database's format (format_change.h).
inline constexpr std::string_view format_key = "l/format";
inline constexpr std::size_t event_key_size = event_prefix.size() + 4 * 8 + 3;

struct EventKey {
  base::Id about;
  std::uint64_t tick = 0;
  base::Id writer;
  std::uint64_t number = 0;
};
struct DraftKey {
  base::Id about;
  std::string slot;
  std::uint64_t number = 0;
};
struct HeadKey {
  base::Id writer;
  std::uint64_t number = 0;  // of the writer's newest event then
};

struct KeyRecordKey {
  base::Id about;
  std::uint64_t number = 0;  // the highest counts
};

std::string events_of(base::Id about);                      // e/<about>/
std::string event_key(const learner::Event& event);         // e/<about>/<tick>/<writer>/<n>
std::string drafts_of(base::Id about);                      // d/<about>/
std::string draft_key(const DraftKey& key);                 // d/<about>/<slot>/<n>
std::string head_key(const HeadKey& key);                   // w/<writer>/<n>
std::string learner_facts_of(base::Id learner);             // f/learner/<id>/
std::string learner_fact_key(const learner::Event& began);  // f/learner/<id>/<tick>/<writer>/<n>

std::string key_record_key(const KeyRecordKey& key);  // k/<about>/<n>
std::string key_records_of(base::Id about);           // k/<about>/
std::string tombstone_key(base::Id about);            // t/<about>

// Whose own key a value at this place is sealed with: of events, drafts and names. None: the store's.
std::optional<base::Id> about_of(std::string_view key);

// Whom a key concerns, its key record too. None: the store's own values.
std::optional<base::Id> learner_of(std::string_view key);

std::optional<EventKey> event_key_from(std::string_view key);
std::optional<DraftKey> draft_key_from(std::string_view key);
std::optional<HeadKey> head_key_from(std::string_view key);
std::optional<KeyRecordKey> key_record_key_from(std::string_view key);
std::optional<base::Id> tombstone_from(std::string_view key);

}  // namespace store
