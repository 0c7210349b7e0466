// SPDX-License-Identifier: GPL-3.0-or-later
// Quarantine: the folder in the data folder for what was damaged or replaced. It is moved there
// untouched, under a number of its own. Only a change of the store key empties it: what lies there is
// sealed under the key before, which goes.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/disk.h"

namespace store {

inline constexpr std::string_view quarantine_folder = "quarantine";

// Nothing is done where there is none. A file goes to quarantine/<name>.<n>, a database to quarantine/<n>.
base::Outcome set_file_aside(Disk& disk, const std::string& folder, std::string_view name);
base::Outcome set_database_aside(Disk& disk, const std::string& folder, std::string_view name);
base::Outcome empty_quarantine(Disk& disk, const std::string& folder);

}  // namespace store
