// SPDX-License-Identifier: GPL-3.0-or-later
// ReviewDue: whether a day has come on which a learner wanted to look back (R35 of the gentle checks).
//
// Asked at sign-in and not in a step. It is over as soon as the learner looked back on that day or since.
#pragma once

#include <string>

#include "base/date.h"
#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

struct ReviewDue {
  std::string activity;  // to look back in; "": no day has come
  std::string question;  // in the pack's words
};

ReviewDue review_due(const content::Pack& pack, const learner::Record& record, base::Date today);

}  // namespace assessment
