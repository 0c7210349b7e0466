// SPDX-License-Identifier: GPL-3.0-or-later
// Plan: reads the rounds of its activity back as steps in time: what, by when, who helps, the proof.
//
// Answer: the rounds in the learner's order, "r2\nr1\nr3". Until there is one, they stand by date,
// and those without a date last.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "steps/past_step.h"
#include "steps/reader.h"

namespace steps {

struct Plan {
  std::map<std::string, std::string> parts;  // what, when, help, proof -> step id; the first two must be
  std::map<std::string, PastStep, std::less<>> asked;  // by part; filled in by the pack's reader
};

// One step of the learner's plan, in words. "" where there is no answer.
struct PlanRow {
  int round = 1;
  std::string what, when, help, proof;
  std::optional<base::Date> due;
};

// In this order as far as it goes; a new step stands before the first that is due later.
std::vector<PlanRow> rows_of(const Plan& plan, const AnswerIn& answer_in, std::string_view order);
bool is_by_date(const std::vector<PlanRow>& rows);
std::vector<std::string> rounds_by_date(std::vector<PlanRow> rows);

Plan read_plan(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const Plan& plan, std::string_view answer, const AnswerIn& answer_in);
std::string missing(const Plan& plan, std::string_view answer);

}  // namespace steps
