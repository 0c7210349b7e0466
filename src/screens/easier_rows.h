// SPDX-License-Identifier: GPL-3.0-or-later
// EasierRows: which choices stand on which part of "Make it easier", in one table.
//
// The words of a setting are easier.<name>, those of its values easier.<name>_<value>.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "screens/action.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

enum class RowKind { options, themes, seconds, times, learn_switch };

struct EasierRow {
  EasierPart part;
  std::string_view words;  // "easier." and a name of a11y::settings(); of themes: "easier.theme"
  RowKind kind = RowKind::options;
  int by = 1;  // of a row with more and less: what one press changes
};

std::span<const EasierRow> easier_rows();
// What was chosen in this row.
std::optional<Action> draw_easier_row(const State& state, const EasierRow& row, ui::Kit& kit);

}  // namespace screens
