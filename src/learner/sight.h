// SPDX-License-Identifier: GPL-3.0-or-later
// Sight: a learner's record as somebody else may see it, and not a word more.
//
// Whoever looks at another's work is given this and never the record: what was kept back is not hidden on
// the screen, it is not there.
#pragma once

#include "learner/record.h"

namespace learner {

struct Sight {
  // The newest words of each answer that may be seen, without what was said before; no skipped stops, no
  // moves, no checks, nothing of what was put aside. What was agreed in talks is the adviser's too.
  Record record;
  int kept_private = 0;  // answers of which nothing may be seen

  friend bool operator==(const Sight&, const Sight&) = default;
};

// As people in this ring may see it; those of just_me are the learner alone.
Sight sight_of(const Record& record, Ring ring);

}  // namespace learner
