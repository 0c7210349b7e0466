// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/answers.h"

namespace assessment {

steps::AnswerIn answers_of(const learner::Record& record) {
  return [&record](std::string_view slot) -> std::optional<std::string_view> {
    const learner::Answer* answer = record.answer(slot);
    if (answer == nullptr) return std::nullopt;
    return answer->text;
  };
}

}  // namespace assessment
