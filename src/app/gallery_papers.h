// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryPapers: the pictures of staff's papers, plans of groups, and lists of learners.
#pragma once

#include <vector>

#include "app/gallery.h"

namespace app {

std::vector<Exhibit> papers_exhibits(const screens::State& known);  // with a roster, and who is signed in

}  // namespace app
