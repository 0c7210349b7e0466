// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/fitted.h"

#include <array>

namespace a11y {
namespace {

constexpr double tenth = 0.1;
// What boxes for switches send when nobody set them.
constexpr base::Key usual_switches[] = {base::Key::space, base::Key::enter};

std::array<int, 2> chosen(const Comfort& comfort) {
  std::array<int, 2> numbers = {comfort.switch_1, comfort.switch_2};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] == 0) numbers[i] = number_of(usual_switches[i], 0);
  }
  return numbers;
}

template <std::size_t size>
double choice(const std::array<double, size>& choices, int which) {
  return choices[static_cast<std::size_t>(which)];
}

}  // namespace

int number_of(base::Key key, int code) {
  if (key != base::Key::none) return static_cast<int>(key);
  return code > 0 ? first_code + code : 0;
}

base::Key key_of(int number) {
  return number < pointer_number ? static_cast<base::Key>(number) : base::Key::none;
}

int code_of(int number) { return number > first_code ? number - first_code : 0; }

bool scans(const Comfort& comfort) {
  return comfort.pressing == Pressing::one_switch || comfort.pressing == Pressing::two_switches;
}

std::vector<int> switches_of(const Comfort& comfort) {
  const std::array<int, 2> numbers = chosen(comfort);
  return {numbers.begin(), numbers.end()};
}

std::optional<int> switch_at(const Comfort& comfort, int number) {
  if (!scans(comfort)) return std::nullopt;
  const std::array<int, 2> numbers = chosen(comfort);
  if (number == numbers[0]) return 0;
  if (number == numbers[1]) return 1;
  return std::nullopt;
}

ScanSettings scan_settings(const Comfort& comfort) {
  constexpr ScanMode modes[] = {ScanMode::automatic, ScanMode::step, ScanMode::inverse};
  ScanSettings settings;
  settings.mode = comfort.pressing == Pressing::two_switches ? ScanMode::two : modes[comfort.scan_mode];
  settings.pattern = static_cast<ScanPattern>(comfort.scan_pattern);
  settings.step = comfort.scan_step * tenth;
  settings.first_extra = comfort.scan_first * tenth;
  settings.hold = comfort.scan_hold * tenth;
  settings.ignore_after_release = comfort.scan_release * tenth;
  settings.auto_accept = comfort.scan_accept * tenth;
  settings.long_press = comfort.scan_back * tenth;
  settings.loops = comfort.scan_loops;
  settings.hear = comfort.scan_aloud || comfort.read_aloud;
  settings.waits_for_speech = comfort.scan_waits;
  return settings;
}

KeyFilterSettings key_settings(const Comfort& comfort) {
  constexpr double holding_is_the_way = 60;
  constexpr double repeat_delay = 0.5;
  constexpr double repeat_every = 0.1;
  KeyFilterSettings settings;
  settings.bounce = choice(bounce_choices, comfort.bounce);
  settings.slow = choice(slow_choices, comfort.slow_keys);
  settings.repeat_delay = comfort.keys_repeat ? repeat_delay : 0;
  settings.repeat_every = repeat_every;
  settings.switches = switches_of(comfort);
  if (scans(comfort)) settings.stuck_after = holding_is_the_way;
  return settings;
}

TouchFilterSettings touch_settings(const Comfort& comfort) {
  TouchFilterSettings settings;
  settings.least_hold = choice(touch_hold_choices, comfort.touch_hold);
  if (comfort.touch_again) settings.ignore_again = 0;
  return settings;
}

DwellSettings dwell_settings(const Comfort& comfort) {
  DwellSettings settings;
  settings.seconds = comfort.dwell * tenth;
  return settings;
}

}  // namespace a11y
