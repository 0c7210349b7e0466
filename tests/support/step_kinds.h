// SPDX-License-Identifier: GPL-3.0-or-later
// StepKinds: the assets with a pack that holds kinds of step which the packs that ship may not use, or may
// stop using.
#pragma once

#include <string>

inline const std::string step_kinds_assets = FINGERPOST_BUILD "/step_kinds";  // made by platform/build.cmake
inline const std::string step_kinds_pack = step_kinds_assets + "/packs/step-kinds";
