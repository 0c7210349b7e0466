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

Evidence::From from_of(learner::Said how) {
  switch (how) {
    case learner::Said::by_witness:
      return Evidence::From::witness;
    case learner::Said::seen:
      return Evidence::From::observation;
    case learner::Said::aloud:
      return Evidence::From::aloud;
    case learner::Said::on_paper:
      return Evidence::From::paper;
    case learner::Said::considered:
      break;  // no evidence, and never asked for
  }
  return Evidence::From::witness;
}

// What others wrote down. How many different questions it answers is told back: two answers to the same
// question are no two kinds of evidence.
int add_pieces(Coverage& row, const learner::Record& record) {
  std::set<std::string> asked;
  for (const learner::Piece& piece : record.others.pieces) {
    const bool is_for_this = std::ranges::find(piece.criteria, row.criterion->number) != piece.criteria.end();
    const bool counts =
        piece.how != learner::Said::considered && piece.standing == learner::Standing::confirmed;
    if (!is_for_this || !counts) continue;
    const bool is_on_screen_too = piece.how == learner::Said::on_paper &&
                                  record.seen_in(learner::Ring::my_portfolio, piece.slot) != nullptr;
    if (is_on_screen_too) continue;
    const bool lies = piece.how == learner::Said::on_paper;
    row.evidence.push_back({piece.id, 1, from_of(piece.how),
                            lies ? "folder “" + piece.folder + "”, page " + piece.page : std::string()});
    ++row.have;
    asked.insert(piece.question.empty() ? piece.id : piece.question);
  }
  return static_cast<int>(asked.size());
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
    row.evidence.push_back({slot, things, Evidence::From::answer, {}});
    row.have += things;
    questions.insert(step);
  }
  const int asked = static_cast<int>(questions.size()) + add_pieces(row, record);
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
