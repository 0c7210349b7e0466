// SPDX-License-Identifier: GPL-3.0-or-later
// DateWheels: a day to be set by steps of a day, a month and a year.
#pragma once

#include <optional>

#include "base/date.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// The other day, in the frame in which one of its wheels was turned.
std::optional<base::Date> draw_date_wheels(const State& state, base::Date date, ui::Kit& kit);

}  // namespace screens
