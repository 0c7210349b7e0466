// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/declaration.h"

#include "steps/step.h"

namespace assessment {
namespace {

bool is_declaration(const content::Catalogue& catalogue, std::string_view slot) {
  const steps::Step* step = catalogue.step_of(slot);
  return step != nullptr && std::holds_alternative<steps::Declare>(step->kind);
}

// Whether those who assess see other words now than they did then.
bool is_changed_since(const learner::Record& record, std::string_view slot, const learner::Order& moment) {
  const learner::Answer* now = record.seen_in(learner::Ring::my_portfolio, slot);
  if (now == nullptr) return false;
  const learner::Answer* then = record.seen_in(learner::Ring::my_portfolio, slot, moment);
  return then == nullptr || then->text != now->text;
}

}  // namespace

Standing standing_of(const learner::Record& record, const content::Catalogue& catalogue,
                     std::string_view slot) {
  const learner::Answer* declared = record.answer(slot);
  if (declared == nullptr || declared->text != steps::agreed) return Standing::not_given;
  for (const auto& [other, answer] : record.answers) {
    const bool is_changed = is_changed_since(record, other, declared->order);
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
