// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/espeak/pace.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace espeak {
namespace {

struct Measured {
  int setting;
  int words_a_minute;
};

// A plain text of 51 words with version 1.51. The last line goes on as the one before.
constexpr Measured measured[] = {{80, 115}, {120, 164}, {160, 222}, {200, 278}, {300, 420}, {450, 633}};

}  // namespace

int setting_for(int words_a_minute) {
  const Measured* above = std::begin(measured) + 1;
  while (above + 1 != std::end(measured) && above->words_a_minute < words_a_minute) ++above;
  const Measured* below = above - 1;
  const double share = static_cast<double>(words_a_minute - below->words_a_minute) /
                       (above->words_a_minute - below->words_a_minute);
  const auto setting =
      static_cast<int>(std::lround(below->setting + share * (above->setting - below->setting)));
  return std::clamp(setting, std::begin(measured)->setting, std::rbegin(measured)->setting);
}

}  // namespace espeak
