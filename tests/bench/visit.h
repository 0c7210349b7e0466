// SPDX-License-Identifier: GPL-3.0-or-later
// Visit: a walk through a program that shows its first screen, by keys and pointer, measuring on the way.
//
// From the first screen to the people and back, several times; then by keys to the
// writing screen; clicks on a starter; types; rests. Both programs have the same
// screens with the same order of Tab, so that the walk is the same.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bench/display.h"
#include "bench/process.h"
#include "bench/watch.h"

namespace bench {

using Seen = std::map<std::string_view, std::vector<double>>;  // by the measure's name

// Pictures of the screens go to files that begin with `pictures`; "" for none.
base::Result<Seen> look_around(Display& display, const Process& process, const std::string& pictures);

}  // namespace bench
