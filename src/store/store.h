// SPDX-License-Identifier: GPL-3.0-or-later
// Store: the log in LevelDB. Whatever append said to be saved is there after a power cut.
//
// One owner, one thread. Any LevelDB status that is not OK kills the handle:
// nothing more is acknowledged, the store is closed, looked at, opened again with
// paranoid checks, and the waiting event is written once more.
// The rejected alternative, to retry on the open handle, loses what it acknowledged
// (README.md, "What LevelDB 1.23 does").
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "learner/event.h"
#include "store/backup.h"
#include "store/disk.h"
#include "store/format_change.h"
#include "vault/keyring.h"

namespace store {

// What the caller knows of a deed; the store adds writer, number, tick and chain.
struct Deed {
  base::Id about;
  base::Id who;
  learner::Way way = learner::Way::chosen;
  std::vector<std::string> supports;
  std::string kind;
  std::map<std::string, std::string> body;
  learner::Pack pack;
  base::WallTime at;
};

struct Draft {
  std::string slot;
  std::string text;
  base::WallTime at;
};

// What one learner's tile needs, from the learner's own facts.
struct LearnerName {
  base::Id id;
  std::string name;
};

struct Opening {
  base::Id writer;  // drawn anew at each start
  base::WallTime now;
  std::string program_version;
  base::Id pc = {};                 // this PC, wherever the data folder goes
  std::string last_run = {};        // what this_run() said when this PC was last at work on this store, or ""
  Formats formats = our_formats();  // a store of an older one is changed, with what there is to tell
  std::string backups_folder = {};  // on the same disk's paths; what a store beyond repair is rebuilt from
};

// What opening or saving had to do beyond its task, in order, for the screen and the diary.
struct Note {
  std::string sentence;
};

enum class Room {
  enough,
  low,      // below 200 MB: tell staff
  too_low,  // below 64 MB: begin no new session
};

class Logbook;

class Store {
 public:
  // not_found: there is no store here (create it only at the explicit first run);
  // busy: another Fingerpost has it; too_new; invalid: of a format that nothing leads from; corrupt; denied;
  // full.
  static base::Result<std::unique_ptr<Store>> open(Disk& disk, const std::string& folder,
                                                   const vault::StoreKeys& keys, const Opening& opening);
  // invalid: there is a store already; busy; denied; full.
  static base::Result<std::unique_ptr<Store>> create(Disk& disk, const std::string& folder,
                                                     const vault::StoreKeys& keys, const Opening& opening);
  static bool exists(Disk& disk, const std::string& folder);
  ~Store();

  // One synced batch: the event, the slot's drafts removed, the head moved.
  // invalid: the deed is longer than a line may be, or about someone forgotten. After any other error the
  // deed is not saved; the same call may be made again at any time.
  base::Result<learner::Event> append(const Deed& deed);
  // On disk when it returns. Each flush is its own key; an empty text forgets the draft.
  base::Outcome keep_draft(base::Id about, const Draft& draft);
  base::Result<std::vector<Draft>> drafts(base::Id about);           // the newest of each slot
  base::Result<std::vector<learner::Event>> events(base::Id about);  // in fold order
  base::Result<std::vector<LearnerName>> learners();                 // by the order in which they came
  // What is true of the centre and of each learner: all events that learner::is_fact() names, and all that
  // are about the centre. In no order.
  base::Result<std::vector<learner::Event>> facts();
  // full: there is too little room for a new session; invalid: the id is taken by another name.
  base::Result<base::Id> add_learner(base::Id id, const std::string& name, base::WallTime at,
                                     const learner::Pack& programme = {}, bool is_guest = false);
  const std::string& this_run() const;  // for this PC to remember, outside of the data folder
  // The newest time that this PC's clock told lies before one that it told earlier, or before this program
  // was made. Events say so for themselves, until a member of staff says that the clock is right.
  bool clock_is_doubtful() const;
  // invalid: a time before this program was made, which nobody can attest.
  base::Result<learner::Event> attest_clock(base::Id who, base::WallTime at);
  // Nothing of the learner can be read again, and no byte of it is in the folder's database and
  // journal when this is done; elsewhere only the id stays. After an error the same call may be made
  // again; the next start goes on by itself. invalid: the id is nobody's. Its key may still lie in a
  // damaged database that was set aside: forget_learner (store_key_change.h) makes that useless too.
  base::Outcome forget(base::Id about, base::WallTime at);
  // After a change of the store key (store_key_change.h): done when nothing is sealed with the one before.
  base::Outcome take_keys(const vault::StoreKeys& keys);
  // A whole copy in a second place (backup.h has the errors); long, and told of again and again.
  base::Result<BackedUp> back_up(Disk& place, const std::string& place_folder, base::WallTime at,
                                 const Progress& progress);
  base::Result<std::optional<BackupHead>> last_backup();  // the last good one
  Room room() const;  // as it was when last looked at: at open and at each add_learner
  const std::vector<Note>& notes() const;

 private:
  struct State;
  static base::Result<std::unique_ptr<Store>> begin(base::Result<std::unique_ptr<Logbook>> logbook,
                                                    const Opening& opening);
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace store
