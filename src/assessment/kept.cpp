// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/kept.h"

#include <algorithm>
#include <set>
#include <utility>

#include "assessment/answers.h"
#include "base/text.h"
#include "content/way.h"
#include "steps/step.h"

namespace assessment {
namespace {

using learner::Answer;
using learner::Ring;

// A card that is a whole sentence stands there without its stop.
std::string in_one_row(std::vector<std::string> cards) {
  for (std::string& card : cards) {
    if (card.ends_with('.')) card.pop_back();
  }
  return base::join(cards, ", ");
}

Ring widest_before(const Answer& answer) {
  Ring widest = answer.ring;
  for (const Answer& version : answer.earlier) {
    if (!version.skipped) widest = std::max(widest, version.ring);
  }
  return widest;
}

Kept one_answer(const std::string& slot, const steps::Step* step, const Answer& answer) {
  return {step,
          slot,
          answer.question,
          answer.words,
          answer.ring,
          widest_before(answer),
          &answer,
          {{slot, answer.order}}};
}

// The cards of one sort that the same people may see.
class SortedCards {
 public:
  void add(const content::Stop& stop, const Answer& answer) {
    auto found = std::find_if(groups_.begin(), groups_.end(),
                              [&](const Group& group) { return group.kept.ring == answer.ring; });
    if (found == groups_.end())
      found = groups_.insert(groups_.end(), {one_answer(stop.slot, stop.step, answer), {}});
    Kept& kept = found->kept;
    if (!found->cards.empty()) kept.answers.push_back({stop.slot, answer.order});
    if (kept.newest->order < answer.order) kept.newest = &answer;
    kept.seen_before = std::max(kept.seen_before, widest_before(answer));
    found->cards.push_back({stop.card, answer.text});
  }
  void take_into(std::vector<Kept>& kept) {
    for (Group& group : groups_) {
      const auto& sort = std::get<steps::PileSort>(group.kept.step->kind);
      std::vector<std::string> lines;
      for (const Pile& pile : piles_of(sort, group.cards)) {
        if (!pile.cards.empty()) lines.push_back(pile.words + ": " + in_one_row(pile.cards));
      }
      group.kept.question = group.kept.step->question;
      group.kept.words = base::join(lines, "\n");
      kept.push_back(std::move(group.kept));
    }
    groups_.clear();
  }

 private:
  struct Group {
    Kept kept;
    std::vector<Sorted> cards;
  };
  std::vector<Group> groups_;
};

std::vector<Kept> kept_at(const std::vector<content::Stop>& stops, const learner::Record& record) {
  std::vector<Kept> kept;
  SortedCards cards;
  const steps::Step* sorted = nullptr;
  for (const content::Stop& stop : stops) {
    if (stop.step != sorted) cards.take_into(kept);
    const Answer* answer = tells(*stop.step) ? record.answer(stop.slot) : nullptr;
    if (answer == nullptr) continue;
    if (std::holds_alternative<steps::PileSort>(stop.step->kind)) {
      sorted = stop.step;
      cards.add(stop, *answer);
    } else {
      kept.push_back(one_answer(stop.slot, stop.step, *answer));
    }
  }
  cards.take_into(kept);
  return kept;
}

}  // namespace

bool tells(const steps::Step& step) {
  if (std::holds_alternative<steps::Show>(step.kind) || step.id == steps::more_step) return false;
  const auto* sort = std::get_if<steps::PileSort>(&step.kind);
  return sort == nullptr || sort->fitting.empty();
}

std::vector<Pile> piles_of(const steps::PileSort& sort, std::span<const Sorted> sorted) {
  std::vector<Pile> piles;
  for (const steps::Option& pile : sort.piles) piles.push_back({pile.words, {}});
  for (const Sorted& each : sorted) {
    const auto card = std::find_if(sort.cards.begin(), sort.cards.end(),
                                   [&](const steps::Option& option) { return option.id == each.card; });
    for (std::size_t i = 0; i < piles.size(); ++i) {
      if (sort.piles[i].id == each.pile)
        piles[i].cards.push_back(card == sort.cards.end() ? each.card : card->words);
    }
  }
  return piles;
}

std::vector<Kept> kept_in(const learner::Record& record, const content::Catalogue& catalogue,
                          std::string_view activity) {
  const content::Activity* plan = catalogue.activity(activity);
  std::vector<content::Stop> stops;
  if (plan != nullptr) stops = content::stops_of(*plan, answers_of(record));
  std::vector<Kept> kept = kept_at(stops, record);
  std::set<std::string_view> asked;
  for (const content::Stop& stop : stops) asked.insert(stop.slot);
  const std::string start = std::string(activity) + "/";
  for (auto at = record.answers.lower_bound(start);
       at != record.answers.end() && at->first.starts_with(start); ++at) {
    const steps::SlotParts parts = steps::parts_of_slot(at->first);
    if (at->second.skipped || asked.contains(at->first) || parts.step == steps::more_step) continue;
    const steps::Step* step = plan == nullptr ? nullptr : plan->step(parts.step);
    if (step == nullptr || tells(*step)) kept.push_back(one_answer(at->first, step, at->second));
  }
  return kept;
}

std::vector<std::string> activities_with_words(const learner::Record& record,
                                               const content::Catalogue& catalogue) {
  std::vector<std::string> all;
  for (const content::Pack& pack : catalogue.packs) {
    for (const content::Activity& activity : pack.activities) {
      if (record.has_begun(activity.id)) all.push_back(activity.id);
    }
  }
  for (const auto& [slot, answer] : record.answers) {
    const std::string id(steps::parts_of_slot(slot).activity);
    const bool is_new = std::find(all.begin(), all.end(), id) == all.end();
    if (!answer.skipped && is_new && catalogue.activity(id) == nullptr) all.push_back(id);
  }
  return all;
}

}  // namespace assessment
