// SPDX-License-Identifier: GPL-3.0-or-later
// Steps: what can be asked of any step, whatever its kind. One line a kind in all.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "steps/checks.h"
#include "steps/reader.h"
#include "steps/step.h"

namespace steps {

// The answer as a person reads it, in a portfolio or read aloud.
std::string words_of(const Step& step, std::string_view answer, const AnswerIn& answer_in,
                     std::string_view activity);

// The words of one option of the step, or a learner's own; "" if unknown.
std::string words_of_option(const Step& step, std::string_view id);

// Where a step's options come from; null for kinds without.
const Source* source_of(const Step& step);

// Every source of the step, for the pack's reader, which tells them what earlier steps are.
std::vector<Source*> sources_in(Step& step);
// That step as another one reads it back, named by its slot without card and round.
PastStep past_step_of(const Step& step, std::string slot);

// What is missing before the answer can be kept, as a sentence, or "" when it is whole.
// This is about the shape (pick at least one), never about how good it is.
std::string missing(const Step& step, std::string_view answer);

// The same, where it also depends on how many rows the earlier answers leave.
std::string missing(const Step& step, std::string_view answer, const AnswerIn& answer_in, const At& at);

bool keeps_an_answer(const Step& step);
// How many things an answer shows: three picked cards are three, one text is one.
int things_in(const Step& step, std::string_view answer);

// One [[steps]] table. Mistakes are collected; what could be read is given back.
Step read_step(Reader& reader, const Shelf& shelf);

}  // namespace steps
