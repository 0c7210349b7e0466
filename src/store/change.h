// SPDX-License-Identifier: GPL-3.0-or-later
// Change: one thing to write into the database or to take out of it.
#pragma once

#include <optional>
#include <string>

namespace store {

struct Change {
  std::string key;
  std::optional<std::string> value;  // none: the key is removed

  friend bool operator==(const Change&, const Change&) = default;
};

}  // namespace store
