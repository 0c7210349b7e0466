// SPDX-License-Identifier: GPL-3.0-or-later
// SiteFile: what staff set for this PC, kept beside the work as a few lines of text.
#pragma once

#include <string>
#include <string_view>

#include "app/opening.h"
#include "screens/state.h"

namespace app {

// "viewing 600", a line each. What makes no sense is passed over.
screens::Site site_from(std::string_view text);
std::string to_text(const screens::Site& site);

screens::Site site_on_disk(const Place& place);  // as it comes, where nothing was kept
base::Outcome keep_site(const Place& place, const screens::Site& site);

// How the window's pixels count for somebody who sits at this PC. `told` is what the screen says of itself.
double millimetres_per_pixel(const screens::Site& site, double told);

}  // namespace app
