// SPDX-License-Identifier: GPL-3.0-or-later
// RecoveryCodeSheet: one account's recovery code, for an envelope that is locked away.
#pragma once

#include <string>

#include "base/date.h"
#include "documents/blocks.h"

namespace documents {

struct RecoveryCodeSheet {
  std::string code;
  std::string name;  // of the account, or "" for one that was never named
  std::string centre, pc;
};

Document recovery_code_sheet(const RecoveryCodeSheet& sheet, base::Date today);

}  // namespace documents
