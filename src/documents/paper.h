// SPDX-License-Identifier: GPL-3.0-or-later
// Paper: a document that a pack names – a CV, a plan, a record of hours – from one learner's answers.
//
// Nothing in it is made up: every line is an answer, or the pack's own heading. Answers of a
// smaller ring than the paper's are left out, and a part without answers is, too. A pocket card reads
// back what the answers say now, so that no old day is carried about.
#pragma once

#include "content/catalogue.h"
#include "content/paper.h"
#include "documents/blocks.h"
#include "documents/portfolio.h"
#include "learner/record.h"

namespace documents {

// For the centre it holds only what is in "My portfolio", whatever the paper's own ring.
Document paper_of(const content::Paper& paper, const learner::Record& record, const content::Pack& pack,
                  const Names& names, base::Date today, Reader reader = Reader::learner);

// Whether the paper would hold anything at all.
bool has_words(const content::Paper& paper, const learner::Record& record, const content::Pack& pack,
               Reader reader = Reader::learner);

}  // namespace documents
