// SPDX-License-Identifier: GPL-3.0-or-later
// Demo: a made-up centre with made-up learners, in a store of its own.
//
// Their answers go through the same store and the same fold as anyone's.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "content/catalogue.h"
#include "learner/record.h"
#include "platform/platform.h"
#include "store/disk.h"
#include "store/store.h"

namespace app {

inline constexpr std::string_view demo_centre = "Riverside Centre";
inline constexpr std::string_view demo_pc = "PC 4";
inline constexpr std::string_view demo_name = "Sam";  // of the first learner

// Beside the folder where real work is kept, never inside it.
std::string demo_folder(const platform::Paths& paths);

// Makes the store and its learners; a demo that is there already is left as it is.
base::Outcome make_demo(store::Disk& disk, const platform::Paths& paths, const platform::Clock& clock,
                        platform::Random& random, platform::Safe& safe);

// Is given each deed, and applies it to the record.
using KeepDeed = std::function<base::Outcome(const store::Deed&)>;
KeepDeed into_store(store::Store& store, learner::Record& record);

// What is not answered of an activity is, as a made-up learner would. `at` goes on with each answer.
base::Outcome answer_activity(const content::Pack& pack, const content::Activity& activity,
                              learner::Record& record, base::WallTime& at, const KeepDeed& keep);

// One made-up learner who has answered all of a programme, as a record; for pictures and tests.
learner::Record demo_record(const content::Pack& pack, base::WallTime at);

}  // namespace app
