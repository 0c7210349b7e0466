// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/step_view.h"
#include "steps/options.h"
#include "steps/row_values.h"

namespace screens {
namespace {

// The row and each stop of it: every stop is called by its row as well, as the same words come in all rows.
void draw_rated_row(const StepView& on, const steps::Rate& kind, const steps::Option& row) {
  const std::string chosen = steps::value_of(on.sheet.picked, row.id);
  std::vector<std::string> names;
  names.reserve(kind.stops.size());
  std::vector<ui::OptionLook> looks;
  for (const steps::Option& stop : kind.stops) {
    names.push_back(stop.words + ": " + row.words);
    ui::OptionLook look{stop.id, stop.words, stop.id == chosen};
    look.icon = stop.icon;
    look.name = names.back();
    looks.push_back(look);
  }
  const ui::OptionSet sets[] = {{"stops", row.words, looks}};
  const ui::InRow pressed = on.kit.row({row.id, row.words, row.detail, row.icon}, sets);
  if (pressed.option.empty() || pressed.option == chosen) return;
  steps::set_value(on.sheet.picked, row.id, pressed.option);
  on.changed();
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Rate& kind) {
  draw_question(on);
  const std::vector<steps::Option> rows = steps::options_now(kind.source, on.answers(), on.at());
  steps::keep_to_rows(on.sheet.picked, rows);
  for (const steps::Option& row : rows) draw_rated_row(on, kind, row);
  draw_rows_to_go(on, steps::open_rows(kind, rows, steps::answer_of(on.sheet.picked)));
  return std::nullopt;
}

}  // namespace screens
