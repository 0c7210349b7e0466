// SPDX-License-Identifier: GPL-3.0-or-later
// Options: which can be pressed now, and how chosen ones are written and read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "steps/step.h"

namespace steps {

// Those of the source that earlier answers leave, own words of earlier answers included.
// Where nothing was answered before: those always offered, or else the whole bank if it fits on a
// page, so that nobody stands before an empty one.
std::vector<Option> options_now(const Source& source, const AnswerIn& answer_in, const At& at = {});

// The same without the bank for who chose nothing: what a step is asked for each of.
std::vector<Option> left_by(const Source& source, const AnswerIn& answer_in, const At& at = {});

// Whether an earlier answer leaves anything: an optional step is left out where it does not.
bool has_choice(const Source& source, const AnswerIn& answer_in, const At& at = {});

// Whether the steps before were answered and leave nothing: any step is left out there. "Something else"
// alone is no choice. Where nothing was answered yet, the step is still to come.
bool is_used_up(const Source& source, const AnswerIn& answer_in, const At& at = {});

// The most that a page can offer where nothing was chosen before. A step that is asked for each
// card offers only those `of` it, beside those that belong to none.
int most_on_a_page(const Source& source, bool is_asked_for_each);

// Whether what a card says should be looked up again: its last day is over, or nobody looked for a year.
bool may_be_old(const Option& option, base::Date today);

std::vector<std::string> ids_in(std::string_view answer);
std::string answer_of(const std::vector<std::string>& ids);

// A learner's own words as an id, and back; "" where the id is an option's.
std::string own_id(std::string_view words);
std::string_view own_words_in(std::string_view id);

// The words of an id: the option's, or what stands behind "own:"; "" if unknown.
std::string words_of(std::string_view id, const std::vector<Option>& options);

// The words of an answer that holds ids, in its order.
std::vector<std::string> words_of_each(std::string_view answer, const Source& source);

// One after the other as said aloud: "calm, fair and kind".
std::string in_a_row(const std::vector<std::string>& words);

}  // namespace steps
