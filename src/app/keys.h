// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: what the platform's input means to the kit, and which keys are the whole program's.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "platform/platform.h"
#include "screens/action.h"
#include "ui/input.h"

namespace app {

// Appends what the kit should know of this input; most key releases mean nothing.
void to_kit(const platform::Input& input, std::vector<ui::Event>& events);

// F1 read aloud, F2 text size, F3 colours, F5 say again, F6 slower, F7 quieter, F8 louder, F9 read to me,
// F10 help: on every screen, without a chord.
std::optional<screens::Action> function_key(const platform::Input& input, const screens::State& state);

// What a person does ends what is said. Not the keys of speech itself: they say what becomes of it.
bool ends_speech(const platform::Input& input);
// A key, switch or pointer button, the same number for the same one; 0: none went down.
std::uint64_t pressed_thing(const platform::Input& input);

}  // namespace app
