// SPDX-License-Identifier: GPL-3.0-or-later
// Cold: makes the kernel forget what it has read, so that a program starts as after switching on.
#pragma once

#include <string>
#include <vector>

namespace bench {

// As root all files are forgotten, else only these, and of them not what somebody still uses.
void forget_files(const std::vector<std::string>& files);
bool can_forget_everything();

}  // namespace bench
