// SPDX-License-Identifier: GPL-3.0-or-later
// SpokenText: a text as a speech engine is given it, and the way back from what the engine says of it.
//
// An engine counts characters, splits and joins words as it likes and says some twice. What people
// see is the text as it was given, so every word is told in bytes of that one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/speech/wire.h"

namespace speech {

// As much of the text as is said at all: whole letters, at most longest_text bytes.
std::string_view beginning_of(std::string_view text);

// Letter for letter what an engine can read: no control or hidden characters, which some engines
// take for commands, straight apostrophes, a space for bytes that are no letter.
std::string speakable(std::string_view text);

// Where an engine was when it came to a sample. Characters count from 0.
struct Mark {
  std::size_t character = 0;
  std::uint32_t sample = 0;
};

// The words that are heard, in order, each once. A word is what stands between two spaces, without
// the marks around it ("Hello," is Hello; £12.50 is all one). A word that the engine joined with the
// one before gets its share of their time. `end` is the number of samples.
std::vector<SpokenWord> spoken_words(std::string_view text, const std::vector<Mark>& marks,
                                     std::uint32_t end);

}  // namespace speech
