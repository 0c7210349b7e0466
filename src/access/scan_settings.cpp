// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/scan_settings.h"

#include <algorithm>
#include <cmath>

namespace a11y {

namespace {

constexpr ScanRange ranges[] = {
    {"scan.step", &ScanSettings::step, 0.3, 10, 0.1},
    {"scan.first_extra", &ScanSettings::first_extra, 0, 5, 0.5},
    {"scan.hold", &ScanSettings::hold, 0, 3, 0.1},
    {"scan.ignore_after_release", &ScanSettings::ignore_after_release, 0, 2, 0.1},
    {"scan.auto_accept", &ScanSettings::auto_accept, 0.5, 10, 0.5},
    {"scan.long_press", &ScanSettings::long_press, 1, 10, 0.5, true},
    {"scan.loops", &ScanSettings::loops, 1, 10, 1, true},
};

}  // namespace

std::span<const ScanRange> scan_ranges() { return ranges; }

double get(const ScanSettings& settings, const ScanRange& range) {
  return std::visit([&](auto member) { return static_cast<double>(settings.*member); }, range.value);
}

void put(ScanSettings& settings, const ScanRange& range, double value) {
  const bool is_zero = range.zero_too && value < range.least - range.by / 2;
  const double on_grid = range.least + std::round((value - range.least) / range.by) * range.by;
  const double kept = is_zero ? 0 : std::clamp(on_grid, range.least, range.most);
  if (const auto* seconds = std::get_if<double ScanSettings::*>(&range.value)) settings.** seconds = kept;
  if (const auto* count = std::get_if<int ScanSettings::*>(&range.value))
    settings.** count = static_cast<int>(std::lround(kept));
}

void change(ScanSettings& settings, const ScanRange& range, bool more) {
  const double now = get(settings, range);
  const bool leaves_zero = more && range.zero_too && now < range.least;
  put(settings, range, leaves_zero ? range.least : now + (more ? range.by : -range.by));
}

}  // namespace a11y
