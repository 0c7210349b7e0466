// SPDX-License-Identifier: GPL-3.0-or-later
// TomlDepth: how deep a text would nest, known before any parser builds it.
//
// toml++ 3.3 nests a table for each part of a dotted key, without a limit, and takes
// them apart by recursion: "a.a.a.…" in a small file would use up the whole stack.
#pragma once

#include <string_view>

namespace content {

inline constexpr int deepest_nesting = 32;  // packs of ours need 5

// The line where tables and lists lie deeper in each other than that; 0 where none do.
// A text that is no TOML gets an answer for what stands before its first mistake.
int line_too_deep(std::string_view text);

}  // namespace content
