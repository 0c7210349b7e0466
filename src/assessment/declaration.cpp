// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/declaration.h"

#include <algorithm>

#include "steps/step.h"

namespace assessment {
namespace {

bool is_declaration(const content::Catalogue& catalogue, std::string_view slot) {
  const steps::Step* step = catalogue.step_of(slot);
  return step != nullptr && std::holds_alternative<steps::Declare>(step->kind);
}

// As it was when something else was said, or null where there was nothing yet.
const learner::Answer* version_at(const learner::Answer& answer, const learner::Order& moment) {
  const auto later =
      std::find_if(answer.earlier.rbegin(), answer.earlier.rend(),
                   [&moment](const learner::Answer& version) { return version.order < moment; });
  return later == answer.earlier.rend() ? nullptr : &*later;
}

bool is_changed_since(const learner::Answer& answer, const learner::Order& moment) {
  if (answer.skipped || answer.ring != learner::Ring::my_portfolio || answer.order < moment) return false;
  const learner::Answer* before = version_at(answer, moment);
  const bool was_seen = before != nullptr && !before->skipped && before->ring == learner::Ring::my_portfolio;
  return !was_seen || before->text != answer.text;
}

}  // namespace

Standing standing_of(const learner::Record& record, const content::Catalogue& catalogue,
                     std::string_view slot) {
  const learner::Answer* declared = record.answer(slot);
  if (declared == nullptr || declared->text != steps::agreed) return Standing::not_given;
  for (const auto& [other, answer] : record.answers) {
    const bool is_changed = is_changed_since(answer, declared->order);
    if (is_changed && !is_declaration(catalogue, other)) return Standing::is_void;
  }
  return Standing::stands;
}

std::string void_declaration(const learner::Record& record, const content::Catalogue& catalogue) {
  for (const auto& [slot, answer] : record.answers) {
    if (is_declaration(catalogue, slot) && standing_of(record, catalogue, slot) == Standing::is_void)
      return slot;
  }
  return {};
}

}  // namespace assessment
