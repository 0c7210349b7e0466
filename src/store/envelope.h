// SPDX-License-Identifier: GPL-3.0-or-later
// Envelope: the one pair of functions that every stored value passes through.
//
// A value that was moved to another key, cut or changed by a bit does not open.
// Today it guards against mistakes and failing disks; sealing under the learner's
// key will take this same place (vault/README.md).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace store {

std::string wrap(std::string_view key, std::string_view plain);
base::Result<std::string> unwrap(std::string_view key, std::string_view stored);

}  // namespace store
