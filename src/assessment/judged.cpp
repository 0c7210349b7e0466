// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/judged.h"

#include <algorithm>
#include <map>

namespace assessment {
namespace {

constexpr std::int64_t day = 24 * 60 * 60;  // seconds

Judgement judgement_from(const learner::Event& event) {
  Judgement judgement;
  judgement.criterion = learner::field(event, "criterion");
  judgement.decision = learner::field(event, "decision") == "met" ? Decision::met : Decision::more;
  judgement.words = learner::field(event, "words");
  judgement.looked_at = learner::answers_from(learner::field(event, "answers"));
  judgement.by = event.who;
  judgement.at = event.at;
  judgement.order = learner::order_of(event);
  return judgement;
}

bool has_newer(const Coverage& row, const learner::Record& record, const learner::Order& than) {
  return std::any_of(row.evidence.begin(), row.evidence.end(), [&](const Evidence& evidence) {
    const learner::Answer* answer = record.seen_in(learner::Ring::my_portfolio, evidence.slot);
    return answer != nullptr && than < answer->order;
  });
}

CriterionStanding standing_of(const Coverage& row, const learner::Record& record, const Judgement* newest) {
  if (newest != nullptr && newest->decision == Decision::met) return CriterionStanding::met;
  if (newest != nullptr && !has_newer(row, record, newest->order)) return CriterionStanding::more_asked;
  if (row.have == 0) return CriterionStanding::not_started;
  return row.enough || newest != nullptr ? CriterionStanding::to_read : CriterionStanding::begun;
}

}  // namespace

std::vector<Judgement> judgements_of(std::span<const learner::Event> events) {
  std::vector<Judgement> all;
  for (const learner::Event& event : events) {
    if (event.kind == learner::kind::judged) all.push_back(judgement_from(event));
  }
  std::sort(all.begin(), all.end(), [](const Judgement& a, const Judgement& b) { return a.order < b.order; });
  const auto same = [](const Judgement& a, const Judgement& b) { return a.order == b.order; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

std::vector<CriterionStanding> standings(const std::vector<Coverage>& rows, const learner::Record& record,
                                         const std::vector<Judgement>& judgements) {
  std::map<std::string_view, const Judgement*> newest;
  for (const Judgement& judgement : judgements) newest[judgement.criterion] = &judgement;
  std::vector<CriterionStanding> all;
  for (const Coverage& row : rows) {
    const auto found = newest.find(row.criterion->number);
    all.push_back(standing_of(row, record, found == newest.end() ? nullptr : found->second));
  }
  return all;
}

Stuck stuck_of(const learner::Record& record, const std::vector<CriterionStanding>& standings,
               base::WallTime last_work, base::WallTime now) {
  const auto not_known = std::count_if(record.answers.begin(), record.answers.end(), [](const auto& each) {
    return each.second.skipped && each.second.text == "not_known";
  });
  if (not_known >= many_not_known) return Stuck::not_known;
  const bool is_left = std::any_of(standings.begin(), standings.end(), [](CriterionStanding standing) {
    return standing != CriterionStanding::met && standing != CriterionStanding::to_read;
  });
  const bool is_quiet = is_left && now.seconds - last_work.seconds >= quiet_days * day;
  return is_quiet ? Stuck::quiet : Stuck::no;
}

std::optional<base::WallTime> last_work_of(std::span<const learner::Event> events) {
  std::optional<base::WallTime> last;
  for (const learner::Event& event : events) {
    const bool is_own = event.who == event.about && event.kind != learner::kind::began;
    if (is_own && (!last || last->seconds < event.at.seconds)) last = event.at;
  }
  return last;
}

}  // namespace assessment
