// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: a learner's record as steps read it.
#pragma once

#include "learner/record.h"
#include "steps/option.h"

namespace assessment {

// Without what was skipped. The record must outlive the result.
steps::AnswerIn answers_of(const learner::Record& record);

}  // namespace assessment
