// SPDX-License-Identifier: GPL-3.0-or-later
// SharedWork: numbered work done by several processes, as ImGui has one context in each.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace platform {

// What `work` gave for each number below `count`, in order. So many processes, or as many as there are
// processors where that is 0. One that dies leaves its work undone, and that is an error.
base::Result<std::vector<std::string>> share_work(std::size_t count, int processes,
                                                  const std::function<std::string(std::size_t)>& work);

}  // namespace platform
