// SPDX-License-Identifier: GPL-3.0-or-later
// Icons: the names that the kit itself draws, and where they lie in Material Design Icons.
//
// Packs may bring more names through FontFiles; theirs win.
#pragma once

#include <map>
#include <string>

namespace ui {

using IconNames = std::map<std::string, char32_t, std::less<>>;

const IconNames& own_icons(IconNames& names);  // adds what is missing

}  // namespace ui
