// SPDX-License-Identifier: GPL-3.0-or-later
// StaffPage: the bars, the heading and what there is to say, alike on the pages for staff.
#pragma once

#include <optional>
#include <string_view>

#include "screens/action.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

struct StaffPage {
  ui::Scope place;
  std::optional<Action> done;  // what was pressed in the bars
  bool next = false;           // the button of the bottom bar that goes on
  bool other = false;          // the quiet one beside it
  ui::Scope body;
};

struct StaffPageLook {
  std::string_view key, title;
  std::string_view wrong = {}, said = {};  // what was not done, and what was
  std::optional<ui::ButtonLook> next = {}, other = {};
  float widest_mm = 260;  // 0: the whole width
};

// Ready for what stands on the page. Back goes back.
StaffPage open_page(const State& state, const StaffPageLook& look, ui::Kit& kit);

}  // namespace screens
