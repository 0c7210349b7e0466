// SPDX-License-Identifier: GPL-3.0-or-later
// Fitted: the engines of the hands, set as one person likes it.
#pragma once

#include <optional>
#include <vector>

#include "access/comfort.h"
#include "access/dwell.h"
#include "access/key_filter.h"
#include "access/scan_settings.h"
#include "base/key.h"

namespace a11y {

// A key or button as a small number: the place of its name in base::Key, or the machine's own code.
constexpr int pointer_number = 999;  // the first button of a mouse, wherever it points
constexpr int first_code = 1000;
int number_of(base::Key key, int code);
base::Key key_of(int number);  // none: it has no name
int code_of(int number);       // 0: it is known by its name

bool scans(const Comfort& comfort);
// Which keys and buttons are switches, whether or not they are used now.
std::vector<int> switches_of(const Comfort& comfort);
// 0 or 1, of who scans; no value: this is no switch.
std::optional<int> switch_at(const Comfort& comfort, int number);

ScanSettings scan_settings(const Comfort& comfort);
KeyFilterSettings key_settings(const Comfort& comfort);
TouchFilterSettings touch_settings(const Comfort& comfort);
DwellSettings dwell_settings(const Comfort& comfort);

}  // namespace a11y
