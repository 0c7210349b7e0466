// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions: which words somebody may be about to write.
//
// They come from a list of common words, from the pack, and from what this learner wrote
// before. Nothing is ever put in the place of anything: who wants a word chooses it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "typing/vocabulary.h"

namespace typing {

struct Suggested {
  std::size_t start = 0, end = 0;  // bytes of the text that the chosen word replaces
  std::vector<std::string> words;  // the likeliest first
};

class Suggestions {
 public:
  Suggestions() = default;  // knows no word
  Suggestions(std::shared_ptr<const Vocabulary> common, std::shared_ptr<const Vocabulary> pack,
              Vocabulary own);

  // For the word that the caret stands in or behind; behind a blank, for the word after the last one.
  Suggested at(std::string_view text, std::size_t caret, std::size_t most = 4) const;

 private:
  std::shared_ptr<const Vocabulary> common_, pack_;
  Vocabulary own_;
};

// What the texts of a learner, and those of a pack, are worth beside the list of common words.
Vocabulary vocabulary_of_learner(std::span<const std::string> texts);
Vocabulary vocabulary_of_pack(std::span<const std::string> texts);

}  // namespace typing
