// SPDX-License-Identifier: GPL-3.0-or-later
// Survey: what a database really holds, counted by reading all of it, against what
// its heads and the journal promise.
//
// LevelDB may open without complaint and have lost half of its records. Only this
// comparison tells.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"
#include "store/journal.h"

namespace store {

// How much of the journal counts, when the database has been changed on purpose since it was begun.
enum class JournalTrust {
  whole,
  lines,    // its heads still count what was forgotten since
  nothing,  // and its lines are of an older format
};

struct Survey {
  Heads found;                          // by reading the events
  Heads promised;                       // the farthest head of each writer, here and in the journal
  std::vector<Change> to_restore;       // lines of the journal that the database has lost
  std::vector<std::string> unreadable;  // keys whose values do not open
  bool lacks_key_records = false;       // some lie in the journal only
  bool must_rewrite = false;            // it holds what was forgotten, or values under the store key before
  JournalTrust journal = JournalTrust::whole;
  int format = 0;  // as the database says; 0: it says nothing
  std::uint64_t keys = 0;
  std::uint64_t events = 0;
  std::uint64_t highest_tick = 0;
  std::uint64_t highest_draft = 0;
  std::string newest_line;  // the event with the highest tick
};

// The same piece by piece, for entries that come from elsewhere: each entry, the journal, the end.
// False where the value does not open, or is none of ours.
bool count_entry(Survey& survey, std::string_view key, const base::Result<std::string>& value);
base::Outcome count_journal(Survey& survey, const Database& database, const JournalPages& journal);
void finish_count(Survey& survey);

base::Result<Survey> survey(const Database& database, const JournalPages& journal);
std::string to_bytes(JournalTrust trust);
// How many events were promised and are neither here nor in the journal; 0 when all is well.
std::uint64_t missing_from(const Survey& survey);
// What one event's line is stored as: under its own key, and as a fact where it is one.
base::Result<std::vector<Change>> changes_for_line(const std::string& line);

}  // namespace store
