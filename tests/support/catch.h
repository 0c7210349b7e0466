// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 is version 2 on Debian 12 and version 3 on Debian 13: this header chooses.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;  // version 2 says it for us
#else
#include <catch2/catch.hpp>
#endif
