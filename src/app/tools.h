// SPDX-License-Identifier: GPL-3.0-or-later
// Tools: verify, backup and restore at the terminal. Each may be stopped at any moment.
#pragma once

#include "app/commands.h"

namespace app {

platform::Exit run_verify(const Verify& wish, const Makers& makers);
platform::Exit run_backup(const BackUp& wish, const Makers& makers);
platform::Exit run_restore(const Restore& wish, const Makers& makers);

}  // namespace app
