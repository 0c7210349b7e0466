// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: what the platform's input and the intents of a person mean to the kit and to the whole program.
#pragma once

#include <optional>
#include <vector>

#include "access/key_map.h"
#include "platform/platform.h"
#include "screens/action.h"
#include "ui/input.h"

namespace app {

// Appends what the kit should know of the pointer or the wheel.
void to_kit(const platform::Input& input, std::vector<ui::Event>& events);

// What walks and presses; none: the intent is for the whole program.
ui::Press press_of(a11y::Intent intent);
// What a key does in a text box.
ui::Press edit_of(platform::Key key, bool shift, bool control);
// A held key acts once, but for those with which a person walks or erases.
bool may_repeat(ui::Press press);

// What an intent does on every screen; no value where the kit has it, or nothing is to be done.
std::optional<screens::Action> action_of(a11y::Intent intent, const screens::State& state);

}  // namespace app
