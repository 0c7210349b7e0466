// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryPrint: the screen "Print my work", from the choice to the pages.
#pragma once

#include <vector>

#include "app/gallery.h"

namespace app {

std::vector<Exhibit> print_exhibits(const screens::State& filled);

}  // namespace app
