// SPDX-License-Identifier: GPL-3.0-or-later
// PackReport: what is to be said of a pack that loads: which activities reach each criterion, and
// what is hard to read. For whoever writes packs; the program itself does not ask.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "content/catalogue.h"

namespace content {

struct Reached {
  std::string criterion;                // 1.1
  std::vector<std::string> activities;  // ids, in their order; none: no activity reaches it
};
std::vector<Reached> reached_criteria(const Pack& pack);

struct ReadingLevel {
  std::string activity;
  double grade = 0;                     // Flesch-Kincaid, over all that it says
  double words_a_sentence = 0;          // on average
  std::string hardest_sentence;         // by the same measure, of four words or more
  std::vector<std::string> hard_words;  // of more than three syllables, and not explained
};
std::vector<ReadingLevel> reading_levels(const Pack& pack);

// What does not stop a pack, and is to be mended as well: criteria that nothing reaches, hard words, facts
// that no step shows, days that are over, files that nothing reads. Of a local pack its own cards alone.
std::vector<Mistake> shortcomings(const Loaded& loaded, base::Date today);

// Banks that no step names: a slip in a name, or cards that are kept for later. No shortcoming.
std::vector<std::string> unused_banks(const Loaded& loaded);

}  // namespace content
