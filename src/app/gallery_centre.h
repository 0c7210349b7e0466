// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryCentre: what staff see of the centre, from its first set-up to one learner's page.
#pragma once

#include <vector>

#include "app/gallery.h"
#include "centre/roster.h"

namespace app {

// Two groups, some learners and three members of staff, who are nobody.
centre::Roster made_up_roster();

// `known`: staff have come in, nobody sits there.
std::vector<Exhibit> centre_exhibits(const screens::State& known);

}  // namespace app
