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

// What a person does ends what is said. Not the keys of speech itself: they say what becomes of it.
bool ends_speech(const platform::Input& input);
// The number of the key or button that was pressed (access/fitted.h); 0: none was.
int pressed_thing(const platform::Input& input);

}  // namespace app
