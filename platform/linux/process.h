// SPDX-License-Identifier: GPL-3.0-or-later
// Process: what this program asks of the kernel about itself.
#pragma once

namespace platform {

// A core file would hold what learners wrote. To be called first of all.
void leave_no_core_dumps();

}  // namespace platform
