// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/coverage.h"

#include <algorithm>
#include <set>

#include "steps/all.h"

namespace assessment {
namespace {

bool is_for(const steps::Step& step, const content::Criterion& criterion) {
  return std::find(step.criteria.begin(), step.criteria.end(), criterion.number) != step.criteria.end();
}

void add_evidence(Coverage& row, const learner::Record& record, const content::Catalogue& catalogue) {
  std::set<const steps::Step*> questions;
  for (const auto& [slot, newest] : record.answers) {
    const steps::Step* step = catalogue.step_of(slot);
    if (step == nullptr || !is_for(*step, *row.criterion)) continue;
    const learner::Answer* answer = record.seen_in(learner::Ring::my_portfolio, slot);
    if (answer == nullptr) continue;
    const int things = steps::things_in(*step, answer->text);
    if (things == 0) continue;
    row.evidence.push_back({slot, things});
    row.have += things;
    questions.insert(step);
  }
  const auto asked = static_cast<int>(questions.size());
  row.enough = row.have >= row.need && asked >= row.criterion->least_questions;
}

}  // namespace

std::vector<Coverage> coverage(const content::Unit& unit, const learner::Record& record,
                               const content::Catalogue& catalogue) {
  std::vector<Coverage> rows;
  for (const content::Outcome& outcome : unit.outcomes) {
    for (const content::Criterion& criterion : outcome.criteria) {
      Coverage row{&outcome, &criterion, 0, criterion.least, false, {}};
      add_evidence(row, record, catalogue);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace assessment
