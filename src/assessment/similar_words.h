// SPDX-License-Identifier: GPL-3.0-or-later
// SimilarWords: nearly the same text from two learners of one run (R36 of the gentle checks).
//
// For staff alone, and no accusation: two who talked and then wrote each for themselves can
// write alike. Nothing of it is stored, and it stands on no learner's page. What a learner
// keeps for themselves is not compared.
#pragma once

#include <string>
#include <vector>

#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

// What one learner wrote in one place.
struct Writing {
  base::Id learner;
  std::string slot;
  std::string text;
};

// All that a learner wrote in whole sentences, but for what is just for that learner.
std::vector<Writing> writings_in(const learner::Record& record, const content::Catalogue& catalogue);

struct SimilarPair {
  Writing one, other;
};

// Pairs of different learners, in the same step, whatever its card and round. Capitals, signs and blanks make
// no difference, and a few words neither; texts of fewer than eight words are too short to tell.
std::vector<SimilarPair> similar_words(const std::vector<Writing>& writings);

}  // namespace assessment
