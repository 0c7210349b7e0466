// SPDX-License-Identifier: GPL-3.0-or-later
// Progress: how far a long task has come, told often; whoever is told may stop it.
#pragma once

#include <cstdint>
#include <functional>

#include "base/result.h"

namespace store {

using Progress = std::function<bool(std::uint64_t done, std::uint64_t total)>;  // false: stop

// busy: it was stopped.
inline base::Outcome tell(const Progress& progress, std::uint64_t done, std::uint64_t total) {
  if (progress && !progress(done, total)) return base::Error{base::Fault::busy, "stopped"};
  return base::Done{};
}

}  // namespace store
