// SPDX-License-Identifier: GPL-3.0-or-later
// Icons: the names that packs and screens use, and where each stands in the icon font.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/catalogue.h"

namespace content {

using IconTable = std::map<std::string, char32_t, std::less<>>;

struct LoadedIcons {
  IconTable icons;
  std::vector<Mistake> mistakes;
};

LoadedIcons load_icons(const std::string& assets_folder);  // icons.toml in it

}  // namespace content
