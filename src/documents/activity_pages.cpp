// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/activity_pages.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "assessment/answers.h"
#include "assessment/kept.h"
#include "base/text.h"
#include "content/way.h"
#include "steps/step.h"

namespace documents {
namespace {

using content::Stop;
using learner::Answer;
using Stops = std::span<const Stop>;

std::string aside_of(const Answer& answer) {
  const std::string date = base::in_words(base::date_of(answer.at));
  switch (answer.way) {
    case learner::Way::scribed:
      if (!answer.written_by.empty())
        return date + ", written by " + answer.written_by + ", agreed by the learner";
      return date + ", said aloud and written down by a helper";
    case learner::Way::on_paper:
      return date + ", on paper";
    case learner::Way::by_group:
      return date + ", in a group";
    case learner::Way::typed:
    case learner::Way::chosen:
      break;
  }
  return date;
}

bool is_sort(const Stop& stop) { return std::holds_alternative<steps::PileSort>(stop.step->kind); }

}  // namespace

Quote quote_of(const Answer& answer) { return {answer.question, answer.words, aside_of(answer)}; }

namespace {

class Pages {
 public:
  Pages(const learner::Record& record, learner::Ring ring) : record_(record), ring_(ring) {}

  void add_all(Stops stops);
  void add_left_over(const std::string& activity);
  std::vector<Block> take() { return std::move(blocks_); }

 private:
  const Answer* answer(const Stop& stop);
  void add_sort(Stops cards);
  void add_round(Stops stops);
  void add_answers(Stops stops);

  const learner::Record& record_;
  learner::Ring ring_;
  std::vector<Block> blocks_;
  std::set<std::string, std::less<>> seen_;
};

// The answer, if these pages are for those who may see it.
const Answer* Pages::answer(const Stop& stop) {
  const Answer* answer = assessment::tells(*stop.step) ? record_.seen_in(ring_, stop.slot) : nullptr;
  return answer != nullptr && answer->ring == ring_ ? answer : nullptr;
}

// Stops that belong together stand together: the cards of a sort, the questions of a round.
std::size_t end_of_group(Stops stops, std::size_t at) {
  const Stop& first = stops[at];
  std::size_t end = at + 1;
  const auto belongs = [&first](const Stop& stop) {
    if (!first.step->round.empty()) return stop.step->round == first.step->round && stop.round == first.round;
    return stop.step == first.step && is_sort(first);
  };
  while (end < stops.size() && belongs(stops[end])) ++end;
  return end;
}

void Pages::add_all(Stops stops) {
  for (const Stop& stop : stops) seen_.insert(stop.slot);
  for (std::size_t at = 0; at < stops.size();) {
    const std::size_t end = end_of_group(stops, at);
    const Stops group = stops.subspan(at, end - at);
    if (!group.front().step->round.empty()) {
      add_round(group);
    } else if (is_sort(group.front())) {
      add_sort(group);
    } else {
      add_answers(group);
    }
    at = end;
  }
}

void Pages::add_answers(Stops stops) {
  for (const Stop& stop : stops) {
    if (const Answer* given = answer(stop)) blocks_.emplace_back(quote_of(*given));
  }
}

// One row a pile, not one a card.
void Pages::add_sort(Stops cards) {
  const auto& sort = std::get<steps::PileSort>(cards.front().step->kind);
  std::vector<assessment::Sorted> sorted;
  const Answer* newest = nullptr;
  for (const Stop& card : cards) {
    const Answer* given = answer(card);
    if (given == nullptr) continue;
    if (newest == nullptr || newest->order < given->order) newest = given;
    sorted.push_back({card.card, given->text});
  }
  if (newest == nullptr) return;
  Table table{cards.front().step->question, {"Pile", "Cards"}, {}};
  for (const assessment::Pile& pile : assessment::piles_of(sort, sorted))
    table.rows.push_back({pile.words, pile.cards.empty() ? "None" : base::join(pile.cards, ", ")});
  blocks_.emplace_back(std::move(table));
  blocks_.emplace_back(Note{"Sorted on " + aside_of(*newest)});
}

// A goal stands as the paragraph that the learner agreed to, with its parts in a table under it.
void Pages::add_round(Stops stops) {
  const Answer* goal = nullptr;
  Table parts{"How I worked it out", {"Question", "My answer"}, {}};
  for (const Stop& stop : stops) {
    const Answer* given = answer(stop);
    if (given == nullptr) continue;
    if (std::holds_alternative<steps::GoalCheck>(stop.step->kind)) {
      goal = given;
    } else {
      parts.rows.push_back({given->question, given->words});
    }
  }
  if (goal == nullptr) return add_answers(stops);
  blocks_.emplace_back(Heading{3, "Goal " + std::to_string(stops.front().round)});
  blocks_.emplace_back(quote_of(*goal));
  if (!parts.rows.empty()) blocks_.emplace_back(std::move(parts));
}

void Pages::add_left_over(const std::string& activity) {
  std::vector<Block> kept;
  for (const auto& [slot, newest] : record_.answers) {
    const bool is_here = slot.starts_with(activity + "/") && !seen_.contains(slot);
    const Answer* given = is_here ? record_.seen_in(ring_, slot) : nullptr;
    if (given == nullptr || given->ring != ring_ || steps::parts_of_slot(slot).step == steps::more_step)
      continue;
    kept.emplace_back(quote_of(*given));
  }
  if (kept.empty()) return;
  blocks_.emplace_back(Heading{3, "Also kept"});
  for (Block& block : kept) blocks_.push_back(std::move(block));
}

}  // namespace

std::vector<Block> activity_pages(const learner::Record& record, const content::Activity& activity,
                                  learner::Ring ring) {
  const std::vector<Stop> stops = content::stops_of(activity, assessment::answers_of(record));
  Pages pages(record, ring);
  pages.add_all(stops);
  pages.add_left_over(activity.id);
  return pages.take();
}

}  // namespace documents
