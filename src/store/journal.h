// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: a flat file beside LevelDB with the newest event lines and the heads of
// all writers. It shows when LevelDB has gone back in time, and brings the lines back.
//
// Each record is its length (4 bytes), the first 16 bytes of its digest, itself. The
// first holds the heads, the second the key records of all learners, the others one
// event each: its key, its learner's key record, and the sealed line as LevelDB has it.
// So the journal opens with the store key alone. A torn end is cut without a word:
// nothing there was ever acknowledged. Written anew at each opening.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "store/change.h"
#include "store/disk.h"
#include "store/seals.h"

namespace leveldb {
class WritableFile;
}

namespace store {

// How far a writer has come.
struct Head {
  std::uint64_t count = 0;   // of its events
  std::uint64_t number = 0;  // of the newest
  std::string digest;        // of the newest one's line, 32 bytes

  friend bool operator==(const Head&, const Head&) = default;
};
using Heads = std::map<base::Id, Head>;

std::string to_bytes(const Head& head);
base::Result<Head> head_from_bytes(std::string_view bytes);

struct JournalLine {
  std::string key;     // the event's, so that nothing need be parsed to look for it
  Change key_record;   // of whom it concerns
  std::string sealed;  // the line
};

struct JournalPages {
  bool readable = false;            // false: there is none, or its first record is damaged
  Heads heads;                      // as they stood when the journal was begun
  std::vector<Change> key_records;  // likewise
  std::vector<JournalLine> lines;

  std::vector<Change> all_key_records() const;  // and those of the lines
};

// Those that are not forgotten, with their learners' key records as they are now.
std::vector<JournalLine> lines_to_keep(const std::vector<JournalLine>& lines, const Seals& seals);
// Fails only when the disk does; whatever the bytes are, there is a result.
base::Result<JournalPages> read_journal(Disk& disk, const std::string& folder, const Seals& seals);

class Journal {
 public:
  // Puts a new journal in the old one's place, with the newest of these lines.
  static base::Result<std::unique_ptr<Journal>> begin(Disk& disk, const std::string& folder, Seals& seals,
                                                      const Heads& heads,
                                                      const std::vector<JournalLine>& lines);
  ~Journal();
  base::Outcome add(const JournalLine& line);  // durable when it returns

 private:
  explicit Journal(std::unique_ptr<leveldb::WritableFile> file);
  std::unique_ptr<leveldb::WritableFile> file_;
};

}  // namespace store
