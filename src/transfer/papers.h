// SPDX-License-Identifier: GPL-3.0-or-later
// Papers: the files that a learner can take away, made ready for the stick.
#pragma once

#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "content/catalogue.h"
#include "documents/portfolio.h"
#include "learner/record.h"
#include "transfer/take_away.h"

namespace transfer {

// The papers of the learner's programme that hold something, besides the portfolio.
std::vector<const content::Paper*> papers_to_take(const learner::Record& record,
                                                  const content::Catalogue& catalogue);

// Whether there is a day for the learner's calendar.
bool has_dates(const learner::Record& record, const content::Catalogue& catalogue);

// portfolio.pdf and portfolio.html, the same of each of papers_to_take(), and last dates.ics where
// has_dates(). For the job thread: about 100 ms for 12 pages.
base::Result<std::vector<File>> papers(const learner::Record& record, const content::Catalogue& catalogue,
                                       const documents::Names& names, base::Date today,
                                       documents::Reader reader = documents::Reader::centre);

}  // namespace transfer
