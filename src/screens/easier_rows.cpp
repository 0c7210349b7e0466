// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/easier_rows.h"

#include <string>
#include <vector>

#include "access/fitted.h"
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
    {seeing, "easier.pointer"},
    {seeing, "easier.motion"},
    {hearing, "easier.speed"},
    {hearing, "easier.volume"},
    {hearing, "easier.detail"},
    {hearing, "easier.echo"},
    {hearing, "easier.private_aloud"},
    {pressing, "easier.pressing"},
    {pressing, "easier.large_controls"},
    {pressing, "easier.left_handed"},
    {pressing, "easier.low_reach"},
    {keys, "easier.bounce"},
    {keys, "easier.slow_keys"},
    {keys, "easier.keys_repeat"},
    {keys, "easier.touch_hold"},
    {keys, "easier.touch_again"},
    {keys, "easier.touch_says"},
    {switches, "easier.switch_1", RowKind::learn_switch},
    {switches, "easier.switch_2", RowKind::learn_switch},
    {switches, "easier.scan_mode"},
    {switches, "easier.scan_step", RowKind::seconds},
    {switches, "easier.scan_first", RowKind::seconds, 5},
    {switches, "easier.scan_accept", RowKind::seconds, 5},
    {switches, "easier.scan_loops", RowKind::times},
    {switches, "easier.scan_aloud"},
    {switches, "easier.scan_waits"},
    {switches, "easier.scan_pattern"},
    {switches, "easier.scan_hold", RowKind::seconds},
    {switches, "easier.scan_release", RowKind::seconds},
    {switches, "easier.scan_back", RowKind::seconds, 5},
    {dwelling, "easier.dwell", RowKind::seconds, 2},
    {dwelling, "easier.pointer"},
    {writing, "easier.key_layout"},
    {writing, "easier.suggestions"},
    {writing, "easier.spelling"},
    {writing, "easier.letter_names"},
    {writing, "easier.questions"},
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

// "1.5" of 15 tenths, "2" of 20.
std::string in_seconds(int tenths) {
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}

std::optional<ui::Comfort> draw_steps(const State& state, const EasierRow& row, const a11y::Setting& setting,
                                      ui::Kit& kit) {
  const content::Words& say = *state.say;
  const int now = setting.get(state.comfort);
  const bool are_seconds = row.kind == RowKind::seconds;
  const std::string number = are_seconds ? in_seconds(now) : std::to_string(now);
  const std::string_view unit = are_seconds ? (number == "1" ? "easier.second" : "easier.seconds")
                                            : (number == "1" ? "easier.time" : "easier.times");
  const std::string value = base::fill(say(unit), {{"n", number}});
  const int moved = kit.stepper(setting.name, say(row.words), now == 0 ? say("easier.never") : value,
                                say("easier.less"), say("easier.more"));
  if (moved == 0) return std::nullopt;
  return a11y::with(state.comfort, setting, now + moved * row.by);
}

std::string name_of_switch(const State& state, std::size_t which) {
  const content::Words& say = *state.say;
  const int number = a11y::switches_of(state.comfort)[which];
  if (number == a11y::number_of(base::Key::space, 0)) return std::string(say("switch.space"));
  if (number == a11y::number_of(base::Key::enter, 0)) return std::string(say("switch.enter"));
  if (number == a11y::pointer_number) return std::string(say("switch.mouse"));
  return std::string(say("switch.other"));
}

std::optional<Action> draw_switch(const State& state, const a11y::Setting& setting, std::string_view words,
                                  ui::Kit& kit) {
  const int which = setting.name == "switch_2" ? 2 : 1;
  const std::string is_now =
      base::fill((*state.say)(words), {{"key", name_of_switch(state, static_cast<std::size_t>(which) - 1)}});
  if (kit.button({setting.name, is_now, "hand", ui::Importance::quiet})) return LearnSwitch{which};
  return std::nullopt;
}

}  // namespace

std::span<const EasierRow> easier_rows() { return row_table; }

std::optional<Action> draw_easier_row(const State& state, const EasierRow& row, ui::Kit& kit) {
  std::optional<ui::Comfort> comfort;
  if (row.kind == RowKind::themes) {
    comfort = draw_themes(state, kit);
  } else {
    const a11y::Setting& setting = *a11y::setting_named(row.words.substr(row.words.find('.') + 1));
    if (row.kind == RowKind::learn_switch) return draw_switch(state, setting, row.words, kit);
    const bool is_steps = row.kind == RowKind::seconds || row.kind == RowKind::times;
    comfort = is_steps ? draw_steps(state, row, setting, kit) : draw_options(state, row, setting, kit);
  }
  if (!comfort) return std::nullopt;
  return SetComfort{*comfort};
}

}  // namespace screens
