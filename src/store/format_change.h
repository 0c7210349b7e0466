// SPDX-License-Identifier: GPL-3.0-or-later
// Format change: a store of an older format is made into one of ours, in its place.
//
// `db.next` is filled beside the old database, a batch at a time; how far it has come
// lies in itself, so that after a power cut it goes on. It is read whole and compared
// before it takes the old one's place by rename. The old one is kept as `db.before`
// until a later start has opened the new one and found it whole. Nobody may use the
// store before that: an old format is not written in any more.
//
// A database says its format at `l/format`; one that says nothing is of format 2. The
// marker says it too, last, and for programs that cannot open the database.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/change.h"
#include "store/disk.h"

namespace vault {
struct StoreKeys;
}

namespace store {

class Database;
struct Survey;

inline constexpr int first_sealed_format = 2;

// Keys and values of the older format must still be known to survey.h, and an event stays
// that writer's same number: both are counted before and after.
struct FormatStep {
  int from = 0;
  int to = 0;
  // What becomes of one value, opened; none: it is left out. Not asked about key records,
  // which pass as they are, and heads, which are counted anew.
  std::optional<Change> (*change)(const Change& plain) = nullptr;
};

struct Formats {
  int ours = first_sealed_format;
  std::vector<FormatStep> steps;
  std::function<void(std::uint64_t done, std::uint64_t total)> progress;  // values; any number of times
};

Formats our_formats();
// The steps in their order. invalid: there are none from there to ours.
base::Result<std::vector<FormatStep>> way_from(int format, const Formats& formats);

// Makes db.next whole. `seen` is what the old one holds, which stays as it is.
base::Outcome make_next(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                        const Database& from, const Survey& seen, const Formats& formats);
// Puts it in the old one's place. No database may be open.
base::Outcome put_next_in_place(Disk& disk, const std::string& folder);
// Finishes what a power cut interrupted.
base::Outcome finish_format_change(Disk& disk, const std::string& folder);
// The old one, once the new one has been found whole.
base::Outcome remove_before(Disk& disk, const std::string& folder);
// For a new database.
base::Outcome mark_format(Disk& disk, const std::string& database, const vault::StoreKeys& keys, int format);

}  // namespace store
