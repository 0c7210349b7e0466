// SPDX-License-Identifier: GPL-3.0-or-later
// GuidanceRecord: one page of a talk of an adviser with a learner, as the learner agreed to it
// (domain 2.3.19).
#pragma once

#include <string>

#include "base/date.h"
#include "documents/blocks.h"
#include "learner/guidance.h"

namespace documents {

// `learner`: the name.
Document guidance_record(const learner::Guidance& talk, const std::string& learner, const std::string& centre,
                         base::Date today);

}  // namespace documents
