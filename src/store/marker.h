// SPDX-License-Identifier: GPL-3.0-or-later
// Marker: a small file of our own that says that a store is here, and of which format.
//
// LevelDB's own CURRENT is no such sign: where it is missing LevelDB may begin anew.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/disk.h"

namespace store {

inline constexpr std::string_view marker_file = "fingerpost-store";

base::Outcome write_marker(Disk& disk, const std::string& folder, int format);
bool has_marker(Disk& disk, const std::string& folder);
// The format; 0 where there is none or a damaged one: it holds nothing else, and is written again.
base::Result<int> read_marker(Disk& disk, const std::string& folder);

}  // namespace store
