// SPDX-License-Identifier: GPL-3.0-or-later
// Activity pages: what one learner answered in one activity, as blocks, for one ring of readers.
//
// An answer of another ring is never among them. An answer whose question no longer
// comes up (another choice, a newer pack) is kept and stands at the end.
#pragma once

#include <vector>

#include "content/catalogue.h"
#include "documents/blocks.h"
#include "learner/record.h"

namespace documents {

// Empty where the learner has nothing in that ring. Headings inside have level 3.
std::vector<Block> activity_pages(const learner::Record& record, const content::Activity& activity,
                                  learner::Ring ring);

// One answer: what was asked, what was said, and when.
Quote quote_of(const learner::Answer& answer);

}  // namespace documents
