// SPDX-License-Identifier: GPL-3.0-or-later
// CardList: things to open, parted so that no list is too long to be gone through.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

struct CardLine {
  std::string key;
  std::string_view icon;
  ui::Tone tone = ui::Tone::plain;
  std::string title, detail;
};

// Which was pressed. `least_letters` as for a grid.
std::optional<std::size_t> draw_card_list(const State& state, std::string_view name,
                                          const std::vector<CardLine>& lines, int least_letters,
                                          ui::Kit& kit);

}  // namespace screens
