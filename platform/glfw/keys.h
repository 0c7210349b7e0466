// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: GLFW's key numbers as our own names.
#pragma once

#include "platform/platform.h"

namespace glfw {

platform::Key key_from_glfw(int key);  // none for a key that only writes

}  // namespace glfw
