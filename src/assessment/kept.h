// SPDX-License-Identifier: GPL-3.0-or-later
// Kept: what a learner said in one activity, as things that can be shown to others one by one.
//
// The cards of a sort are one thing, as far as the same people may see them; all else is one
// answer each. What only leads on or is practice is left out: it says nothing about the learner.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

struct Kept {
  const steps::Step* step = nullptr;            // null where no pack asks it any more
  std::string slot;                             // of the first answer
  std::string question;                         // as it was asked
  std::string words;                            // the newest, as a person reads them; of a sort a line a pile
  learner::Ring ring = learner::Ring::just_me;  // who may see these words
  // Who may see words that were said here before, where that is more people; else the same.
  learner::Ring seen_before = learner::Ring::just_me;
  const learner::Answer* newest = nullptr;   // lives as long as the record
  std::vector<learner::Move::What> answers;  // all of them, as they are now

  bool is_sort() const { return answers.size() > 1; }
};

// In the order in which it is asked, and after it what is asked no more. The activity need not be in
// any pack now.
std::vector<Kept> kept_in(const learner::Record& record, const content::Catalogue& catalogue,
                          std::string_view activity);

// The activities that something was said in: first those of the packs, in their order.
std::vector<std::string> activities_with_words(const learner::Record& record,
                                               const content::Catalogue& catalogue);

// Whether an answer to this step says something about the learner. A sort with right and wrong piles is
// practice, and "Another goal?" leads on.
bool tells(const steps::Step& step);

// The cards of a sort by pile, those without a card too.
struct Pile {
  std::string words;
  std::vector<std::string> cards;
};
struct Sorted {
  std::string card, pile;  // ids
};
std::vector<Pile> piles_of(const steps::PileSort& sort, std::span<const Sorted> sorted);

}  // namespace assessment
