// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/past_step.h"

#include <charconv>

#include "base/text.h"
#include "steps/step.h"

namespace steps {
namespace {

constexpr std::string_view no_more = "no";

}  // namespace

std::string_view answer_of(const PastStep& asked, const AnswerIn& answer_in, const PastPlace& at) {
  const SlotParts parts = parts_of_slot(asked.slot);
  const std::string_view card = asked.for_each.empty() ? std::string_view{} : std::string_view(at.card);
  const int round = asked.round.empty() ? 1 : at.round;
  return base::trimmed(answer_in(slot_of(parts.activity, parts.step, card, round)).value_or(""));
}

std::string words_of(const PastStep& asked, const AnswerIn& answer_in, const PastPlace& at) {
  const std::string_view answer = answer_of(asked, answer_in, at);
  return answer.empty() || !asked.words ? std::string() : asked.words(answer, answer_in);
}

bool has_round(std::string_view activity, int round, const AnswerIn& answer_in) {
  // Answers of a later round stay after somebody said no to it.
  for (int before = 1; before < round; ++before) {
    if (answer_in(slot_of(activity, more_step, {}, before)) == no_more) return false;
  }
  return round >= 1 && round <= most_rounds;
}

std::string id_of_round(int round) { return "r" + std::to_string(round); }

std::string id_of_added(int round) { return "n" + std::to_string(round); }

bool is_added(std::string_view id) {
  return id.size() > 1 && id.starts_with('n') &&
         id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

int round_of_id(std::string_view id) {
  if (!id.starts_with('r')) return 0;
  int round = 0;
  const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), round);
  const bool is_whole = error == std::errc() && end == id.data() + id.size();
  return is_whole && round >= 1 && round <= most_rounds ? round : 0;
}

}  // namespace steps
