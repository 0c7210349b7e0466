// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/review_due.h"

#include <algorithm>
#include <optional>

#include "assessment/answers.h"
#include "steps/checks.h"
#include "steps/step.h"

namespace assessment {
namespace {

// When something of an activity was said last.
std::optional<base::Date> last_words_in(const learner::Record& record, const std::string& activity) {
  std::optional<base::Date> last;
  const std::string start = activity + "/";
  for (auto at = record.answers.lower_bound(start);
       at != record.answers.end() && at->first.starts_with(start); ++at) {
    if (at->second.skipped) continue;
    const base::Date day = base::date_of(at->second.at);
    last = last ? std::max(*last, day) : day;
  }
  return last;
}

}  // namespace

ReviewDue review_due(const content::Pack& pack, const learner::Record& record, base::Date today) {
  const auto rule = pack.rules.find("R35");
  if (rule == pack.rules.end()) return {};
  const auto review = rule->second.looks_at.find("review");
  if (review == rule->second.looks_at.end() || review->second.empty()) return {};
  const std::string activity(steps::parts_of_slot(review->second.front()).activity);
  const std::vector<base::Date> days = steps::review_days(pack.rules, answers_of(record));
  if (!steps::review_day_has_come(days, last_words_in(record, activity), today)) return {};
  return {activity, rule->second.question};
}

}  // namespace assessment
