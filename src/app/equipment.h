// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment: what a drawn program needs from its assets and this PC's fonts, read once.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/app.h"
#include "content/catalogue.h"
#include "content/words.h"
#include "platform/platform.h"
#include "ui/kit.h"

namespace app {

struct Equipment {
  std::shared_ptr<const content::Words> words;
  std::shared_ptr<const content::Catalogue> catalogue;
  std::unique_ptr<ui::Kit> kit;
  std::vector<std::string> left_out;  // what is wrong with each pack that is not used
};

// Those that this PC lacks are "".
ui::FontNames faces_on(const platform::Paths& paths);
// Where something is missing or has mistakes, all of them are said at once. With a pack's folder that
// pack alone is there, else all that ship and those of the centre.
std::variant<Equipment, NoStart> load_equipment(const platform::Paths& paths,
                                                const std::string& pack_folder = {});

}  // namespace app
