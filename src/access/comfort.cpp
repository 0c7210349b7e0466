// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/comfort.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace a11y {
namespace {

constexpr std::string_view theme_name = "theme";
constexpr int most_switch = 2000;  // access/switches.h

template <auto field>
constexpr Setting setting(std::string_view name, int least, int most) {
  return {name, least, most, [](const Comfort& comfort) { return static_cast<int>(comfort.*field); },
          [](Comfort& comfort, int value) {
            using Value = std::remove_reference_t<decltype(comfort.*field)>;
            comfort.*field = static_cast<Value>(value);
          }};
}

constexpr Setting table[] = {
    setting<&Comfort::text_size>("text_size", 1, 5),
    setting<&Comfort::tint>("tint", 0, 10),
    setting<&Comfort::letters>("letters", 0, 2),
    setting<&Comfort::line_space>("line_space", 0, 2),
    setting<&Comfort::letter_space>("letter_space", 0, 2),
    setting<&Comfort::ruler>("ruler", 0, 1),
    setting<&Comfort::lens>("lens", 0, 1),
    setting<&Comfort::pointer>("pointer", 0, 3),
    setting<&Comfort::motion>("motion", 0, 1),
    setting<&Comfort::read_aloud>("read_aloud", 0, 1),
    setting<&Comfort::detail>("detail", 0, 2),
    setting<&Comfort::speed>("speed", 1, 5),
    setting<&Comfort::volume>("volume", 1, 5),
    setting<&Comfort::echo>("echo", 0, 2),
    setting<&Comfort::private_aloud>("private_aloud", 0, 1),
    setting<&Comfort::pressing>("pressing", 0, 4),
    setting<&Comfort::large_controls>("large_controls", 0, 1),
    setting<&Comfort::left_handed>("left_handed", 0, 1),
    setting<&Comfort::low_reach>("low_reach", 0, 1),
    setting<&Comfort::dwell>("dwell", 4, 40),
    setting<&Comfort::switch_1>("switch_1", 0, most_switch),
    setting<&Comfort::switch_2>("switch_2", 0, most_switch),
    setting<&Comfort::scan_mode>("scan_mode", 0, 2),
    setting<&Comfort::scan_pattern>("scan_pattern", 0, 2),
    setting<&Comfort::scan_step>("scan_step", 3, 100),
    setting<&Comfort::scan_first>("scan_first", 0, 50),
    setting<&Comfort::scan_accept>("scan_accept", 5, 100),
    setting<&Comfort::scan_hold>("scan_hold", 0, 30),
    setting<&Comfort::scan_release>("scan_release", 0, 20),
    setting<&Comfort::scan_back>("scan_back", 0, 100),
    setting<&Comfort::scan_loops>("scan_loops", 0, 10),
    setting<&Comfort::scan_aloud>("scan_aloud", 0, 1),
    setting<&Comfort::scan_waits>("scan_waits", 0, 1),
    setting<&Comfort::bounce>("bounce", 0, 5),
    setting<&Comfort::slow_keys>("slow_keys", 0, 3),
    setting<&Comfort::keys_repeat>("keys_repeat", 0, 1),
    setting<&Comfort::touch_hold>("touch_hold", 0, 2),
    setting<&Comfort::touch_again>("touch_again", 0, 1),
    setting<&Comfort::touch_says>("touch_says", 0, 1),
    setting<&Comfort::screen_keys>("screen_keys", 0, 1),
    setting<&Comfort::key_layout>("key_layout", 0, 2),
    setting<&Comfort::suggestions>("suggestions", 0, 1),
    setting<&Comfort::spelling>("spelling", 0, 1),
    setting<&Comfort::letter_names>("letter_names", 0, 1),
    setting<&Comfort::questions>("questions", 0, 2),
};

// One line: a name, a space, a value.
void take_line(Comfort& comfort, std::string_view line) {
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return;
  const std::string_view name = line.substr(0, space);
  const std::string_view value = line.substr(space + 1);
  if (name == theme_name) comfort.theme = value;
  const Setting* const known = setting_named(name);
  int number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  if (known == nullptr || read.ec != std::errc() || read.ptr != value.data() + value.size()) return;
  if (number >= known->least && number <= known->most) known->set(comfort, number);
}

}  // namespace

std::span<const Setting> settings() { return table; }

const Setting* setting_named(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Setting::name);
  return found == std::end(table) ? nullptr : found;
}

Comfort with(const Comfort& comfort, const Setting& setting, int value) {
  Comfort changed = comfort;
  setting.set(changed, std::clamp(value, setting.least, setting.most));
  return changed;
}

std::string to_text(const Comfort& comfort) {
  const Comfort usual;
  std::string text;
  if (comfort.theme != usual.theme) text += std::string(theme_name) + " " + comfort.theme + "\n";
  for (const Setting& one : table) {
    if (one.get(comfort) == one.get(usual)) continue;
    text += std::string(one.name) + " " + std::to_string(one.get(comfort)) + "\n";
  }
  return text;
}

Comfort comfort_from(std::string_view text) {
  Comfort comfort;
  for (const std::string& line : base::split(text, '\n')) take_line(comfort, line);
  return comfort;
}

}  // namespace a11y
