// SPDX-License-Identifier: GPL-3.0-or-later
// Tools: verify, backup, restore and a new passphrase at the terminal. Each may be stopped at any moment.
#pragma once

#include "app/commands.h"

namespace app {

platform::Exit run_verify(const Verify& wish, const Makers& makers);
platform::Exit run_backup(const BackUp& wish, const Makers& makers);
platform::Exit run_restore(const Restore& wish, const Makers& makers);
// For who has lost both passphrase and code, on a PC that opens the work by itself.
platform::Exit run_new_passphrase(const NewPassphrase& wish, const Makers& makers);

}  // namespace app
