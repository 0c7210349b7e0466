// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/way.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "steps/all.h"
#include "steps/options.h"

namespace content {
namespace {

constexpr std::string_view more_step = "more";
constexpr std::string_view yes = "yes";

class Walk {
 public:
  Walk(const Activity& activity, const steps::AnswerIn& answer_in)
      : activity_(activity), answer_in_(answer_in) {}

  std::vector<Stop> stops() {
    for (std::size_t at = 0; at < activity_.steps.size();) {
      const std::string& round = activity_.steps[at].round;
      const std::size_t end = end_of_round(at);
      if (round.empty()) {
        add_step(activity_.steps[at], 1);
      } else {
        add_rounds(at, end);
      }
      at = end;
    }
    number_questions();
    return std::move(stops_);
  }

 private:
  std::size_t end_of_round(std::size_t at) const {
    const std::string& round = activity_.steps[at].round;
    if (round.empty()) return at + 1;
    std::size_t end = at;
    while (end < activity_.steps.size() && activity_.steps[end].round == round) ++end;
    return end;
  }

  void add_rounds(std::size_t begin, std::size_t end) {
    for (int round = 1; round <= activity_.most_rounds; ++round) {
      for (std::size_t at = begin; at < end; ++at) {
        const bool asks_for_more = activity_.steps[at].id == more_step;
        if (asks_for_more && round == activity_.most_rounds) continue;
        add_step(activity_.steps[at], round);
      }
      if (answer_in_(steps::slot_of(activity_.id, more_step, {}, round)) != yes) return;
    }
  }

  void add_step(const steps::Step& step, int round) {
    if (step.optional && !leaves_a_choice(step)) return;
    if (const auto* sort = std::get_if<steps::PileSort>(&step.kind)) {
      add_cards(step, *sort, round);
    } else if (!step.for_each.empty()) {
      add_each(step, round);
    } else {
      add_stop(step, {}, {}, round);
    }
  }

  bool leaves_a_choice(const steps::Step& step) const {
    const steps::Source* source = steps::source_of(step);
    return source == nullptr || steps::has_choice(*source, answer_in_);
  }

  void add_cards(const steps::Step& step, const steps::PileSort& sort, int round) {
    int place = 0;
    for (const steps::Option& card : sort.cards) {
      Stop& stop = add_stop(step, card.id, card.words, round);
      stop.is_card = true;
      stop.place = ++place;
      stop.of = static_cast<int>(sort.cards.size());
    }
  }

  void add_each(const steps::Step& step, int round) {
    const steps::SlotParts from = steps::parts_of_slot(step.for_each);
    const auto answer = answer_in_(slot_in_round(step, from, round));
    if (!answer) return;
    int count = 0;
    for (const std::string& id : steps::ids_in(*answer)) {
      if (step.for_first > 0 && ++count > step.for_first) return;
      add_stop(step, id, words_of_card(from, id), round);
    }
  }

  // An earlier step of the same round is asked again with it.
  std::string slot_in_round(const steps::Step& step, const steps::SlotParts& from, int round) const {
    const auto found = std::find_if(activity_.steps.begin(), activity_.steps.end(),
                                    [&](const steps::Step& each) { return each.id == from.step; });
    const bool same_round =
        from.activity == activity_.id && found != activity_.steps.end() && found->round == step.round;
    return same_round ? steps::slot_of(from.activity, from.step, {}, round) : step.for_each;
  }

  std::string words_of_card(const steps::SlotParts& from, const std::string& id) const {
    for (const steps::Step& step : activity_.steps) {
      if (step.id == from.step) return steps::words_of_option(step, id);
    }
    return id;
  }

  Stop& add_stop(const steps::Step& step, const std::string& card, const std::string& words, int round) {
    Stop stop;
    stop.step = &step;
    stop.slot = steps::slot_of(activity_.id, step.id, card, round);
    stop.card = card;
    stop.question = base::fill(step.question, {{"card", words_within(words)}});
    stop.round = round;
    stops_.push_back(std::move(stop));
    return stops_.back();
  }

  // Inside a sentence a card begins small: "when were you patient?"
  static std::string words_within(std::string words) {
    const bool one_capital = words.size() > 1 && std::isupper(static_cast<unsigned char>(words[0])) != 0 &&
                             std::islower(static_cast<unsigned char>(words[1])) != 0;
    if (one_capital) words[0] = base::lower_case(words.substr(0, 1))[0];
    return words;
  }

  void number_questions() {
    const auto of = static_cast<int>(
        std::count_if(stops_.begin(), stops_.end(), [](const Stop& stop) { return !stop.is_card; }));
    int place = 0;
    for (Stop& stop : stops_) {
      if (stop.is_card) continue;
      stop.place = ++place;
      stop.of = of;
    }
  }

  const Activity& activity_;
  const steps::AnswerIn& answer_in_;
  std::vector<Stop> stops_;
};

}  // namespace

std::vector<Stop> stops_of(const Activity& activity, const steps::AnswerIn& answer_in) {
  return Walk(activity, answer_in).stops();
}

Progress progress_of(const Activity& activity, const steps::AnswerIn& answer_in) {
  Progress progress;
  for (const Stop& stop : stops_of(activity, answer_in)) {
    if (!steps::keeps_an_answer(*stop.step)) continue;
    ++progress.of;
    if (answer_in(stop.slot)) ++progress.done;
  }
  return progress;
}

}  // namespace content
