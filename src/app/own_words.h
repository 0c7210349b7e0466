// SPDX-License-Identifier: GPL-3.0-or-later
// OwnWords: what is known here that only its learner should hear.
//
// Text boxes say by themselves that they hold own words. But answers come back in later
// questions, on cards and in the folder, so what is said is searched for them as well.
// What was chosen from the program's own words is not hidden: everyone sees the choices.
#pragma once

#include <string>
#include <vector>

#include "screens/state.h"

namespace app {

struct OwnWords {
  std::vector<std::string> answers;  // as written, line by line; longer ones first
  std::vector<std::string> names;    // of the learner who is here, or of all whose tiles are shown
};

OwnWords own_words_of(const screens::State& state);

}  // namespace app
