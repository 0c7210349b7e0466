// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/state.h"

namespace screens {

Screen::Screen(const Screen& other) = default;
Screen::Screen(Screen&& other) noexcept = default;
Screen& Screen::operator=(const Screen& other) = default;
Screen& Screen::operator=(Screen&& other) noexcept = default;
Screen::~Screen() = default;

}  // namespace screens
