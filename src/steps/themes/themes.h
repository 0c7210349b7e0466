// SPDX-License-Identifier: GPL-3.0-or-later
// Themes: what the cards of an earlier step have in common, with the cards that led there.
//
// A card belongs to the theme whose words are its `group`. The themes with the most cards are
// shown, and as many as tie with the last of them; nothing is added up on the screen. Answer: their
// ids, or no_theme where no card was left. The learner has the last word in a later step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

struct Themes {
  Source liked;                // the cards that lead to themes; its options are all that could
  std::vector<Option> themes;  // in the order in which ties are shown
  int most = 2;
  std::string none;  // said where no card was left
};

inline constexpr std::string_view no_theme = "-";  // can be no id

struct Theme {
  const Option* theme = nullptr;  // lives as long as the step
  std::vector<Option> cards;      // never empty
};

std::vector<Theme> themes_now(const Themes& themes, const AnswerIn& answer_in, const At& at);
std::string answer_now(const Themes& themes, const AnswerIn& answer_in, const At& at);

Themes read_themes(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Themes& themes, std::string_view answer);
std::string missing(const Themes& themes, std::string_view answer);

}  // namespace steps
