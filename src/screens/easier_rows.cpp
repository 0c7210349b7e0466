// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/easier_rows.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "ui/theme.h"

namespace screens {
namespace {

using enum EasierPart;

constexpr EasierRow row_table[] = {
    {first, "easier.text_size"},
    {first, "easier.letters"},
    {first, "easier.theme", RowKind::themes},
    {first, "easier.read_aloud"},
    {first, "easier.screen_keys"},
    {seeing, "easier.tint"},
    {seeing, "easier.line_space"},
    {seeing, "easier.letter_space"},
    {seeing, "easier.ruler"},
    {seeing, "easier.lens"},
    {hearing, "easier.speed"},
    {hearing, "easier.volume"},
    {hearing, "easier.detail"},
    {hearing, "easier.echo"},
    {hearing, "easier.private_aloud"},
    {pressing, "easier.large_controls"},
    {pressing, "easier.left_handed"},
    {pressing, "easier.low_reach"},
    {writing, "easier.key_layout"},
    {writing, "easier.suggestions"},
    {writing, "easier.spelling"},
    {writing, "easier.letter_names"},
};

// How large each size is beside the one that is on.
float sample_of(int size, int now) { return ui::cap_millimetres(size) / ui::cap_millimetres(now); }

std::optional<ui::Comfort> draw_options(const State& state, const EasierRow& row,
                                        const a11y::Setting& setting, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string name(row.words);
  const int now = setting.get(state.comfort);
  std::vector<std::string> keys;
  std::vector<ui::OptionLook> looks;
  keys.reserve(static_cast<std::size_t>(setting.most - setting.least + 1));
  for (int value = setting.least; value <= setting.most; ++value) {
    keys.push_back(name + "_" + std::to_string(value));
    ui::OptionLook look{keys.back(), say(keys.back()), value == now};
    if (setting.name == "text_size") look.sample = sample_of(value, state.comfort.text_size);
    looks.push_back(look);
  }
  const std::string_view pressed = kit.options(setting.name, say(name), looks);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == pressed) return a11y::with(state.comfort, setting, setting.least + static_cast<int>(i));
  }
  return std::nullopt;
}

std::optional<ui::Comfort> draw_themes(const State& state, ui::Kit& kit) {
  std::vector<ui::OptionLook> looks;
  for (const ui::Theme& theme : ui::themes())
    looks.push_back({theme.name, theme.name, state.comfort.theme == theme.name, 0, &theme});
  const std::string_view pressed = kit.options("theme", (*state.say)("easier.theme"), looks);
  if (pressed.empty()) return std::nullopt;
  ui::Comfort comfort = state.comfort;
  comfort.theme = pressed;
  return comfort;
}

}  // namespace

std::span<const EasierRow> easier_rows() { return row_table; }

std::optional<ui::Comfort> draw_easier_row(const State& state, const EasierRow& row, ui::Kit& kit) {
  if (row.kind == RowKind::themes) return draw_themes(state, kit);
  const a11y::Setting& setting = *a11y::setting_named(row.words.substr(row.words.find('.') + 1));
  return draw_options(state, row, setting, kit);
}

}  // namespace screens
