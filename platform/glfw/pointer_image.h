// SPDX-License-Identifier: GPL-3.0-or-later
// PointerImage: a large arrow, drawn by rule at any size.
//
// It is light within and dark at its edge, so that it shows on any screen.
#pragma once

#include <vector>

#include "platform/platform.h"

namespace glfw {

struct PointerImage {
  int side = 0;                       // of the square that it lies in, pixels
  std::vector<unsigned char> pixels;  // red, green, blue, cover; rows from the top
};

// Its tip is in the top left corner; it is as high as the square.
PointerImage pointer_image(const platform::Pointer& pointer);

}  // namespace glfw
