// SPDX-License-Identifier: GPL-3.0-or-later
// Holds: whether words stand in a text.
#pragma once

#include <string>
#include <string_view>

namespace samples {

inline bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace samples
