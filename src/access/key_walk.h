// SPDX-License-Identifier: GPL-3.0-or-later
// KeyWalk: how the keys of the screen keyboard are walked: Tab comes to a group of them and leaves it,
// arrows go from key to key.
//
// Right and left go on where a row ends, up and down from the last row to the first, so that two
// arrows are enough. The words to choose above the keys are one of the rows.
#pragma once

#include "access/focus.h"
#include "access/tree.h"

namespace a11y {

// The group in which a key stands; 0: this is no key, or it stands in none.
Id group_of_key(const Tree& tree, const Node& node);
bool can_be_walked(const Node& node);  // a key that can be pressed now

// Where Tab comes in: at the key where the person was last, else at the first one.
const Node* key_to_enter(const Tree& tree, Id group, Id last);

// `column`: where up and down keep to, in pixels; nothing until then, and after any other step.
const Node* next_key(const Tree& tree, const Node& from, Step step, std::optional<float>& column);

// For a key that has gone: the nearest of its group, else of all keys; null where there are none.
const Node* instead_of_key(const Tree& before, const Node& lost, const Tree& after);

}  // namespace a11y
