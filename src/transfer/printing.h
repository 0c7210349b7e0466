// SPDX-License-Identifier: GPL-3.0-or-later
// Printing: what a learner can have printed, and how many pages that is.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "content/catalogue.h"
#include "documents/pdf.h"
#include "documents/portfolio.h"
#include "learner/record.h"

namespace transfer {

inline constexpr std::string_view folder_id = "portfolio";

struct Printable {
  std::string id;     // folder_id, or a paper's
  std::string title;  // as the pack calls it: never a learner's name, for it stands in a printer's list
  int pages = 0;
  bool has_private = false;  // a copy for the learner alone would hold more
};

// One of them, as it would be printed. not_found: there is no such thing, or nothing in it.
base::Result<documents::Document> to_print(const std::string& id, const learner::Record& record,
                                           const content::Catalogue& catalogue, const documents::Names& names,
                                           base::Date today, documents::Reader reader);

// The folder first, then each paper that holds something. For the job thread: all of them are made.
std::vector<Printable> printables(const learner::Record& record, const content::Catalogue& catalogue,
                                  const documents::Names& names, base::Date today, documents::Reader reader);

}  // namespace transfer
