// SPDX-License-Identifier: GPL-3.0-or-later
// ShortWay: the assets with a pack of three activities that stay as they are, for tests of the
// program. The packs that ship may change every day, and have tests of their own.
#pragma once

#include <string>

inline const std::string short_way_assets = FINGERPOST_BUILD "/short_way";  // made by platform/build.cmake
inline const std::string short_way_pack = short_way_assets + "/packs/short-way";
