// SPDX-License-Identifier: GPL-3.0-or-later
// LocalPack: what a centre adds to the cards of a programme: its own jobs, routes, sources, support.
//
// It has no activities of its own. Its cards join the banks of the same names; each says
// where it comes from, when somebody looked and until when it holds. One with mistakes is
// left out whole, and the programme goes on without it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack_files.h"

namespace content {

inline constexpr std::string_view local_mark = "local ";  // before the name of a file of a local pack

struct LocalPack {
  std::string folder;  // its own name, which its mistakes begin with
  std::string target;  // the pack that it adds to
  int target_line = 0;
  std::string title;
  PackTexts cards;  // by "cards/jobs.toml"
  std::vector<Mistake> mistakes;
};

// Whether the folder holds a local pack rather than a programme.
bool is_local_pack(const std::string& pack_folder);
LocalPack read_local_pack(const std::string& pack_folder);
// That it adds to none of these programmes; the file is "pack.toml".
Mistake no_programme(const LocalPack& pack, const std::vector<std::string>& programmes);
// Where a folder holds no pack of any kind that there is: what is wrong. What else it lacks follows from
// that.
std::optional<Mistake> no_pack_in(const std::string& folder);

}  // namespace content
