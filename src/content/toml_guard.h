// SPDX-License-Identifier: GPL-3.0-or-later
// TomlGuard: what a text must not hold before toml++ may see it.
//
// toml++ 3.3 nests a table for each part of a dotted key, without a limit, and takes
// them apart by recursion: "a.a.a.…" in a small file would use up the whole stack. And
// what it does is undefined where something else than a key stands in a table's head,
// as in "[[=", where a letter that is not ASCII stands outside of quotes, and in "[}".
#pragma once

#include <optional>
#include <string_view>

namespace content {

inline constexpr int deepest_nesting = 32;  // packs of ours need 5

struct Refusal {
  int line = 0;
  std::string_view what;
  std::string_view mend;
};

// No value where toml++ may read the text; whether it is TOML is for toml++ to say. A text that is
// no TOML gets an answer for what stands before its first mistake, where toml++ stops.
std::optional<Refusal> refusal_of(std::string_view text);

}  // namespace content
