// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/forgetting.h"

#include <set>

#include "base/bytes.h"
#include "store/keys.h"
#include "store/survey.h"
#include "vault/digest.h"

namespace store {
namespace {

base::Outcome remove_all(const Database& database, const std::string& prefix, std::vector<Change>& changes) {
  return database.scan_sealed(prefix, [&changes](std::string_view key, std::string_view) {
    changes.push_back({std::string(key), std::nullopt});
  });
}

// What is left of the writers that wrote about the learner.
struct Left {
  std::set<base::Id> writers;
  Heads heads;  // of these writers and others; each digest is still the line itself
  base::Outcome whole = base::Done{};
};

base::Result<Left> left_without(const Database& database, base::Id about) {
  Left left;
  const auto look = [&](std::string_view key, const base::Result<std::string>& line) {
    const auto event = event_key_from(key);
    if (!event) return;
    if (event->about == about) {
      left.writers.insert(event->writer);
      return;
    }
    if (!line) left.whole = line.error();
    if (!line) return;
    Head& head = left.heads[event->writer];
    ++head.count;
    if (event->number >= head.number) {
      head.number = event->number;
      head.digest = *line;
    }
  };
  const base::Outcome scanned = database.scan(event_prefix, look);
  if (!scanned) return scanned.error();
  if (!left.whole) return left.whole.error();
  return left;
}

// A writer whose every event goes has no head any more.
base::Outcome set_heads_right(const Database& database, base::Id about, std::vector<Change>& changes) {
  const base::Result<Left> left = left_without(database, about);
  if (!left) return left.error();
  const base::Outcome scanned =
      database.scan_sealed(head_prefix, [&](std::string_view key, std::string_view) {
        const auto head = head_key_from(key);
        if (head && left->writers.contains(head->writer)) changes.push_back({std::string(key), std::nullopt});
      });
  if (!scanned) return scanned.error();
  for (const base::Id writer : left->writers) {
    const auto known = left->heads.find(writer);
    if (known == left->heads.end()) continue;
    Head head = known->second;
    head.digest = vault::digest(head.digest);
    changes.push_back({head_key({writer, head.number}), to_bytes(head)});
  }
  return base::Done{};
}

std::string to_bytes(base::WallTime at) {
  std::string bytes;
  base::put_u64(bytes, static_cast<std::uint64_t>(at.seconds));
  base::put_u32(bytes, static_cast<std::uint32_t>(at.offset_minutes));
  return bytes;
}

}  // namespace

base::Result<std::vector<Change>> changes_to_forget(const Database& database, base::Id about,
                                                    base::WallTime at) {
  std::vector<Change> changes;
  for (const std::string& prefix :
       {key_records_of(about), events_of(about), drafts_of(about), learner_facts_of(about)}) {
    const base::Outcome removed = remove_all(database, prefix, changes);
    if (!removed) return removed.error();
  }
  const base::Outcome heads = set_heads_right(database, about, changes);
  if (!heads) return heads.error();
  changes.push_back({tombstone_key(about), to_bytes(at)});
  changes.push_back({std::string(journal_key), to_bytes(JournalTrust::lines)});
  changes.push_back({std::string(rewriting_key), std::string()});
  return changes;
}

}  // namespace store
