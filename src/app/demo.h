// SPDX-License-Identifier: GPL-3.0-or-later
// Demo: a made-up centre with made-up learners, in a store of its own.
//
// Their answers go through the same store and the same fold as anyone's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "content/catalogue.h"
#include "learner/record.h"
#include "platform/platform.h"
#include "store/disk.h"

namespace app {

inline constexpr std::string_view demo_centre = "Riverside Centre";
inline constexpr std::string_view demo_pc = "PC 4";

// Beside the folder where real work is kept, never inside it.
std::string demo_folder(const platform::Paths& paths);

// Makes the store and its learners; a demo that is there already is left as it is.
base::Outcome make_demo(store::Disk& disk, const platform::Paths& paths, const platform::Clock& clock,
                        platform::Random& random, platform::Safe& safe);

// One made-up learner who has answered everything, as a record; for pictures and tests.
learner::Record demo_record(const content::Catalogue& catalogue, base::WallTime at);

}  // namespace app
