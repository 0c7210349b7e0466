// SPDX-License-Identifier: GPL-3.0-or-later
// PlanWay: the assets with a pack of steps that match, read back, plan and declare, for tests.
#pragma once

#include <string>

inline const std::string plan_way_assets = FINGERPOST_BUILD "/plan_way";  // made by platform/build.cmake
inline const std::string plan_way_pack = plan_way_assets + "/packs/plan-way";
