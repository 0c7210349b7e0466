// SPDX-License-Identifier: GPL-3.0-or-later
// Paper: a document that a pack names – a CV, a plan, a record of hours – from one learner's answers.
//
// Nothing in it is made up: every line is an answer, or the pack's own heading. Answers of a
// smaller ring than the paper's are left out, and a part without answers is, too.
#pragma once

#include "content/catalogue.h"
#include "content/paper.h"
#include "documents/blocks.h"
#include "documents/portfolio.h"
#include "learner/record.h"

namespace documents {

Document paper_of(const content::Paper& paper, const learner::Record& record, const content::Pack& pack,
                  const Names& names, base::Date today);

// Whether the paper would hold anything at all.
bool has_words(const content::Paper& paper, const learner::Record& record, const content::Pack& pack);

}  // namespace documents
