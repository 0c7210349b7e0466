// SPDX-License-Identifier: GPL-3.0-or-later
// Draft value: how a draft lies in the database; the tick says which answers are newer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace store {

struct DraftValue {
  std::uint64_t tick = 0;
  base::WallTime at;
  std::string text;
};

std::string to_bytes(const DraftValue& draft);
std::optional<DraftValue> draft_from_bytes(std::string_view bytes);

}  // namespace store
