// SPDX-License-Identifier: GPL-3.0-or-later
// Logbook: the open database and its journal, which after any failure are closed,
// looked at, mended where need be, and opened again.
//
// It holds the lock on the folder for as long as it lives. One thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "learner/event.h"
#include "store/database.h"
#include "store/folder_lock.h"
#include "store/format_change.h"
#include "store/journal.h"
#include "store/store.h"
#include "store/survey.h"

namespace store {

class Logbook {
 public:
  static bool exists(Disk& disk, const std::string& folder);
  static base::Result<std::unique_ptr<Logbook>> create(Disk& disk, const std::string& folder,
                                                       const vault::StoreKeys& keys, const Formats& formats);
  static base::Result<std::unique_ptr<Logbook>> open(Disk& disk, const std::string& folder,
                                                     const vault::StoreKeys& keys, const Formats& formats,
                                                     const std::string& backups_folder = {});
  ~Logbook();

  using Task = std::function<base::Outcome(Database& database)>;
  // Does the task on an open database, again on a newly opened one when it fails, three times at most.
  base::Outcome attempt(const Task& task);
  // The event, the head and what the task adds, in one batch; then the journal.
  using More = std::function<base::Result<std::vector<Change>>(const Database& database)>;
  base::Outcome add_event(const learner::Event& event, const std::string& line, const More& more);
  // Done when no byte of the learner is left in the database or the journal.
  base::Outcome forget(base::Id about, base::WallTime at);
  // From here on with these keys: what is sealed with the one before is sealed anew.
  base::Outcome take_keys(const vault::StoreKeys& keys);

  Disk& disk() const { return disk_; }
  const std::string& folder() const { return folder_; }
  const vault::StoreKeys& keys() const { return keys_; }
  const Survey& seen() const { return seen_; }  // when it was last opened
  const std::vector<Note>& notes() const { return notes_; }
  void note(const std::string& sentence);  // each sentence once
  Room look_for_room();

 private:
  Logbook(Disk& disk, std::string folder, const vault::StoreKeys& keys, Formats formats);
  enum class Trust { disk, nothing };
  static bool is_damage(const base::Error& error, Trust trust);
  base::Outcome settle();
  base::Outcome settle_once(Trust trust);
  base::Result<JournalPages> promises();
  base::Result<Survey> look(const JournalPages& journal);
  base::Outcome mend_now(const JournalPages& journal);
  base::Outcome rescue_where_needed(const base::Outcome& settled, const std::string& backups_folder);
  base::Outcome open_as_seen(Survey seen, const JournalPages& journal);
  base::Result<std::unique_ptr<Journal>> begin_journal(const Survey& seen, const JournalPages& journal,
                                                       Database& database);
  base::Outcome rewrite_if_due();
  base::Result<int> check_format() const;
  base::Outcome finish_swaps();
  base::Outcome keep_marker(int marked);
  base::Outcome come_to_our_format();
  base::Outcome write_event(const learner::Event& event, const std::string& line, const More& more);
  void close();
  void after_failure(const base::Error& error);
  void keep_ballast();
  void free_ballast();

  Disk& disk_;
  std::string folder_;
  vault::StoreKeys keys_;
  Formats formats_;
  int format_ = first_sealed_format;  // of the database, when it was last opened
  std::unique_ptr<FolderLock> lock_;
  std::unique_ptr<Database> database_;
  std::unique_ptr<Journal> journal_;
  Survey seen_;
  Heads acknowledged_;
  std::uint64_t lost_ = 0;          // events that mending did not find
  bool lacked_journal_ = false;     // when last opened
  bool promises_are_void_ = false;  // what is missing was counted and said; do not find it again
  bool was_mended_ = false;
  std::vector<Note> notes_;
};

}  // namespace store
