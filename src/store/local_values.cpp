// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local_values.h"

namespace store {

base::Result<std::optional<std::string>> read_local(const Database& database, std::string_view key) {
  std::optional<std::string> found;
  const base::Outcome scanned =
      database.scan(key, [&](std::string_view place, const base::Result<std::string>& value) {
        if (place == key && value) found = *value;
      });
  if (!scanned) return scanned.error();
  return found;
}

}  // namespace store
