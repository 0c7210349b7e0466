// SPDX-License-Identifier: GPL-3.0-or-later
// AloudWords: how words are said: which of them may be, how each is pronounced, how it is spelt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/announcer.h"
#include "access/respelt.h"
#include "screens/state.h"

namespace app {

// Steps of "Make it easier" as the voice takes them.
int words_a_minute(const a11y::Comfort& comfort, bool is_slower);
float decibels(const a11y::Comfort& comfort);

// Other words for the learner's own in what is said, since others may hear it too.
struct Hidden {
  std::vector<a11y::Replacement> replacements;
  bool holds_answers = false;  // not only names
};
Hidden hide_own_words(const a11y::Spoken& spoken, const screens::State& state);

// What the packs say of how words are spoken.
void add_pronunciation(std::vector<a11y::Replacement>& replacements, std::string_view text,
                       const content::Catalogue& catalogue);

// "c, a, t"; with letter names: "c for charlie, a for alpha, t for tango".
std::string spelt(std::string_view letters, bool letter_names);

// What came into a text between two frames, and the words that ended there.
struct Typed {
  std::string letters, words;
};
Typed typed_between(std::string_view before, std::string_view now);

}  // namespace app
