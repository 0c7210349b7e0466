// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryFolder: the parts of “My folder”, and one answer as it is shown, moved and put back.
#pragma once

#include <vector>

#include "app/gallery.h"

namespace app {

std::vector<Exhibit> folder_exhibits(const screens::State& empty, const screens::State& filled);

}  // namespace app
