// SPDX-License-Identifier: GPL-3.0-or-later
// Palette: the colours of everything on paper, the same as on the screen's default theme.
#pragma once

namespace documents {

struct Ink {
  int red = 0, green = 0, blue = 0;  // 0 to 255
};

namespace palette {
inline constexpr Ink paper{255, 255, 255};
inline constexpr Ink ink{29, 42, 51};
inline constexpr Ink muted{81, 96, 107};
inline constexpr Ink line{111, 122, 130};
inline constexpr Ink soft{239, 232, 216};
inline constexpr Ink pine{15, 91, 79};
inline constexpr Ink pine_soft{221, 237, 231};
inline constexpr Ink indigo{47, 75, 154};
inline constexpr Ink rust{154, 61, 26};
inline constexpr Ink plum{107, 47, 115};
}  // namespace palette

}  // namespace documents
