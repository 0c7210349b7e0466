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

enum class RowKind { options, themes };

struct EasierRow {
  EasierPart part;
  std::string_view words;  // "easier." and a name of a11y::settings(); of themes: "easier.theme"
  RowKind kind = RowKind::options;
};

std::span<const EasierRow> easier_rows();
// What was chosen in this row, as the comfort that follows from it.
std::optional<ui::Comfort> draw_easier_row(const State& state, const EasierRow& row, ui::Kit& kit);

}  // namespace screens
