// SPDX-License-Identifier: GPL-3.0-or-later
// Golden: what a document looked like when it was right.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.h"

namespace samples {

// With FINGERPOST_NEW_GOLDENS set, what is made now becomes what was right; look at it before it is kept.
inline void check_golden(const std::string& name, const std::string& made) {
  const std::string path = std::string(FINGERPOST_SOURCE) + "/tests/golden/" + name;
  if (std::getenv("FINGERPOST_NEW_GOLDENS") != nullptr) std::ofstream(path, std::ios::binary) << made;
  std::ifstream file(path, std::ios::binary);
  const std::string right{std::istreambuf_iterator<char>(file), {}};
  CHECK(made == right);
}

}  // namespace samples
