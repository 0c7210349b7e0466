// SPDX-License-Identifier: GPL-3.0-or-later
// Demo answers: what the made-up learners say. The words are invented.
#pragma once

#include <string>

#include "base/date.h"
#include "content/way.h"
#include "steps/step.h"

namespace app {

// An answer that fits the stop: from the table where there is one for it, else the
// first that can be chosen.
std::string demo_answer(const content::Stop& stop, const steps::AnswerIn& answer_in,
                        const content::Activity& activity, base::Date today);

}  // namespace app
