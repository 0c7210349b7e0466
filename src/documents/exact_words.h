// SPDX-License-Identifier: GPL-3.0-or-later
// ExactWords: what a learner wrote, word for word, for the safeguarding lead alone. It is kept nowhere.
#pragma once

#include <string>

#include "base/date.h"
#include "documents/blocks.h"

namespace documents {

struct ExactWords {
  std::string learner, question, words;
  std::string when;  // they were written, in words
  std::string lead;  // for whom, or ""
  std::string by;    // who worried, or ""
  std::string centre;
};

Document exact_words(const ExactWords& words, base::Date today);

}  // namespace documents
