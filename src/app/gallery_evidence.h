// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryEvidence: the pages about evidence by others, and what the learner sees of it.
#pragma once

#include <vector>

#include "app/gallery.h"

namespace app {

std::vector<Exhibit> evidence_exhibits(const screens::State& filled);

}  // namespace app
