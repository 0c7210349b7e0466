// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/survey.h"

#include <algorithm>
#include <charconv>

#include "learner/event.h"
#include "store/keys.h"
#include "vault/digest.h"

namespace store {
namespace {

// The digest of the newest is made at the end: until then its place holds the line itself.
bool see_event(Survey& survey, const EventKey& key, const std::string& line) {
  Head& head = survey.found[key.writer];
  ++head.count;
  ++survey.events;
  if (key.number >= head.number) {
    head.number = key.number;
    head.digest = line;
  }
  if (key.tick >= survey.highest_tick) {
    survey.highest_tick = key.tick;
    survey.newest_line = line;
  }
  return true;
}

void promise(Survey& survey, base::Id writer, const Head& head) {
  Head& known = survey.promised[writer];
  if (head.number >= known.number) known = head;
}

bool see_head(Survey& survey, const HeadKey& key, const std::string& value) {
  const base::Result<Head> head = head_from_bytes(value);
  if (head) promise(survey, key.writer, *head);
  return bool{head};
}

JournalTrust trust_from(const std::string& value) {
  return value == to_bytes(JournalTrust::lines) ? JournalTrust::lines : JournalTrust::nothing;
}

// False where the key or its value is none of ours.
bool see(Survey& survey, std::string_view key, const std::string& value) {
  if (const auto event = event_key_from(key)) return see_event(survey, *event, value);
  if (const auto head = head_key_from(key)) return see_head(survey, *head, value);
  if (const auto draft = draft_key_from(key)) {
    survey.highest_draft = std::max(survey.highest_draft, draft->number);
    return true;
  }
  return key.starts_with(learner_prefix) || key.starts_with(key_record_prefix) ||
         key.starts_with(local_prefix) || tombstone_from(key);
}

// What was forgotten is not counted; where it has come back, it has to go again.
void look_at(Survey& survey, const Seals& seals, std::string_view key, std::string_view stored) {
  ++survey.keys;
  const std::optional<base::Id> learner = learner_of(key);
  if (learner && seals.is_forgotten(*learner)) {
    survey.must_rewrite = true;
    return;
  }
  const base::Result<std::string> value = seals.open(key, stored);
  if (!value || !see(survey, key, *value)) {
    survey.unreadable.emplace_back(key);
    return;
  }
  const bool is_under_store_key = !about_of(key);
  if (key == rewriting_key || (is_under_store_key && !seals.is_newest(stored))) survey.must_rewrite = true;
  if (key == format_key) std::from_chars(value->data(), value->data() + value->size(), survey.format);
  if (key == journal_key) survey.journal = trust_from(*value);
}

std::uint64_t missing_of(const Head& promised, const Head& found) {
  if (found.count < promised.count) return promised.count - found.count;
  const bool newest_is_here =
      found.number > promised.number || (found.number == promised.number && found.digest == promised.digest);
  return newest_is_here ? 0 : 1;
}

}  // namespace

bool count_entry(Survey& survey, std::string_view key, const base::Result<std::string>& value) {
  return value && see(survey, key, *value);
}

base::Outcome count_journal(Survey& survey, const Database& database, const JournalPages& journal) {
  if (survey.journal == JournalTrust::whole) {
    for (const auto& [writer, head] : journal.heads) promise(survey, writer, head);
  }
  if (survey.journal == JournalTrust::nothing) return base::Done{};
  for (const JournalLine& entry : journal.lines) {
    const auto key = event_key_from(entry.key);
    if (!key || database.seals().is_forgotten(key->about)) continue;
    const base::Result<bool> here = database.holds(entry.key);
    if (!here) return here.error();
    if (*here) continue;
    const base::Result<std::string> line = database.seals().open(entry.key, entry.sealed);
    const base::Result<std::vector<Change>> changes = line ? changes_for_line(*line) : line.error();
    if (!changes) continue;
    see_event(survey, *key, *line);
    survey.to_restore.insert(survey.to_restore.end(), changes->begin(), changes->end());
  }
  return base::Done{};
}

void finish_count(Survey& survey) {
  for (auto& [writer, head] : survey.found) head.digest = vault::digest(head.digest);
}

base::Result<Survey> survey(const Database& database, const JournalPages& journal) {
  Survey survey;
  const base::Outcome scanned = database.scan_sealed("", [&](std::string_view key, std::string_view stored) {
    look_at(survey, database.seals(), key, stored);
  });
  if (!scanned) return scanned.error();
  const base::Outcome compared = count_journal(survey, database, journal);
  if (!compared) return compared.error();
  finish_count(survey);
  survey.lacks_key_records = !database.seals().unwritten_records().empty();
  return survey;
}

std::string to_bytes(JournalTrust trust) {
  if (trust == JournalTrust::whole) return "whole";
  return trust == JournalTrust::lines ? "lines" : "nothing";
}

std::uint64_t missing_from(const Survey& survey) {
  std::uint64_t missing = 0;
  for (const auto& [writer, head] : survey.promised) {
    const auto found = survey.found.find(writer);
    missing += missing_of(head, found == survey.found.end() ? Head{} : found->second);
  }
  return missing;
}

base::Result<std::vector<Change>> changes_for_line(const std::string& line) {
  const base::Result<learner::Event> event = learner::event_from_line(line);
  if (!event) return event.error();
  std::vector<Change> changes = {{event_key(*event), line}};
  // A learner's facts stand apart as well, so that the tiles need not read every event.
  if (learner::is_fact(event->kind)) changes.push_back({learner_fact_key(*event), line});
  return changes;
}

}  // namespace store
