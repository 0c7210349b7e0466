// SPDX-License-Identifier: GPL-3.0-or-later
// Local values: small things that only this PC knows, such as when it was last backed up.
//
// They are written over in place: LevelDB may bring an older one back, so nothing may rest on them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"

namespace store {

inline constexpr std::string_view last_backup_key = "l/last-backup";
inline constexpr std::string_view restored_key = "l/restored";  // until the next run's event says it

base::Result<std::optional<std::string>> read_local(const Database& database, std::string_view key);

}  // namespace store
