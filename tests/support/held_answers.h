// SPDX-License-Identifier: GPL-3.0-or-later
// HeldAnswers: answers that a test makes up, as steps read them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "steps/option.h"

namespace samples {

using HeldAnswers = std::map<std::string, std::string, std::less<>>;  // by slot

// They must outlive the result.
inline steps::AnswerIn answers_in(const HeldAnswers& held) {
  return [&held](std::string_view slot) -> std::optional<std::string_view> {
    const auto found = held.find(slot);
    if (found == held.end()) return std::nullopt;
    return found->second;
  };
}

}  // namespace samples
