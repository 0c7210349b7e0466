// SPDX-License-Identifier: GPL-3.0-or-later
// Gallery: a picture of every screen, empty and filled.
#pragma once

#include <functional>
#include <string>

#include "app/commands.h"
#include "platform/platform.h"
#include "screens/sheet.h"
#include "screens/state.h"

namespace app {

// One screen as it can be met; the name becomes the file's: "04-sort-filled".
struct Exhibit {
  std::string name;
  screens::State state;
  screens::Sheet sheet;
  std::vector<std::string> presses = {};  // keys of the screen keyboard to press first: another page of keys
};

inline constexpr base::WallTime gallery_day{1795341600,
                                            0};  // one fixed day, so that pictures can be compared

// Every screen in each of its looks. Adding a screen without an exhibit fails a test.
std::vector<Exhibit> exhibits(std::shared_ptr<const content::Catalogue> catalogue,
                              std::shared_ptr<const content::Words> words, base::WallTime at);

// "hub" is both of its looks, empty and filled; "" is all.
std::vector<Exhibit> exhibits_named(std::vector<Exhibit> all, const std::string& name);

// The first key whose name begins with that.
void press_screen_key(ui::Kit& kit, std::string_view name);

platform::Exit draw_gallery(const Screens& wish, platform::Window& window, const platform::Paths& paths);

}  // namespace app
