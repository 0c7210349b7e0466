// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: what the platform's input means to the kit, and which keys are the whole program's.
#pragma once

#include <optional>
#include <vector>

#include "platform/platform.h"
#include "screens/action.h"
#include "ui/input.h"

namespace app {

// Appends what the kit should know of this input; most key releases mean nothing.
void to_kit(const platform::Input& input, std::vector<ui::Event>& events);

// F1 read aloud, F2 text size, F3 colours, F4 find the pointer, F9 read to me, F10 help: on every screen,
// without a chord.
std::optional<screens::Action> function_key(const platform::Input& input, const screens::State& state);

}  // namespace app
