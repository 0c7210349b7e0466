// SPDX-License-Identifier: GPL-3.0-or-later
// Said: everything that a step says to a learner, for reading levels, word lists and spelling.
#pragma once

#include <string>
#include <vector>

#include "steps/step.h"

namespace steps {

// Every text once for each place where it stands, none of them empty. Facts come without
// their source, which is for staff.
std::vector<std::string> said_in(const Step& step);

}  // namespace steps
