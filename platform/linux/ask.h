// SPDX-License-Identifier: GPL-3.0-or-later
// Ask: a secret typed at the terminal, which does not show it.
#pragma once

#include <string>

#include "base/result.h"

namespace platform {

// One line, without its end; from standard input where that is no terminal. not_found: there is none.
base::Result<std::string> ask_for_secret(const std::string& question);

}  // namespace platform
