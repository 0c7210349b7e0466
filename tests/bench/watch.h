// SPDX-License-Identifier: GPL-3.0-or-later
// Watch: when the screen changed, when it came to rest, and where a control stands on it.
//
// Controls are found by the colour of their focus ring, the form by its paper and
// its one primary control: nothing here knows which program is being watched.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "bench/display.h"

namespace bench {

// Lines across the whole screen: cheap to read, and no page changes between all of them.
std::vector<Area> strips(Size size);

struct Change {
  double at = 0;  // of now_ms()
  std::uint64_t look = 0;
};

// When the areas showed something else than `before`; no value: they did not in time.
std::optional<Change> until_changed(Display& display, std::span<const Area> areas, std::uint64_t before,
                                    double most_ms);

// Since when nothing has changed, once that is `quiet_ms` long; no value: it did not come to rest.
std::optional<double> until_at_rest(Display& display, double quiet_ms, double most_ms);

// Since when the first screen is shown whole, on a display that was empty; no value: not in
// time, or `go_on` said that there is nothing to wait for.
std::optional<double> until_form(Display& display, double most_ms, const std::function<bool()>& go_on);

// Inside of the control with the focus ring; no value: there is no ring.
std::optional<Area> focused_control(Display& display);

}  // namespace bench
