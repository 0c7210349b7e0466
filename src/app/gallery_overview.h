// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryOverview: the exhibits of the adviser's room.
#pragma once

#include <vector>

#include "app/gallery.h"

namespace app {

std::vector<Exhibit> overview_exhibits(const screens::State& known);

}  // namespace app
