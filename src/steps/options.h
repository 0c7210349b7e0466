// SPDX-License-Identifier: GPL-3.0-or-later
// Options: which can be pressed now, and how chosen ones are written and read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "steps/step.h"

namespace steps {

// Those of the source that earlier answers leave, own words of earlier answers included.
std::vector<Option> options_now(const Source& source, const AnswerIn& answer_in);

std::vector<std::string> ids_in(std::string_view answer);
std::string answer_of(const std::vector<std::string>& ids);

// The words of an id: the option's, or what stands behind "own:"; "" if unknown.
std::string words_of(std::string_view id, const std::vector<Option>& options);

}  // namespace steps
