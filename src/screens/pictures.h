// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures: the twelve of which a learner taps one, or three in order, instead of a password.
//
// Their first sounds and their outlines differ, and none needs its colour. They always stand in the same
// order: for many people the place is half of what they remember.
#pragma once

#include <string_view>

namespace screens {

// Kept in the log by this name, which is also that of the icon; the words are in the shell's words.
struct Picture {
  std::string_view id;
  std::string_view word;  // the name of its word
};

inline constexpr Picture key_pictures[] = {
    {"apple", "picture.apple"}, {"bell", "picture.bell"}, {"cup", "picture.cup"},   {"flag", "picture.flag"},
    {"gift", "picture.gift"},   {"hand", "picture.hand"}, {"leaf", "picture.leaf"}, {"moon", "picture.moon"},
    {"pen", "picture.pen"},     {"sun", "picture.sun"},   {"tree", "picture.tree"}, {"van", "picture.van"},
};

}  // namespace screens
