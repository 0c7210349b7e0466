// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryRoom: one PC for many learners: picture keys, the curtain, guests.
#pragma once

#include <vector>

#include "app/gallery.h"

namespace app {

std::vector<Exhibit> room_exhibits(const screens::State& filled);
std::vector<Exhibit> works_exhibits(const screens::State& known);  // "What works here"

}  // namespace app
