// SPDX-License-Identifier: GPL-3.0-or-later
// GallerySession: pictures of a group session, from its beginning to its record.
#pragma once

#include <vector>

#include "app/gallery.h"

namespace app {

// Of somebody who is signed in as staff; `known` is a PC with names on it.
std::vector<Exhibit> session_exhibits(const screens::State& known);

}  // namespace app
