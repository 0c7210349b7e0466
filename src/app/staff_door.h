// SPDX-License-Identifier: GPL-3.0-or-later
// StaffDoor: the code that closes the kiosk. It is a door, not a lock on anyone's work.
//
// Only its Argon2id hash is kept, in a file of the data folder.
#pragma once

#include <string>
#include <string_view>

#include "app/machine.h"
#include "base/result.h"

namespace app {

inline constexpr std::size_t least_code_length = 6;

bool staff_code_is_set(Machine& machine);
bool is_staff_code(Machine& machine, std::string_view code);
base::Outcome keep_staff_code(Machine& machine, std::string_view code);

}  // namespace app
