// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/log.h"

#include <charconv>

#include "steps/options.h"
#include "steps/step.h"

namespace assessment {
namespace {

// The answer to a step of the log in one round, or "".
std::string_view answer_in_round(const learner::Record& record, const std::string& slot, int round) {
  if (slot.empty()) return {};
  const steps::SlotParts parts = steps::parts_of_slot(slot);
  const learner::Answer* answer = record.answer(steps::slot_of(parts.activity, parts.step, {}, round));
  return answer == nullptr ? std::string_view() : std::string_view(answer->text);
}

int number_of(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && number > 0 ? number : 0;
}

void set_year(LogSum& sum, const content::Log& log, base::Date today) {
  const int year = today.month < log.first_month ? today.year - 1 : today.year;
  sum.from = {year, log.first_month, 1};
  sum.to = base::add_days({year + 1, log.first_month, 1}, -1);
  sum.wanted_minutes = 60 * log.hours;
}

}  // namespace

LogSum log_sum(const content::Pack& pack, const learner::Record& record, base::Date today) {
  LogSum sum;
  const content::Log& log = pack.log;
  const steps::Step* step = log.kind.empty() ? nullptr : pack.step_of(log.kind);
  const auto* choose = step == nullptr ? nullptr : std::get_if<steps::Choose>(&step->kind);
  if (choose == nullptr) return sum;
  for (const steps::Option& option : choose->source.options) sum.kinds.push_back({option.words});
  if (log.hours > 0) set_year(sum, log, today);
  for (int round = 1; round <= steps::most_rounds; ++round) {
    const std::string_view kind = answer_in_round(record, log.kind, round);
    if (kind.empty()) continue;
    const std::optional<base::Date> day = base::date_from_iso(answer_in_round(record, log.day, round));
    if (log.hours > 0 && (!day || *day < sum.from || sum.to < *day)) {
      ++sum.other_pages;
      continue;
    }
    const int minutes = number_of(answer_in_round(record, log.minutes, round));
    ++sum.pages;
    sum.minutes += minutes;
    for (std::size_t i = 0; i < sum.kinds.size(); ++i) {
      if (choose->source.options[i].id != kind) continue;
      ++sum.kinds[i].pages;
      sum.kinds[i].minutes += minutes;
    }
  }
  return sum;
}

}  // namespace assessment
