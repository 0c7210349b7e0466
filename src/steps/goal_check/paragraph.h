// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraph: joins the parts of a goal into sentences that read as if said at once.
#pragma once

#include <string>
#include <string_view>

namespace steps {

struct GoalWords {
  std::string what;
  std::string date;  // 31 March 2027
  std::string why;
  bool why_is_own = false;  // the learner's words, where capitals may be names
  std::string why_joins;
  std::string measure;
};

// The pattern's {what}, {date}, {why} and {measure}; a part that is not there leaves no gap.
std::string paragraph_from(std::string_view pattern, const GoalWords& words);

// Without "I will", "I will have", "I want to" and the like in front.
std::string_view without_lead(std::string_view words);

// An answer as it stands behind `before` in a sentence: it begins small, has no point at its end,
// and does not say "I will" again. In own words a capital may be a name, and stays.
std::string within_sentence(std::string_view before, std::string_view words, bool is_own);

// One blank between words, none before a point, no point twice, a capital first, a point at the end.
std::string tidy(std::string_view text);

}  // namespace steps
