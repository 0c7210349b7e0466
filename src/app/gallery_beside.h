// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryBeside: a talk side by side from its preparation to its page, worries, and private words that are
// opened by two people.
#pragma once

#include <vector>

#include "app/gallery.h"

namespace app {

// `filled`: somebody sits there who has done a lot.
std::vector<Exhibit> beside_exhibits(const screens::State& filled);

}  // namespace app
