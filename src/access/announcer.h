// SPDX-License-Identifier: GPL-3.0-or-later
// Announcer: the sentence that is spoken for a node, a change or a whole screen.
//
// The form is always name, role, state, value, place, and the hint last. It only
// runs when something happened, so it may allocate.
#pragma once

#include <string>

#include "access/tree.h"

namespace a11y {

std::string spoken(const Tree& tree, const Node& node);
// Only what changed at a node that already has the focus, or "".
std::string spoken_change(const Tree& before, const Node& was, const Tree& after, const Node& now);
// Title first, then the heading that has the focus.
std::string spoken_entry(const Tree& tree, Id focus);
// Everything of the top scope in reading order, as sentences.
std::string spoken_screen(const Tree& tree);

}  // namespace a11y
