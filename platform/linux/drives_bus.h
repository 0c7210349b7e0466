// SPDX-License-Identifier: GPL-3.0-or-later
// Drives bus: asks the system's disk service (udisks2) to unmount, mount and switch off.
//
// Nothing is ever asked of a person: a kiosk's rights are set once, when it is installed.
#pragma once

#include <string>

#include "base/result.h"

namespace platform::drives_bus {

// Whether the service knows this block device ("/dev/sdb1") as a file system.
bool knows(const std::string& device);

base::Outcome unmount(const std::string& device);
base::Result<std::string> mount_read_only(const std::string& device);  // the folder
base::Outcome power_off(const std::string& device);

}  // namespace platform::drives_bus
